import { expect, it } from "vitest";
import { noTotals, type PageReport } from "../../../../src/domain/x-status/reading.ts";
import { describeReading } from "../../../../src/domain/x-status/reading-sentence.ts";
import { wordsOf } from "../../../../src/words/words.ts";
import { testChat } from "../../../support/make-post.ts";

const now = Date.UTC(2026, 10, 19, 2, 14);
const inSeconds = (ms: number) => Math.round(ms / 1000);
const searchUntil = (time: number) => ({ query: `#roundtable until_time:${inSeconds(time)}`, latest: true });

function sentenceFor(...reports: readonly Partial<PageReport>[]) {
  const whole = (report: Partial<PageReport>): PageReport => ({
    visible: true,
    signedIn: true,
    search: { query: "#roundtable", latest: true },
    lastResponseAt: now - 6000,
    totals: noTotals,
    ...report,
  });
  const tabs = reports.map((report, at) => ({ tabId: at + 1, report: whole(report) }));
  const formatTime = (ms: number) => new Date(ms).toISOString().slice(11, 16);
  const { kind, tone, sentence } = describeReading({ tabs }, { chat: testChat, now, formatTime });
  return { kind, tone, sentence: wordsOf(sentence) };
}

const past = { search: searchUntil(now - 60_000) };

it("says that a search which ended brings nothing new, however lately X answered", () => {
  expect(sentenceFor(past)).toEqual({
    kind: "past",
    tone: "wait",
    sentence: "X's search shows only posts from before 02:13: nothing new arrives there.",
  });
});

it.each<[string, Partial<PageReport>[], string]>([
  ["a live search beside it", [past, {}], "reading"],
  ["a hidden live search", [past, { visible: false }], "paused"],
  ["one that ends only later", [{ search: searchUntil(now + 60_000) }], "reading"],
  [
    "one that began, without an end",
    [{ search: { query: "#roundtable since_time:1", latest: true } }],
    "reading",
  ],
  [
    "one that ended by X's clock alone",
    [{ search: searchUntil(now + 60_000), clockOffset: 120_000 }],
    "past",
  ],
])("goes by %s", (_, reports, kind) => {
  expect(sentenceFor(...reports).kind).toBe(kind);
});
