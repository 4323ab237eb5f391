import { expect, it } from "vitest";
import { columns, passesColumn } from "../../../../src/domain/feed/column.ts";
import { entitiesWith, makeItem, type PostWishes, testChat } from "../../../support/make-post.ts";

const own = "nkessler_own";
const moderator = testChat.moderators[0] ?? "";
const columnsOf = (wishes: PostWishes) => {
  const item = makeItem(wishes, testChat, own);
  return columns.filter((column) => passesColumn(item, column));
};

it("a post stands in each column that it belongs to", () => {
  const toYou = { entities: entitiesWith(testChat.hashtags, [own]) };
  expect(columnsOf({ handle: "rb_citizen_x" })).toEqual(["all"]);
  expect(columnsOf({ handle: moderator })).toEqual(["all", "moderators"]);
  expect(columnsOf({ handle: "rb_citizen_x", ...toYou })).toEqual(["all", "you"]);
  expect(columnsOf({ handle: moderator, ...toYou })).toEqual(["all", "moderators", "you"]);
});

it("a question stands beside the moderators, whoever asked it", () => {
  const item = { ...makeItem({ handle: "rb_citizen_x" }), question: "1" };
  expect(columns.filter((column) => passesColumn(item, column))).toEqual(["all", "moderators"]);
});
