import { describe, expect, it } from "vitest";
import { refusalOfHost } from "../../../../src/domain/mutes/list-host.ts";

describe("the host of a list", () => {
  it.each([
    "x.com",
    "api.x.com",
    "X.COM.",
    "twitter.com",
    "t.co",
    "pbs.twimg.com",
    "x。com",
    "ｘ.com",
    "x\u00ad.com",
  ])("%s is X's", (host) => {
    expect(refusalOfHost(host)).toBe("x");
  });

  it.each([
    ["this computer", "localhost"],
    ["a name without a domain", "printer"],
    ["a name of the local network", "nas.local"],
    ["loopback", "127.0.0.1"],
    ["in one part less", "127.1"],
    ["in hexadecimal", "0x7f.0.0.1"],
    ["in octal", "0177.0.0.1"],
    ["in hexadecimal, at the end", "127.0.0.0x1"],
    ["the first private block, to its last address", "10.255.255.255"],
    ["the second", "172.31.255.255"],
    ["the third", "192.168.0.1"],
    ["link-local", "169.254.1.1"],
    ["shared by a carrier", "100.127.255.255"],
    ["multicast and reserved", "224.0.0.1"],
    ["a number that is no octal digit's", "9.09.9.9"],
    ["a name before a number, which no browser opens", "9.example.9.9"],
    ["a part that is too large", "9.256.9.9"],
    ["five parts", "9.9.9.9.9"],
  ])("%s is near, or none: %s", (_, host) => {
    expect(refusalOfHost(host)).toBe("near");
  });

  it.each([
    "lists.example",
    "notx.com",
    "x.com.example",
    "9.9.9.9",
    "9.9.0x9",
    "11.0.0.0",
    "9.255.255.255",
    "172.15.255.255",
    "172.32.0.0",
    "100.63.255.255",
    "100.128.0.0",
    "223.255.255.255",
    "1local.example",
    "list.09a",
  ])("%s may be asked", (host) => {
    expect(refusalOfHost(host)).toBeUndefined();
  });
});
