import { describe, expect, it } from "vitest";
import { writeCsvFile } from "../../../../../src/domain/mutes/files/csv-file.ts";
import { writeJsonFile } from "../../../../../src/domain/mutes/files/json-file.ts";
import { atOnce } from "../../../../../src/domain/mutes/files/mute-file.ts";
import {
  longestFile,
  problemOfSize,
  readMuteFile,
} from "../../../../../src/domain/mutes/files/read-mute-file.ts";
import { wordsOf } from "../../../../../src/words/words.ts";
import { evening } from "../../../../support/make-post.ts";
import { fc } from "../../../../support/properties.ts";
import { makeRule } from "../make-rule.ts";

function read(text: string, name = "list.txt") {
  return atOnce(readMuteFile(text, name));
}

/** What was read, short: the format, each target with its line, each unreadable line. */
function summary(text: string) {
  const reading = read(text);
  if (!reading.ok) return wordsOf(reading.why);
  const entries = reading.entries.map(
    ({ line, target: { kind, ...rest } }) => `${line} ${Object.values(rest).join(" @")}`,
  );
  return {
    format: reading.format,
    entries,
    unreadable: reading.unreadable.map(({ line, why }) => `${line} ${wordsOf(why)}`),
  };
}

const archive = (name: string, field: string, ids: readonly unknown[]) =>
  `window.YTD.${name}.part0 = ${JSON.stringify(
    ids.map((accountId) => ({
      [field]: { accountId, userLink: "https://twitter.com/intent/user?user_id=1" },
    })),
    null,
    2,
  )}`;
const json = writeJsonFile(
  [
    makeRule({ kind: "account", id: "4001", handle: "deal_bot_x" }),
    makeRule({ kind: "phrase", phrase: 'a "b" [c' }),
  ],
  evening,
);

describe("files that are read", () => {
  it.each([
    [
      "handles",
      "@deal_bot_x\r\n\n# a comment\n https://x.com/other_x \nplain_x\n",
      "lines",
      ["1 deal_bot_x", "4 other_x", "5 plain_x"],
    ],
    ["handles that are digits", "@12345\n@67890", "lines", ["1 12345", "2 67890"]],
    ["ids, as Block Together wrote them", "4001\n4002\n", "lines", ["1 4001", "2 4002"]],
    [
      "ids with names and a heading",
      'user_id,screen_name\n4001,"deal_bot_x"\n4002,Jo Lindqvist\n',
      "table",
      ["2 4001 @deal_bot_x", "3 4002"],
    ],
    [
      "links to ids",
      "https://twitter.com/intent/user?user_id=4001\nhttps://x.com/i/user/4002",
      "lines",
      ["1 4001", "2 4002"],
    ],
    ["mute.js", archive("mute", "muting", ["4001", "4002"]), "x-mutes", ["2 4001", "8 4002"]],
    [
      "block.js, its second part",
      archive("block", "blocking", ["4001"]).replace("part0", "part1"),
      "x-blocks",
      ["2 4001"],
    ],
    [
      "block.js without its beginning",
      archive("block", "blocking", ["4001"]).replace(/^.*?= /, ""),
      "x-blocks",
      ["2 4001"],
    ],
    ["an empty mute.js", "window.YTD.mute.part0 = [ ]", "x-mutes", []],
    ["our JSON", json, "chatside-json", ["6 4001 @deal_bot_x", '7 a "b" [c']],
    [
      "our JSON on one line",
      JSON.stringify(JSON.parse(json)),
      "chatside-json",
      ["1 4001 @deal_bot_x", '1 a "b" [c'],
    ],
    ["a CSV of columns in another order", "value,note,kind\n4001,hm,account\n", "chatside-csv", ["2 4001"]],
    ["a CSV of two columns", "kind,value\ndomain,spam.example\n", "chatside-csv", ["2 spam.example"]],
  ])("%s", (_, text, format, entries) => {
    expect(summary(text)).toEqual({ format, entries, unreadable: [] });
  });

  it("say how far they are", () => {
    const work = readMuteFile("@deal_bot_x\n".repeat(2500), "list.txt");
    const steps = [...work];
    const done = (total: number, at: readonly number[]) => at.map((each) => ({ done: each, total }));
    expect(steps).toEqual([...done(2501, [0, 1000, 2000]), ...done(2500, [999, 1999])]);
  });
});

