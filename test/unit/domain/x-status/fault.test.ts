import { expect, it } from "vitest";
import { faultOf } from "../../../../src/domain/x-status/fault.ts";

it("tells where in the code it was, and neither words of a person nor the address of the installation", () => {
  const error = new TypeError("nothing of @sgt_okafor at post.js:1:1");
  error.stack = `TypeError: ${error.message}
    at drawPost (chrome-extension://abcdefghijklmnop/panel/main.js:12:34)
drawRow@moz-extension://11111111-2222-3333-4444-555555555555/shared/chunk-AB12.js:5:6`;
  expect(faultOf("feed", error)).toEqual({
    part: "feed",
    error: "TypeError",
    places: ["main.js:12:34", "chunk-AB12.js:5:6"],
  });
});

it.each([undefined, null, "sgt_okafor", { message: 5 }])("takes %o, which anything may throw", (thrown) => {
  expect(faultOf("feed", thrown)).toMatchObject({ part: "feed", places: [] });
  expect(JSON.stringify(faultOf("feed", thrown))).not.toContain("okafor");
});
