import { describe, expect, it } from "vitest";
import { type LabelledPost, labelsOf } from "../../../../src/domain/questions/labelled-post.ts";
import { usualPattern } from "../../../../src/domain/questions/question-pattern.ts";
import { makePost } from "../../../support/make-post.ts";

function read(text: string): LabelledPost {
  return labelsOf(makePost({ text }), usualPattern);
}

describe("a part of a longer post", () => {
  it.each<[string, number, number]>([
    ["1/3 A2: first of all, listen #roundtable", 1, 3],
    ["A2: and then ask (2/3) #roundtable", 2, 3],
    ["A2: and then ask 3/3", 3, 3],
    ["2 of 3: and then ask", 2, 3],
    ["(1/2) A2: listen", 1, 2],
    ["A2: listen 1 / 2 https://example.org/a", 1, 2],
  ])("%s", (text, at, of) => {
    expect(read(text).part).toEqual({ at, of });
  });

  it.each([
    "A2: it is a 3/2 chance",
    "A2: open on 9/11",
    "A2: 24/7",
    "A2: 0/3",
    "A2: 10/12",
    "A2: half of us and 2/3 of them",
    "1/24 of all",
    "A2: see https://example.org/1/2",
  ])("%s is none", (text) => {
    expect(read(text).part).toBeUndefined();
  });
});

describe("text that is repeated by hand", () => {
  it.each<[string, string, string | undefined, string | undefined]>([
    ["So true! RT @ann_k: A2: listen", "So true!", "ann_k", "A2: listen"],
    ["RT @ann_k: A2: listen", "", "ann_k", "A2: listen"],
    ["MT @ann_k A2: listen", "", "ann_k", "A2: listen"],
    ["A3: yes “@ann_k: listen” and ask", "A3: yes  and ask", "ann_k", "listen"],
    ['A3: yes "@ann_k: listen', "A3: yes", "ann_k", "listen"],
    ["A3: yes @ann_k listen", "A3: yes @ann_k listen", undefined, undefined],
    ["SMART @ann_k: listen", "SMART @ann_k: listen", undefined, undefined],
  ])("%s", (text, own, handle, repeated) => {
    const labelled = read(text);
    expect(labelled.own).toBe(own);
    expect(labelled.repeats).toEqual(handle === undefined ? undefined : { handle, text: repeated });
  });

  it("has no label of its own", () => {
    expect(read("So true! RT @ann_k: A2: listen").answers).toBeUndefined();
    expect(read("A3: yes “@ann_k: A2: listen”").answers?.number).toBe("3");
  });
});

describe("a post", () => {
  it("is read once for a pattern, and anew for another", () => {
    const post = makePost({ text: "T1: what is new? F1 nothing" });
    const usual = labelsOf(post, usualPattern);
    expect(labelsOf(post, usualPattern)).toBe(usual);
    expect(usual.asks).toBeUndefined();
    expect(labelsOf(post, { asked: "T", answered: "F" }).asks?.number).toBe("1");
  });
});
