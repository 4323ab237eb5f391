import { expect, it } from "vitest";
import {
  actsToIdentify,
  awaitsAnId,
  believedBySecondPage,
  type Sighting,
} from "../../../../src/domain/mutes/identify.ts";
import { makeRule } from "./make-rule.ts";

it("learns the id behind a handle, and an account's new handle", () => {
  const rules = [
    makeRule({ kind: "account", handle: "Deal_Bot_x" }, { id: "pending" }),
    makeRule({ kind: "reposts-of", id: "4002", handle: "old_name_x" }, { id: "renamed" }),
    makeRule({ kind: "account", id: "4003", handle: "same_x" }, { id: "same" }),
    makeRule({ kind: "account", id: "4004", handle: "taken_over_x" }, { id: "other" }),
    makeRule({ kind: "phrase", phrase: "deal_bot_x" }, { id: "phrase" }),
  ];
  const authors = [
    { id: "4001", handle: "deal_bot_x" },
    { id: "4002", handle: "new_name_x" },
    { id: "4003", handle: "same_x" },
    { id: "4005", handle: "taken_over_x" },
    { handle: "only_a_name_x" },
  ];
  expect(actsToIdentify(authors, rules)).toEqual([
    { act: "identified", ruleId: "pending", id: "4001", handle: "deal_bot_x" },
    { act: "identified", ruleId: "renamed", id: "4002", handle: "new_name_x" },
  ]);
});

it("binds a handle to no id where two were said for it", () => {
  const rules = [makeRule({ kind: "account", handle: "Deal_Bot_x" }, { id: "pending" })];
  const sightings = [
    { id: "4001", handle: "deal_bot_x" },
    { id: "4009", handle: "DEAL_BOT_x" },
  ];
  expect(actsToIdentify(sightings, rules)).toEqual([]);
  expect(actsToIdentify(sightings.slice(0, 1), rules)).toHaveLength(1);
});

it("binds a handle to no id where an earlier page said another", () => {
  const rules = [makeRule({ kind: "account", handle: "Deal_Bot_x" }, { id: "pending" })];
  const sightings = [{ id: "4001", handle: "deal_bot_x" }];
  expect(actsToIdentify(sightings, rules, [{ id: "4009", handle: "Deal_bot_X" }])).toEqual([]);
  expect(
    actsToIdentify(sightings, rules, [{ id: "4001", handle: "deal_bot_x" }, { handle: "deal_bot_x" }]),
  ).toHaveLength(1);
  expect(awaitsAnId(sightings, rules)).toBe(true);
  expect(awaitsAnId([{ id: "1", handle: "another_x" }], rules)).toBe(false);
});

it("believes a second page, not the same one twice, and each account for itself", () => {
  const bot = { act: "identified", ruleId: "m", id: "4001", handle: "Deal_Bot_x" } as const;
  const forged = { ...bot, id: "9" };
  const first = believedBySecondPage([bot, bot, forged], [], "7 100");
  expect(first.acts).toEqual([]);
  expect(first.seen).toEqual([
    { id: "4001", handle: "deal_bot_x", visit: "7 100" },
    { id: "9", handle: "deal_bot_x", visit: "7 100" },
  ]);
  const again = believedBySecondPage([bot], first.seen, "7 100");
  expect(again).toEqual({ acts: [], seen: first.seen });
  expect(again.seen).toBe(first.seen);
  const other = { ...bot, ruleId: "n", handle: "deal_bot_X" };
  expect(believedBySecondPage([bot, other], first.seen, "7 200")).toEqual({
    acts: [bot, other],
    seen: [{ id: "9", handle: "deal_bot_x", visit: "7 100" }],
  });
  expect(believedBySecondPage([{ ...bot, handle: "renamed_x" }], first.seen, "7 200").acts).toEqual([]);
});

it("forgets the sightings of long ago, not the fresh ones", () => {
  const seen = Array.from({ length: 500 }, (_, at): Sighting => ({ id: `${at}`, handle: "a", visit: "7" }));
  const act = { act: "identified", ruleId: "m", id: "4001", handle: "b" } as const;
  const after = believedBySecondPage([act], seen, "8").seen;
  expect(after).toHaveLength(500);
  expect(after.at(0)?.id).toBe("1");
  expect(after.at(-1)).toEqual({ id: "4001", handle: "b", visit: "8" });
});

it("learns a renamed account's handle, though the old one was others' since, and one of the same letters", () => {
  const rules = [
    makeRule({ kind: "account", id: "4002", handle: "old_name_x" }, { id: "renamed" }),
    makeRule({ kind: "account", handle: "deal_bot_x" }, { id: "pending" }),
  ];
  const sightings = [
    { id: "1", handle: "old_name_x" },
    { id: "2", handle: "old_name_x" },
    { id: "4002", handle: "new_name_x" },
    { id: "4001", handle: "deal_bot_x" },
    { handle: "deal_bot_x" },
  ];
  const acts = [
    { act: "identified", ruleId: "renamed", id: "4002", handle: "new_name_x" },
    { act: "identified", ruleId: "pending", id: "4001", handle: "deal_bot_x" },
  ];
  expect(actsToIdentify(sightings, rules)).toEqual(acts);
  expect(actsToIdentify(sightings, rules, [{ id: "4001" }])).toEqual(acts);
});

it("awaits ids for handles only", () => {
  const authors = [{ id: "1", handle: "deal_bot_x" }];
  const phrase = makeRule({ kind: "phrase", phrase: "deal_bot_x" });
  const known = makeRule({ kind: "account", id: "1", handle: "deal_bot_x" });
  const pending = makeRule({ kind: "account", handle: "Deal_Bot_x" });
  expect(awaitsAnId(authors, [phrase, known])).toBe(false);
  expect(awaitsAnId(authors, [phrase, known, pending])).toBe(true);
});
