import { element } from "./element.ts";

/** What stands at the right of the middle column. */
export function trendsView(hashtag: string): HTMLElement {
  const trends = [hashtag, "CommunityPolicing", "WednesdayWisdom"].map((tag) =>
    element(
      "div",
      { "data-testid": "trend", class: "trend" },
      element("div", { class: "soft" }, "Trending"),
      element("a", { href: `/hashtag/${tag}` }, `#${tag}`),
    ),
  );
  return element("section", { class: "trends" }, element("h2", {}, "What’s happening"), ...trends);
}
