import { button, element, icon } from "../element.ts";
import { icons } from "../icons.ts";
import type { PagePost } from "../page-post.ts";

/** `[data-engagement-action]` for each: reply, retweet, like, bookmark, share (x-web.md section 3). */
export function engagement(post: PagePost): HTMLElement {
  const { id, handle, counts } = post;
  const views = element(
    "a",
    { href: `/${handle}/status/${id}/analytics` },
    icon(icons.views),
    rounded(counts.views),
  );
  return element(
    "div",
    { class: "actions" },
    slot("reply", replyLink(post)),
    slot("retweet", press("Repost", icons.repost, `/intent/retweet?tweet_id=${id}`, counts.reposts)),
    slot("like", press("Like", icons.like, `/intent/like?tweet_id=${id}`, counts.likes)),
    slot("generic", views),
    slot("bookmark", press("Bookmark", icons.bookmark, undefined, 0)),
    slot("share", press("Share", icons.share, undefined, 0)),
  );
}

function slot(action: string, child: HTMLElement): HTMLElement {
  return element("div", { "data-engagement-action": action, class: "action" }, child);
}

function replyLink({ id, counts }: PagePost): HTMLElement {
  const attributes = { "aria-label": "Reply", href: `/compose/post?in_reply_to=${id}` };
  return element("a", attributes, icon(icons.reply, { "data-icon": "icon-reply" }), rounded(counts.replies));
}

function press(words: string, path: string, leadsTo: string | undefined, count: number): HTMLElement {
  return button({ "aria-label": words }, () => leadsTo && go(leadsTo), icon(path), rounded(count));
}

function go(path: string): void {
  history.pushState({}, "", path);
  dispatchEvent(new PopStateEvent("popstate"));
}

/** Counts are rounded, and written as the page's language does. */
function rounded(count: number): HTMLElement {
  const words = new Intl.NumberFormat("en", { notation: "compact" }).format(count);
  return element("span", {}, count === 0 ? "" : words);
}
