import { describe, expect, it } from "vitest";
import type { BodyHealth } from "../../../../src/domain/x-status/health.ts";
import { mostlyUnread } from "../../../../src/domain/x-status/share-read.ts";

const health: BodyHealth = {
  operation: "SearchTimeline",
  kind: "search",
  outcome: "read",
  posts: 3,
  promoted: 0,
  withheld: 0,
  missing: {},
  unknown: {},
  errors: [],
};

describe("the share of an answer that could be read", () => {
  it.each([
    ["no post of several", { posts: 0, missing: { author: 4, text: 1 } }, [0, 5]],
    ["few posts of many", { missing: { author: 10, form: 7 } }, [3, 20]],
    ["a few posts beside many places of no known kind", { unreadPlaces: 17 }, [3, 20]],
    ["places of no known kind only", { posts: 0, unreadPlaces: 3 }, [0, 3]],
    ["an ad beside posts that could not be read", { posts: 1, promoted: 1, missing: { author: 1 } }, [0, 1]],
  ] as const)("%s: is told", (_, more, [read, places]) => {
    expect(mostlyUnread({ ...health, ...more })).toEqual({ kind: "search", read, places });
  });

  it.each([
    ["all were read", {}],
    ["one of many was not", { missing: { author: 1 } }],
    ["as many were as were not", { missing: { author: 3 } }],
    ["X tries out two prompts where no new post is", { posts: 0, unreadPlaces: 2 }],
    ["X sent none", { posts: 0 }],
    ["X withholds most", { withheld: 17 }],
    ["the answer is an error", { outcome: "error", posts: 0, missing: { form: 3 } }],
  ] as const)("%s: is not", (_, more) => {
    expect(mostlyUnread({ ...health, ...more })).toBeUndefined();
  });
});
