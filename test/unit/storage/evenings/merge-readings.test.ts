import { expect, it } from "vitest";
import { mergeReadings } from "../../../../src/storage/evenings/merge-readings.ts";
import { idAt, makePost } from "../../../support/make-post.ts";

const edited = { post: makePost({ id: idAt(1), version: idAt(3) }), keptAt: 1 };
const fromPage = { post: makePost({ id: idAt(3), partial: true }), keptAt: 2 };

it.each([
  ["both are rows", [], [edited, fromPage]],
  ["both are packed", [edited, fromPage], []],
  ["the post is packed and the page's reading a row", [edited], [fromPage]],
  ["the page's reading is packed and the post a row", [fromPage], [edited]],
])("an edited post stands once where %s", (_, packed, rows) => {
  expect(mergeReadings(packed, rows)).toEqual([edited]);
});
