import { describe, expect, it } from "vitest";
import { buildMuteIndex } from "../../../../../src/domain/mutes/matching/mute-index.ts";
import { makePost } from "../../../../support/make-post.ts";
import { makeRule } from "../make-rule.ts";
import { attachedCases } from "./attached-cases.ts";
import { wordCases } from "./phrase-cases.ts";
import { signCases } from "./sign-cases.ts";

describe.each(Object.entries({ ...wordCases, ...signCases, ...attachedCases }))("phrases: %s", (_, cases) => {
  it.each(cases)("%s", (phrase, aside, shown) => {
    const index = buildMuteIndex([makeRule({ kind: "phrase", phrase })], 0);
    const isAside = (text: string) => index.decide(makePost({ text }), 0) !== undefined;
    expect(aside.filter((text) => !isAside(text))).toEqual([]);
    expect(shown.filter(isAside)).toEqual([]);
  });
});
