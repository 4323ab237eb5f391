import { describe, expect, it } from "vitest";
import { knownBefore } from "../../../../src/domain/recap/known-before.ts";
import { evening } from "../../../support/make-post.ts";

const seen = (id: string, handle: string, firstPostAt: number) => ({ id, handle, firstPostAt });

describe("who was in the chat before an evening", () => {
  const people = [
    seen("1", "Ann", evening - 1),
    seen("2", "ben", evening),
    seen("3", "cid", evening + 60_000),
  ];

  it("is who was seen before its first post, however the handle is written", () => {
    const authors = [
      { id: "1", handle: "ANN" },
      { id: "2", handle: "ben" },
      { id: "3", handle: "cid" },
      { id: "4", handle: "dee" },
    ];
    expect(knownBefore(authors, people, evening)).toEqual(new Set(["ann"]));
  });

  it("is an account, not a handle: renamed it stays known, and its old handle's next owner is new", () => {
    const renamed = [
      { id: "1", handle: "ann_m" },
      { id: "9", handle: "ann" },
    ];
    expect(knownBefore(renamed, people, evening)).toEqual(new Set(["ann_m"]));
  });

  it("calls nobody new whose number is unknown, unless another post tells it", () => {
    expect(knownBefore([{ handle: "dee" }], people, evening)).toEqual(new Set(["dee"]));
    const both = [{ handle: "dee" }, { id: "4", handle: "Dee" }, { handle: "dee" }];
    expect(knownBefore(both, people, evening)).toEqual(new Set());
  });

  it("is not known on the first evening that is stored", () => {
    expect(knownBefore([{ id: "1", handle: "ann" }], people, evening - 1)).toBeUndefined();
    expect(knownBefore([{ id: "1", handle: "ann" }], [], evening)).toBeUndefined();
  });
});
