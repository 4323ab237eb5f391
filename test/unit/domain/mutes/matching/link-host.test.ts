import { describe, expect, it } from "vitest";
import { hostOf, hostOfLink } from "../../../../../src/domain/mutes/matching/link-host.ts";
import { fc } from "../../../../support/properties.ts";

describe("the host of an address", () => {
  it.each([
    ["https://spam.example/path?q=1#x", "spam.example"],
    ["HTTP://WWW.Spam.Example:8080", "spam.example"],
    ["//spam.example/x", "spam.example"],
    ["spam.example/x…", "spam.example"],
    ["https://shop.spam.example.", "shop.spam.example"],
    ["https://x.com@spam.example/x.com", "spam.example"],
    ["https://spam.example\\@x.com", "spam.example"],
    ["https://spam.example?@x.com", "spam.example"],
    ["https:/\\spam.example", "spam.example"],
    ["https://sp%61m.example", "spam.example"],
    ["https://%e0%a4%a.example", "%e0%a4%a.example"],
    ["https://bücher.example", "bücher.example"],
    ["https://xn--bcher-kva.example", "bücher.example"],
    ["https://ｓｐａｍ。example", "spam.example"],
    ["https://xn--", "xn--"],
    ["https://xn--99999999999999999.example", "xn--99999999999999999.example"],
    ["https://www.example", "www.example"],
    ["https://", undefined],
    ["", undefined],
    [`https://${"a".repeat(300)}.example`, undefined],
  ])("%s", (address, host) => {
    expect(hostOf(address)).toBe(host);
  });

  it("is the same as the platform's own, for addresses that it takes", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
        expect(hostOf(address)).toBe(new URL(address).hostname.replace(/^www\d?\.(?=.*\.)/, ""));
      }),
    );
  });

  it("reads the platform's encoding of any name back", () => {
    const names = fc.stringMatching(/^[a-zäöüßéñçøåčžα-ωа-я日本語中文한국]{2,12}$/u);
    fc.assert(
      fc.property(names, (name) => {
        const encoded = new URL(`https://${name}.example`).hostname;
        fc.pre(encoded !== `${name}.example`);
        expect(hostOf(`https://${encoded}/`)).toBe(`${name.normalize("NFC")}.example`);
      }),
    );
  });
});

describe("the host of a post's link", () => {
  it("comes from where the link leads, then from what X shows", () => {
    const url = "https://t.co/abc";
    expect(hostOfLink({ url, expandedUrl: "https://a.example/x", displayUrl: "b.example/x" })).toBe(
      "a.example",
    );
    expect(hostOfLink({ url, displayUrl: "b.example/x…" })).toBe("b.example");
    expect(hostOfLink({ url })).toBe("t.co");
  });
});
