import { button, element, icon } from "./element.ts";
import { icons } from "./icons.ts";
import type { PagePost } from "./page-post.ts";

/** The bar below a post: exact counts in its label, short ones on its buttons. */
export function actions(post: PagePost): HTMLElement {
  const { replies, reposts, likes, views } = post.counts;
  const label = `${replies} replies, ${reposts} reposts, ${likes} likes, ${views} views`;
  return element(
    "div",
    { role: "group", "aria-label": label, class: "actions" },
    action(post, "reply", icons.reply, replies, "Replies. Reply"),
    action(post, "retweet", icons.repost, reposts, "reposts. Repost"),
    action(post, "like", icons.like, likes, "Likes. Like"),
    viewsLink(post),
    button(
      { "data-testid": "bookmark", "aria-label": "Bookmark", class: "action" },
      nothing,
      icon(icons.bookmark),
    ),
  );
}

const nothing = () => undefined;

function action(post: PagePost, testid: string, path: string, count: number, words: string): HTMLElement {
  const attributes = { "data-testid": testid, "aria-label": `${count} ${words}`, class: `action ${testid}` };
  return button(attributes, () => press(testid, post), icon(path), countLabel(count));
}

function viewsLink({ handle, id, counts }: PagePost): HTMLElement {
  const attributes = {
    href: `/${handle}/status/${id}/analytics`,
    "aria-label": `${counts.views} views. View post analytics`,
    role: "link",
    class: "action",
  };
  return element("a", attributes, icon(icons.views), countLabel(counts.views));
}

function countLabel(count: number): HTMLElement {
  const words = count === 0 ? "" : count < 1000 ? String(count) : `${Math.floor(count / 100) / 10}K`;
  return element("span", { "data-testid": "app-text-transition-container" }, words);
}

function press(testid: string, { id }: PagePost): void {
  const paths: Record<string, string> = {
    reply: `/intent/post?in_reply_to=${id}`,
    retweet: `/intent/retweet?tweet_id=${id}`,
    like: `/intent/like?tweet_id=${id}`,
  };
  const path = paths[testid];
  if (path === undefined) return;
  history.pushState({}, "", path);
  dispatchEvent(new PopStateEvent("popstate"));
}
