import { describe, expect, it } from "vitest";
import { readListAddress } from "../../../../src/domain/mutes/subscribed-list.ts";

describe("the address of a list", () => {
  it.each([
    [" https://Lists.Example/Mutes.json?a=B#top ", "https://lists.example/Mutes.json?a=B"],
    ["https://lists.example", "https://lists.example/"],
    ["HTTPS://lists.example:8443/x", "https://lists.example:8443/x"],
  ])("%s is %s", (typed, url) => {
    expect(readListAddress(typed)).toEqual({ ok: true, url });
  });

  it.each([
    ["http://lists.example/a", /needs an https address/],
    ["lists.example/a", /whole address/],
    ["https://name:word@lists.example/", /whole address/],
    ["https://localhost/", /whole address/],
    ["javascript:alert(1)//https://a.b/", /whole address/],
    ["", /whole address/],
    [`https://lists.example/${"a".repeat(3000)}`, /too long/],
  ])("%s is none", (typed, why) => {
    expect(readListAddress(typed)).toMatchObject({ ok: false, why });
  });
});
