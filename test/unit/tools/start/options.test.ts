import { describe, expect, it } from "vitest";
import { readOptions } from "../../../../tools/start/options.mjs";

const file = "package.json";

describe("the options of npm start", () => {
  it("play the quiet evening in Chromium unless said otherwise", () => {
    expect(readOptions([])).toMatchObject({
      browser: "chromium",
      scenario: "quiet",
      client: "classic",
      live: false,
      headless: false,
    });
  });

  it.each(["classic", "x-web", "switching", "drift-0", "drift-31"])("give the account %s", (client) => {
    expect(readOptions(["--client", client]).client).toBe(client);
  });

  it("understand a replay with stray signs in its names", () => {
    const args = [
      "--replay",
      file,
      "--hashtag",
      "#critlib",
      "--moderators",
      "@one, two",
      "--date",
      "2015-06-03",
    ];
    expect(readOptions(args).replay).toEqual({
      file,
      hashtag: "critlib",
      moderators: ["one", "two"],
      date: "2015-06-03",
    });
  });

  it.each([
    [["--foo"], /^Unknown option '--foo'; /],
    [["copchat"], /^Unexpected argument 'copchat'; /],
    [["--browser"], /^Option '--browser <value>' argument missing; /],
    [["--browser", "safari"], /^--browser is one of chromium, firefox, not "safari"\.$/],
    [["--scenario", "loud"], /^--scenario is one of quiet, .*, not "loud"\.$/],
    [["--client", "drift"], /^--client is one of classic, x-web, switching, drift-N, not "drift"\.$/],
    [["--client", "drift--1"], /^--client is one of/],
    [["--live", "--client", "x-web"], /^--client is not for the real x\.com\.$/],
    [["--speed", "fast"], /^--speed is a number from 1 to 1000, not "fast"\.$/],
    [["--speed", "0"], /^--speed is a number/],
    [["--replay", "nowhere.csv", "--hashtag", "a"], /^There is no file nowhere\.csv\.$/],
    [["--replay", file], /^--replay needs --hashtag/],
    [["--replay", file, "--hashtag", "a", "--date", "3/6/2020"], /^--date is a day as 2015-06-02/],
    [["--replay", file, "--hashtag", "a", "--date", "2015-13-40"], /^--date is a day/],
    [["--replay", file, "--hashtag", "a", "--scenario", "raid"], /^Choose --replay or --scenario/],
    [["--hashtag", "a"], /^--hashtag belongs to --replay/],
    [["--live", "--speed", "3"], /^--speed is not for the real x\.com\.$/],
  ])("refuse %j in one sentence", (args, sentence) => {
    expect(() => readOptions(args)).toThrow(sentence);
  });
});
