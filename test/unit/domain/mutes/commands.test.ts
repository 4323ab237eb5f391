import { describe, expect, it } from "vitest";
import { copchat } from "../../../../src/domain/chat/chat.ts";
import {
  actsToChange,
  type MuteChange,
  type MuteWish,
  momentOf,
  muteAll,
  readWishTarget,
  ruleOf,
} from "../../../../src/domain/mutes/commands.ts";
import { endOfRule, endsOfWishes, momentToTake } from "../../../../src/domain/mutes/tonight.ts";
import { evening } from "../../../support/make-post.ts";
import { makeRule } from "./make-rule.ts";

const hourMs = 3_600_000;
const { schedule: _, ...unscheduled } = copchat;
/** In the chat's hour, which is over half an hour after it. */
const occasion = { chats: [{ ...unscheduled, id: "other" }, copchat], at: evening };
const here = { ...occasion, chatId: "copchat" };
const endOfHour = evening + 1.5 * hourMs;
const inSixHours = evening + 6 * hourMs;
const bot: MuteWish["target"] = { kind: "account", id: "4001", handle: "deal_bot_x" };
const wish: MuteWish = { id: "one", target: bot, scope: "every-chat", until: "always" };

it("a second yes reaches hosts where it was about an account, never where it was about words", () => {
  const evenHosts = (target: MuteWish["target"]) =>
    ruleOf({ ...wish, target, confirmedHost: true }, { at: evening }).evenHosts;
  expect(evenHosts({ kind: "account", handle: "t_reyne" })).toBe(true);
  expect(evenHosts({ kind: "reposts-of", handle: "t_reyne" })).toBe(true);
  expect(evenHosts({ kind: "phrase", phrase: "the" })).toBeUndefined();
  expect(evenHosts({ kind: "domain", domain: "news.example" })).toBeUndefined();
});

describe("tonight", () => {
  it("ends with the hour of the chat that is meant, else six hours on", () => {
    expect(momentOf("tonight", here)).toBe(endOfHour);
    expect(momentOf("tonight", { ...here, chatId: "other" })).toBe(inSixHours);
    expect(momentOf("tonight", { at: evening })).toBe(inSixHours);
    expect(momentOf("always", here)).toBe("always");
    expect(momentOf(5, here)).toBe(5);
  });

  it("is that of the chat for which the mute is, else of the chat that is shown", () => {
    const ofOther = { ...wish, until: "tonight", scope: { chatId: "other" } } as const;
    expect(ruleOf(ofOther, here).until).toBe(inSixHours);
    expect(ruleOf({ ...ofOther, scope: "every-chat" }, here).until).toBe(endOfHour);
  });

  it("is noted where X's clock is not known, with what the mute had before", () => {
    const until = "tonight" as const;
    const wishes = [
      { ...wish, until },
      { ...wish, until, scope: { chatId: "other" } },
      wish,
      { ...wish, until },
      { ...wish, until },
    ];
    const known = [makeRule(bot, { id: "longer", until: 7 }), makeRule(bot, { id: "always" })];
    const ids = ["fresh", "of other", "for good", "longer", "always"];
    expect(endsOfWishes(wishes, ids, here, known)).toStrictEqual([
      { ruleId: "fresh", until: endOfHour, chatId: "copchat" },
      { ruleId: "of other", until: inSixHours, chatId: "other" },
      { ruleId: "longer", until: endOfHour, chatId: "copchat", before: 7 },
    ]);
    expect(endsOfWishes(wishes.slice(0, 1), [], here)).toEqual([]);
    expect(endOfRule("r", { at: evening })).toStrictEqual([{ ruleId: "r", until: inSixHours }]);
  });

  it("begins when the person asked, unless X's clock is more than a minute from that", () => {
    expect(momentToTake(evening, undefined)).toBe(evening);
    expect(momentToTake(evening, evening - 60_000)).toBe(evening);
    expect(momentToTake(evening, evening + 60_001)).toBe(evening + 60_001);
  });
});

describe("what a wish becomes", () => {
  it("is a mute with all that was wished", () => {
    const reason = { preset: "spam", note: "the same link" } as const;
    const more = { reason, posts: ["7"], source: "raid" as const, scope: { chatId: "copchat" } };
    expect(ruleOf({ ...wish, ...more }, here)).toStrictEqual({
      ...{ id: "one", target: bot, until: "always", at: evening },
      ...{ reason, posts: ["7"], source: { from: "raid" }, scope: { chatId: "copchat" } },
    });
    expect(ruleOf(wish, here)).toMatchObject({ reason: {}, posts: [], source: { from: "me" } });
  });

  it("is one mute where two wish the same, or it is there", () => {
    const again = { ...wish, id: "two" };
    const once = muteAll([wish, again], [], here);
    expect(once.ruleIds).toEqual(["one", "one"]);
    expect(once.acts.filter(({ act }) => act === "muted")).toHaveLength(1);
    const known = makeRule(bot, { id: "known" });
    expect(muteAll([wish], [known], here)).toMatchObject({ ruleIds: ["known"], acts: [{ act: "unspared" }] });
  });

  it.each<[MuteWish["target"], MuteWish["target"] | undefined]>([
    [bot, bot],
    [
      { kind: "phrase", phrase: " gift " },
      { kind: "phrase", phrase: "gift" },
    ],
    [{ kind: "phrase", phrase: " " }, undefined],
    [{ kind: "pattern", pattern: "(" }, undefined],
    [
      { kind: "domain", domain: "https://News.example/a" },
      { kind: "domain", domain: "news.example" },
    ],
  ])("is read like what a person types: %j", (target, read) => {
    const reading = readWishTarget({ ...wish, target });
    expect(reading.ok ? reading.target : undefined).toEqual(read);
  });
});

describe("a change of mutes", () => {
  it.each<[MuteChange, object]>([
    [
      { to: "last", until: "tonight" },
      { act: "until", until: endOfHour },
    ],
    [
      { to: "hold-in", scope: { chatId: "other" } },
      { act: "scope", scope: { chatId: "other" } },
    ],
    [
      { to: "be-for", reason: { note: "why" } },
      { act: "reason", reason: { note: "why" } },
    ],
    [{ to: "end" }, { act: "ended", why: "brought-back" }],
    [{ to: "delete" }, { act: "deleted" }],
  ])("is one row for each: %j", (change, row) => {
    expect(actsToChange(["a", "b"], change, here)).toEqual([
      { ruleId: "a", ...row },
      { ruleId: "b", ...row },
    ]);
  });
});
