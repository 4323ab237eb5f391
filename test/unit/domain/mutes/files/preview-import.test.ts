import { describe, expect, it } from "vitest";
import { departures, listChange, rulesOfList } from "../../../../../src/domain/mutes/files/list-change.ts";
import { atOnce, type MuteEntry } from "../../../../../src/domain/mutes/files/mute-file.ts";
import { previewImport } from "../../../../../src/domain/mutes/files/preview-import.ts";
import { protectorOf } from "../../../../../src/domain/mutes/protection.ts";
import type { MuteRule, MuteTarget } from "../../../../../src/domain/mutes/rule.ts";
import { wording } from "../../../../../src/domain/words/wording.ts";
import { wordsOf } from "../../../../../src/words/words.ts";
import { evening, testChat } from "../../../../support/make-post.ts";
import { makeRule } from "../make-rule.ts";

const protect = protectorOf({
  chats: [testChat],
  ownHandle: "me_myself_x",
  people: [
    { id: "1450000000000000001", handle: "t_marlow_test" },
    { id: "1450000000000000002", handle: "jo_lindqvist_x", followed: true },
  ],
});

function preview(text: string, known: readonly MuteRule[] = []) {
  const result = atOnce(previewImport(text, "list.txt", known, protect));
  if (!result.ok) throw new Error(wordsOf(result.why));
  return result;
}

const lines = (entries: readonly MuteEntry[]) => entries.map(({ line }) => line);

describe("a preview", () => {
  it("tells new from known, hosts from strangers, and repeated lines from new ones", () => {
    const known = [
      makeRule({ kind: "account", id: "1450000000000000011", handle: "known_x" }),
      makeRule({ kind: "account", id: "1450000000000000012" }, { until: evening }),
      makeRule({ kind: "account", id: "1450000000000000013" }, { scope: { chatId: "roundtable" } }),
    ];
    const text =
      "…11\n…12\n…13\n@known_x\n…14\n…14\n@fresh_x\n@FRESH_x\n@T_Marlow_test\n…01\n…02\n@me_myself_x\n@nkessler_guest\n??\n".replaceAll(
        "…",
        "14500000000000000",
      );
    const result = preview(text, known);
    expect(lines(result.fresh)).toEqual([2, 3, 5, 7]);
    expect(lines(result.already)).toEqual([1, 4]);
    expect(result.touchesHosts.map(({ entry, protection }) => `${entry.line} ${protection}`)).toEqual([
      "9 moderator",
      "10 moderator",
      "11 followed",
      "12 self",
      "13 guest",
    ]);
    expect(result.repeated).toBe(2);
    expect(result.unreadable.map(({ line }) => line)).toEqual([14]);
  });

  it("adds no mute that has ended, however often its file comes", () => {
    const until = (moment: number) => new Date(moment).toISOString();
    const text = [
      "kind,value,handle,until",
      `account,,ended_x,${until(evening - 1000)}`,
      `account,,running_x,${until(evening + 1000)}`,
      "account,,always_x,always",
    ].join("\n");
    const result = atOnce(previewImport(text, "mutes.csv", [], protect, undefined, evening));
    if (!result.ok) throw new Error(wordsOf(result.why));
    expect([lines(result.ended), lines(result.fresh)]).toEqual([[2], [3, 4]]);
  });

  it("tells of a moderator's reposts as of the moderator", () => {
    const { fresh, touchesHosts } = preview("kind,value,handle\nreposts-of,,@T_Marlow_test\nreposts-of,5,\n");
    expect(touchesHosts.map(({ protection }) => protection)).toEqual(["moderator"]);
    expect(lines(fresh)).toEqual([3]);
  });

  it("takes the first of two lines that contradict each other, and says so", () => {
    const text =
      "kind,value,chat,until\naccount,1001,*,always\naccount,1001,roundtable,2027-03-01\naccount,1001,*,2027-03-01\n";
    const result = preview(text);
    expect(lines(result.fresh)).toEqual([2, 3]);
    expect(result.unreadable).toEqual([
      {
        line: 4,
        why: wording("fileContradicts", { now: "2027-03-01T00:00:00.000Z", before: "always", line: 2 }),
      },
    ]);
  });

  it("gives what the file does not say the meaning that was chosen", () => {
    const known = [
      makeRule({ kind: "account", id: "1001" }, { scope: { chatId: "roundtable" }, until: evening + 9 }),
    ];
    const choice = { scope: { chatId: "roundtable" }, until: evening } as const;
    const result = atOnce(previewImport("1001\n", "ids.csv", known, protect, choice));
    expect(result.ok && lines(result.already)).toEqual([1]);
  });

  it("gives a refused file's sentence on", () => {
    expect(atOnce(previewImport("<html>", "list.txt", [], protect)).ok).toBe(false);
  });
});

const entry = (target: MuteTarget): MuteEntry => ({ target, line: 1 });
const a = entry({ kind: "account", id: "1" });
const b = entry({ kind: "account", handle: "b_x" });
const bKnown = entry({ kind: "account", id: "2", handle: "B_x" });
const c = entry({ kind: "domain", domain: "spam.example" });

describe("a list's new version", () => {
  it("is told apart from the last", () => {
    expect(listChange([a, b], [bKnown, c])).toEqual({ added: [c], left: [a] });
    expect(listChange([a, b, c], [c, b, a])).toEqual({ added: [], left: [] });
    expect(listChange([], [])).toEqual({ added: [], left: [] });
  });

  it("brings back only what came from that list alone", () => {
    const url = "https://lists.example/a.json";
    const ofList = (target: MuteTarget, id: string) =>
      makeRule(target, { id, source: { from: "list", url } });
    const other = { from: "list", url: "https://lists.example/b.json" } as const;
    const rules = [
      ofList(a.target, "alone"),
      ofList(bKnown.target, "also by me"),
      makeRule({ kind: "account", id: "2" }, { id: "mine" }),
      ofList(c.target, "also on another"),
      makeRule(c.target, { id: "theirs", source: other }),
      ofList({ kind: "account", id: "9" }, "stays"),
    ];
    expect(departures([a, b, c], rules, url)).toEqual({
      endedIds: ["alone", "also by me", "also on another"],
      unmuted: [a.target],
      stillMuted: [bKnown.target, c.target],
    });
    expect(rulesOfList(rules, other.url).map(({ id }) => id)).toEqual(["theirs"]);
  });
});
