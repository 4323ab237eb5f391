import { describe, expect, it } from "vitest";
import { statusAddress } from "../../../../src/x/dom/status-address.ts";

const id = "2094962000000000001";

describe("a post's address", () => {
  it.each([
    [`/t_marlow/status/${id}`, { owner: "t_marlow", id }],
    [`https://x.com/t_marlow/status/${id}`, { owner: "t_marlow", id }],
    [`https://twitter.com/t_marlow/status/${id}/`, { owner: "t_marlow", id }],
    [`/i/status/${id}`, { id }],
    [`/t_marlow/status/${id}/photo/1`, { owner: "t_marlow", id }],
    [`/t_marlow/status/${id}?s=20`, { owner: "t_marlow", id }],
    [`/t_marlow/status/${id}#m`, { owner: "t_marlow", id }],
  ])("%s", (address, expected) => {
    expect(statusAddress(address)).toEqual(expected);
  });

  it.each([
    null,
    undefined,
    "",
    "/t_marlow",
    "/t_marlow/status/0",
    `/t_marlow/status/0${id}`,
    `/t_marlow/status/${id}0000`,
    `/t_marlow/status/${id}a`,
    `https://x.com.example/t_marlow/status/${id}`,
    `http://x.com/t_marlow/status/${id}`,
    `/t_marlow/lists/status/${id}`,
  ])("%s is none", (address) => {
    expect(statusAddress(address)).toBeUndefined();
  });

  it("exactly is not one of its pictures or figures", () => {
    const exact = (rest: string) => statusAddress(`/t_marlow/status/${id}${rest}`, true)?.id;
    expect([exact(""), exact("/")]).toEqual([id, id]);
    expect([exact("/photo/1"), exact("/analytics"), exact("?s=20")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
