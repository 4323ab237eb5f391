import { expect, it } from "vitest";
import { newOutOfView } from "../../../../src/domain/notices/sound.ts";
import { evening, idAt, makeFeed } from "../../../support/make-post.ts";

const open = makeFeed([1, 204, 206, 208].map((at) => ({ id: idAt(at) })));
const known = { newest: idAt(207), open: new Set([idAt(204)]) };
const after = (seconds: number) => evening + seconds * 1000;
const ids = (feed: typeof open) => feed.map(({ post }) => post.id);

it("is for what came and is not in view", () => {
  const all = { newest: idAt(203), open: new Set<string>() };
  expect(ids(newOutOfView(open, all, [idAt(208)], after(9999)))).toEqual([idAt(204), idAt(206)]);
  expect(newOutOfView(open, { newest: idAt(208), open: new Set() }, [], after(9999))).toEqual([]);
});

it("is for what X lists late, though newer posts are known", () => {
  expect(ids(newOutOfView(open, known, [], after(400)))).toEqual([idAt(206), idAt(208)]);
});

it("is not for older posts that are loaded", () => {
  expect(ids(newOutOfView(open, known, [], after(600)))).toEqual([idAt(208)]);
});
