import { expect, it } from "vitest";
import { actsToIdentify } from "../../../../src/domain/mutes/identify.ts";
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