describe("lines that say nothing usable", () => {
  const rule = (change: object) =>
    JSON.stringify({
      format: "chatside-mutes",
      version: 1,
      rules: [{ target: { kind: "account", id: "1" }, ...change }],
    });
  const csv = writeCsvFile([makeRule({ kind: "account", id: "4001" })]);

  it.each([
    ["12a4 5\n@ok_x", "1 “12a4 5” is neither an @handle (letters, digits and _, at most 15) nor an id."],
    ["1.23457E+17\n@ok_x", "1 “1.23457E+17” was rounded by a spreadsheet: the id's last digits are lost."],
    [`${"9".repeat(25)}\n@ok_x`, `1 “${"9".repeat(25)}” has 25 digits, more than any id of X.`],
    [
      "@far_too_long_for_a_handle\n@ok_x",
      "1 “@far_too_long_for_a_handle” is neither an @handle (letters, digits and _, at most 15) nor an id.",
    ],
    [
      archive("mute", "muting", ["1", 1234567]),
      "8 The id is written without quotation marks, so its last digits may be lost.",
    ],
    [archive("mute", "muting", ["1", "x1"]), "8 “x1” is not an id: X's ids have only digits."],
    ["window.YTD.mute.part0 = [{}, 7]", "1 It has no muting.accountId."],
    [
      rule({ target: { kind: "planet" } }),
      "1 This version of Chatside does not support the mute type “planet”.",
    ],
    [rule({ target: { kind: "account" } }), "1 It does not say whom or what to mute."],
    [rule({ target: { kind: "account", id: 5 } }), "1 It does not say whom or what to mute."],
    [
      rule({ target: { kind: "pattern", pattern: "x(a+)+y" } }),
      "1 “(a+)+” repeats something that already repeats, so one post could freeze the panel for minutes. Repeat it only once.",
    ],
    [
      rule({ until: "tomorrow" }),
      "1 “tomorrow” is not an end date. Write “always”, or a date such as 2027-03-01.",
    ],
    [
      rule({ until: "2027-02-31x" }),
      "1 “2027-02-31x” is not an end date. Write “always”, or a date such as 2027-03-01.",
    ],
    [rule({ at: 12 }), "1 “12” is not a time. Write it like 2027-03-01T21:00:00Z."],
    [rule({ posts: "all" }), "1 The posts are not a list of ids."],
    [rule({ source: { from: "moon" } }), "1 “moon” is not a source. Use me, raid, list or file."],
    [rule({ scope: 5 }), "1 “5” is not a chat."],
    [csv.replace("4001", "40x1"), "2 “40x1” is not an id: X's ids have only digits."],
    [`${csv}account,1\r\n`, "3 It has 2 columns where the heading has 13."],
  ])("%s", (text, expected) => {
    const result = summary(text);
    expect(typeof result === "string" ? result : result.unreadable[0]).toBe(expected);
  });
});

