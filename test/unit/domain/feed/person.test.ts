import { expect, it } from "vitest";
import { isSamePerson, othersNamed, personOf } from "../../../../src/domain/feed/person.ts";
import { idAt, makeFeed } from "../../../support/make-post.ts";

it("a person's posts are found by the account's number, newest first, under any handle", () => {
  const feed = makeFeed([
    { id: idAt(1) },
    { id: idAt(2), handle: "somebody_else" },
    { id: idAt(3), handle: "Jo_Lindqvist_X" },
  ]);
  expect(personOf(feed, { handle: "jo_lindqvist_x" }).posts.map(({ post }) => post.id)).toEqual([
    idAt(3),
    idAt(1),
  ]);
  expect(isSamePerson({ id: "1", handle: "old_name" }, { id: "1", handle: "new_name" })).toBe(true);
  expect(isSamePerson({ id: "1", handle: "name" }, { id: "2", handle: "name" })).toBe(false);
  expect(isSamePerson({ id: "1", handle: "name" }, { handle: "NAME" })).toBe(true);
});

it("what X left out of the newest post is known from before", () => {
  const [first, second] = makeFeed([{ id: idAt(1) }, { id: idAt(2) }]);
  if (!first || !second) throw new Error("no feed");
  const known = { ...first, post: { ...first.post, author: { ...first.post.author, followers: 310 } } };
  expect(personOf([known, second], { handle: "jo_lindqvist_x" }).author.followers).toBe(310);
});

it("five hundred posts of one evening are all there", () => {
  const feed = makeFeed(Array.from({ length: 500 }, (_, at) => ({ id: idAt(at) })));
  expect(personOf(feed, { handle: "jo_lindqvist_x" }).posts).toHaveLength(500);
});

it("other accounts of the same name are told apart by their number, the one seen last first", () => {
  const seen = [
    { id: "1", handle: "name", lastPostAt: 1 },
    { id: "2", handle: "NAME", lastPostAt: 5 },
    { id: "3", handle: "name", lastPostAt: 9 },
    { id: "4", handle: "other", lastPostAt: 9 },
  ];
  expect(othersNamed(seen, { id: "1", handle: "Name" }).map(({ id }) => id)).toEqual(["3", "2"]);
  expect(
    othersNamed(seen, { handle: "name" }).map(({ id }) => id),
    "read from the page",
  ).toEqual(["3", "2", "1"]);
  expect(othersNamed(seen, { handle: "other" }), "the only one").toEqual([]);
});
