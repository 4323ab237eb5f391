import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { isBesideTimelines, readResponse } from "../../../../extension/content/read-response.ts";

const search = readFileSync(
  new URL("../../../fixtures/x/search-user-shape-a/input.json", import.meta.url),
  "utf8",
);

function answerOf(operation: string, body: string) {
  const head = { operation, method: "POST", status: 200 } as const;
  return { head, body, url: `https://x.com/i/api/graphql/q/${operation}` };
}

describe("an answer under a name that nobody knows", () => {
  it("is read where it shows posts, as the timeline that it is by its shape", () => {
    const renamed = answerOf("LatestPostsQuery", search);
    expect(isBesideTimelines(renamed)).toBe(false);
    const { posts, page } = readResponse(renamed, 0);
    expect(posts.length).toBeGreaterThan(0);
    expect(posts).toEqual(readResponse(answerOf("SearchTimeline", search), 0).posts);
    expect(page?.kind).toBe("search");
  });

  it("is passed over, and nothing is missing, where it shows none", () => {
    const users = '{"data":{"users":[{"__typename":"User","rest_id":"2123234805150646272"}]}}';
    expect(isBesideTimelines(answerOf("SidebarRecommendations", users))).toBe(true);
    expect(isBesideTimelines(answerOf("SidebarRecommendations", "<html>"))).toBe(true);
  });

  it("is told, empty or broken, under a name that says a timeline", () => {
    expect(isBesideTimelines(answerOf("SearchTimeline", "{}"))).toBe(false);
  });
});