describe("files that are refused", () => {
  it.each([
    ["", "“list.txt” is empty."],
    [" \n\ufeff", "“list.txt” is empty."],
    ["# only a comment\n", "“list.txt” contains no entry."],
    [
      "<!DOCTYPE html><html>",
      "“list.txt” is a web page, not a list. Save the list itself, and choose that file.",
    ],
    [
      "\ufeff\n <html lang=en>",
      "“list.txt” is a web page, not a list. Save the list itself, and choose that file.",
    ],
    [
      "PK\u0003\u0004rest",
      "“list.txt” is a zip file. Unpack it, and choose data/mute.js or data/block.js in it.",
    ],
    ["\u0000P\u0000N\u0000G", "“list.txt” is not UTF-8 text. Is it the right file?"],
    ["\ufffdPNG\r\n\u001a\n", "“list.txt” is not UTF-8 text. Is it the right file?"],
    [
      "What a lovely evening!\nWe talked.",
      "No line of “list.txt” is an @handle or an id. Is it the right file?",
    ],
    ["{}", "“list.txt” is JSON, but not a list of mutes."],
    ['{"a": 1}', "“list.txt” is JSON, but not a list of mutes."],
    [
      '{"format": "chatside-mutes", "version": 2, "rules": []}',
      "“list.txt” was written by a newer version of Chatside (format 2; this one reads 1). Update Chatside first.",
    ],
    [
      '{"format": "chatside-mutes", "rules": []}',
      "“list.txt” does not say which version of Chatside's format it has.",
    ],
    ['{"format": "chatside-mutes", "version": 1}', "“list.txt” contains no rules."],
    [json.slice(0, 400), "“list.txt” ends in the middle. Download or export it again."],
    [
      json.replace('"version": 1,', '"version": 1'),
      "“list.txt” is damaged: it is not valid JSON. Download or export it again.",
    ],
    ["window.YTD.mute.part0 = [", "“list.txt” ends in the middle. Download or export it again."],
    [
      "window.YTD.like.part0 = []",
      "“list.txt” is X's archive file of “like”. Mutes are in mute.js, blocks in block.js.",
    ],
    ["window.YTD.mute.part0 = {}", "“list.txt” contains no list."],
    [
      'kind,value\nphrase,"a',
      "“list.txt” ends inside the quotation marks of line 2: it was cut off, or a quotation mark is missing.",
    ],
  ])("%s", (text, why) => {
    expect(summary(text)).toBe(why);
  });

  it("too large, before anything is read", () => {
    const text = "@deal_bot_x\n".repeat(Math.ceil(longestFile / 12) + 1);
    expect(summary(text)).toBe(
      "“list.txt” is too large: it has 40 million characters, and at most 40 million are allowed.",
    );
  });

  it("of 200 MB, by its size alone", () => {
    const words = problemOfSize(200_000_000, "list.txt");
    expect(words && wordsOf(words)).toMatch(/^“list\.txt” is too large.*200 MB/);
    expect(problemOfSize(20_000_000, "list.txt")).toBeUndefined();
  });

  it("with more entries than anybody has", () => {
    expect(summary("@deal_bot_x\n".repeat(250_001))).toBe(
      "“list.txt” has 250,001 entries. At most 250,000 are allowed.",
    );
  });

  it("never by a throw, wherever a good file is cut or changed", () => {
    const good = [
      json,
      writeCsvFile([makeRule({ kind: "phrase", phrase: 'a "b"' })]),
      archive("mute", "muting", ["1"]),
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...good),
        fc.nat(),
        fc.string({ unit: "binary", maxLength: 3 }),
        fc.nat(5),
        (text, place, put, gone) => {
          const at = place % text.length;
          expect(typeof read(text.slice(0, at) + put + text.slice(at + gone)).ok).toBe("boolean");
          expect(typeof read(text.slice(0, at)).ok).toBe("boolean");
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("never by a throw, whatever values stand where ours should", () => {
    const values = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom("account", "phrase", "every-chat", "always", "me"),
    );
    const parts = fc.dictionary(
      fc.constantFrom(
        "id",
        "target",
        "scope",
        "until",
        "reason",
        "source",
        "at",
        "posts",
        "kind",
        "handle",
        "evenHosts",
      ),
      fc.oneof(
        values,
        fc.dictionary(fc.constantFrom("kind", "id", "handle", "phrase", "chatId", "from"), values),
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.jsonValue()), { maxLength: 4 }), (list) => {
        const reading = read(JSON.stringify({ format: "chatside-mutes", version: 1, rules: list }));
        expect(reading.ok && reading.entries.length + reading.unreadable.length).toBe(list.length);
      }),
      { numRuns: 1000 },
    );
  });
});
