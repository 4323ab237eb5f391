import { button, element, icon } from "./element.ts";
import { icons } from "./icons.ts";
import type { PagePost, Row } from "./page-post.ts";
import { actions } from "./post-actions.ts";
import { cardView, pictures } from "./post-media.ts";
import { postText, withEmoji } from "./post-text.ts";
import { quoteView } from "./quote-view.ts";
import { avatar, focalTime, userName } from "./user-name.ts";

type PostRow = Extract<Row, { kind: "post" }>;

/** `article[data-testid=tweet]` as X builds it. `focal`: the post whose page this is. */
export function postView(row: PostRow, focal = false): HTMLElement {
  const { post, joined } = row;
  const line = joined ? element("div", { class: "thread-line" }) : undefined;
  const face = element("div", { class: "post-avatar" }, avatar(post, 40), line);
  const grid = element("div", { class: "post-grid" }, face, postBody(row, focal));
  return element(
    "article",
    {
      role: "article",
      tabindex: focal ? "-1" : "0",
      "data-testid": "tweet",
      class: joined ? "post joined" : "post",
    },
    contextLine(row),
    grid,
  );
}

function postBody({ post, promoted }: PostRow, focal: boolean): HTMLElement {
  const label = promoted ? adLabel() : undefined;
  return element(
    "div",
    { class: "post-body" },
    element("div", { class: "post-head" }, userName(post, promoted), label, caret()),
    replyLine(post),
    postText(post.segments, post.lang),
    post.isCut ? showMore(post) : undefined,
    ...pictures(post),
    cardView(post),
    quoteView(post.quote),
    focal ? focalTime(post) : undefined,
    actions(post),
  );
}

function contextLine({ post, pinned }: PostRow): HTMLElement | undefined {
  const by = post.repostedBy;
  if (by === undefined && !pinned) return undefined;
  const words = by === undefined ? ["Pinned"] : [...withEmoji(by.name), " reposted"];
  const label = element("span", { "data-testid": "socialContext" }, ...words);
  const line =
    by === undefined ? label : element("a", { href: `/${by.handle}`, dir: "ltr", role: "link" }, label);
  return element("div", { class: "context" }, icon(by === undefined ? icons.pin : icons.repost), line);
}

function adLabel(): HTMLElement {
  return element("div", { dir: "ltr", class: "soft ad" }, element("span", {}, "Ad"));
}

function caret(): HTMLElement {
  return button(
    {
      "aria-expanded": "false",
      "aria-haspopup": "menu",
      "aria-label": "More",
      "data-testid": "caret",
      class: "caret",
    },
    () => undefined,
    icon(icons.more),
  );
}

function replyLine({ replyTo }: PagePost): HTMLElement | undefined {
  if (replyTo === undefined) return undefined;
  return element(
    "div",
    { class: "soft reply-line" },
    "Replying to ",
    element("a", { href: `/${replyTo}`, role: "link" }, `@${replyTo}`),
  );
}

function showMore({ handle, id }: PagePost): HTMLElement {
  return element(
    "a",
    {
      href: `/${handle}/status/${id}`,
      "data-testid": "tweet-text-show-more-link",
      role: "link",
      class: "more",
    },
    "Show more",
  );
}
