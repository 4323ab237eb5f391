import { describe, expect, it } from "vitest";
import { readListAddress } from "../../../../src/domain/mutes/subscribed-list.ts";
import { wordsOf } from "../../../../src/words/words.ts";

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
    const address = readListAddress(typed);
    expect(address.ok ? "taken" : wordsOf(address.why)).toMatch(why);
  });

  it.each([
    "x.com",
    "X.COM.",
    "api.x.com",
    "mobile.twitter.com",
    "t.co",
    "pbs.twimg.com:8443",
    "x\u3002com",
    "ｘ．ｃｏｍ",
    "x\u00ad.com",
  ])("%s is on X", (host) => {
    const address = readListAddress(`https://${host}/mutes.txt`);
    expect(address.ok ? "taken" : wordsOf(address.why)).toMatch(/no requests to X/);
  });

  it.each([
    "127.0.0.1",
    "127.1",
    "0x7f.0.0.1",
    "0177.0.0.1",
    "１２７.0.0.1",
    "10.1.2.3",
    "172.31.0.9:8443",
    "192.168.1.1",
    "192.11010305",
    "169.254.169.254",
    "100.64.0.1",
    "100.127.255.255",
    "192.0.0.8",
    "198.18.0.1",
    "198.19.255.255",
    "240.0.0.1",
    "a.internal",
    "a.lan",
    "0.0.0.0",
    "224.0.0.1",
    "1.2.3.999",
    "a.localhost",
    "printer.local",
    "router.home.arpa",
  ])("%s is near", (host) => {
    const address = readListAddress(`https://${host}/mutes.txt`);
    expect(address.ok ? "taken" : wordsOf(address.why)).toMatch(/your own computer or network/);
  });

  it.each(["[::1]", "[fd00::1]", "2130706433", "%31%32%37.0.0.1", "x.com\\.lists.example", "lists"])(
    "%s is no whole address",
    (host) => {
      const address = readListAddress(`https://${host}/mutes.txt`);
      expect(address.ok ? "taken" : wordsOf(address.why)).toMatch(/whole address/);
    },
  );

  it.each([
    "notx.com",
    "x.com.example",
    "8.8.8.8",
    "172.32.0.1",
    "100.128.0.1",
    "192.0.1.1",
    "198.20.0.1",
    "223.255.255.1",
    "lists.büro.example",
  ])("%s is taken", (host) => {
    expect(readListAddress(`https://${host}/mutes.txt`).ok).toBe(true);
  });
});
