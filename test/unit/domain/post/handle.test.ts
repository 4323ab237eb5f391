import { describe, expect, it } from "vitest";
import { foldCase, sameHandle } from "../../../../src/domain/post/handle.ts";

describe("handles and hashtags", () => {
  it.each([
    ["CopChat", "copchat"],
    ["ÉTÉ", "été"],
    ["e\u0301te\u0301", "été"],
    ["チャット", "チャット"],
  ])("%s folds to %s", (text, folded) => expect(foldCase(text)).toBe(folded));

  it("are the same in any case, and never when one is unknown", () => {
    expect(sameHandle("T_Marlow", "t_marlow")).toBe(true);
    expect(sameHandle("t_marlow", "t_marlow2")).toBe(false);
    expect(sameHandle(undefined, undefined)).toBe(false);
    expect(sameHandle("", undefined)).toBe(false);
  });
});
