import { button, element, icon } from "../element.ts";
import { icons } from "../icons.ts";
import type { PagePost, Row } from "../page-post.ts";
import { age } from "../site-time.ts";
import { engagement } from "./engagement.ts";
import { textView } from "./text-view.ts";

type PostRow = Extract<Row, { kind: "post" }>;

/**
 * A post as x-web draws it: no data-testid and no `<time>` (x-web.md section 3). `focal`: the post that the page is
 * about, whose entry has no data-href.
 */
export function xWebPost(row: PostRow, focal: boolean): HTMLElement {
  const { post, promoted } = row;
  const href = `/${post.handle}/status/${post.id}`;
  const inner = element("article", { class: "post-grid" }, face(post), body(post, promoted, focal));
  // A repost wraps the original's article in one of its own [src: a blocker's tests against x-web's own bundle, 2026-10].
  const context = contextLine(row);
  const article = context === undefined ? inner : element("article", {}, context, inner);
  return element(
    "div",
    { "data-timeline-entry": "", "data-href": focal ? undefined : href, class: "post" },
    article,
  );
}

/** `img[alt="@handle"]` inside the author's link. */
function face({ handle, avatar }: PagePost): HTMLElement {
  const image = element("img", {
    alt: `@${handle}`,
    src: avatar,
    width: "40",
    height: "40",
    class: "avatar",
  });
  return element("a", { href: `/${handle}`, class: "post-avatar" }, element("div", {}, image));
}

function body(post: PagePost, promoted: boolean, focal: boolean): HTMLElement {
  return element(
    "div",
    { class: "post-body" },
    element(
      "div",
      { class: "post-head" },
      ...names(post),
      promoted ? adLabel() : dateLink(post, focal),
      menu(),
    ),
    replyLine(post),
    textView(post),
    ...pictures(post),
    cardView(post),
    quoteView(post.quote),
    engagement(post),
  );
}

function names({ handle, name, verified }: PagePost): HTMLElement[] {
  const mark = verified ? icon(icons.verified, { "data-icon": "icon-verified", class: "badge" }) : undefined;
  const shown = element("a", { href: `/${handle}` }, element("div", { class: "display-name" }, name));
  const own = element("a", { href: `/${handle}`, class: "soft" }, element("span", {}, `@${handle}`));
  return [element("span", {}, shown), ...(mark ? [element("span", {}, mark)] : []), element("span", {}, own)];
}

/** The date stands only as words, in the link that leads to the post. */
function dateLink(post: PagePost, focal: boolean): HTMLElement {
  const whole = {
    hour: "numeric",
    minute: "2-digit",
    month: "short",
    day: "numeric",
    year: "numeric",
  } as const;
  const words = focal ? new Date(post.createdAt).toLocaleString("en-US", whole) : age(post.createdAt);
  const href = `/${post.handle}/status/${post.id}`;
  const link = element("a", { href, "data-base-ui-tooltip-trigger": "", class: "soft" }, words);
  return element("span", {}, link);
}

/** [?] How x-web marks an ad nobody has written down: as in the classic, words in the place of the date. */
function adLabel(): HTMLElement {
  return element("span", { class: "soft ad" }, "Ad");
}

/** `[data-slot="xds-menu-trigger"]`. */
function menu(): HTMLElement {
  const attributes = { "data-slot": "xds-menu-trigger", "aria-haspopup": "menu", "aria-label": "More" };
  return button(
    { ...attributes, class: "caret" },
    () => undefined,
    icon(icons.more, { "data-icon": "icon-more" }),
  );
}

function contextLine({ post, pinned }: PostRow): HTMLElement | undefined {
  const by = post.repostedBy;
  if (by === undefined && !pinned) return undefined;
  const words =
    by === undefined
      ? element("span", {}, "Pinned")
      : element("a", { href: `/${by.handle}` }, by.name, " reposted");
  return element("div", { class: "context soft" }, words);
}

function replyLine({ replyTo }: PagePost): HTMLElement | undefined {
  if (replyTo === undefined) return undefined;
  const link = element("a", { href: `/${replyTo}` }, `@${replyTo}`);
  return element("div", { class: "soft reply-line" }, "Replying to ", link);
}

function pictures({ handle, id, photos }: PagePost): HTMLElement[] {
  if (photos.length === 0) return [];
  const links = photos.map(({ url, alt, isVideo }, at) => {
    const href = `/${handle}/status/${id}/${isVideo ? "video" : "photo"}/${at + 1}`;
    const image = element("img", { alt, src: url, loading: "lazy" });
    return element("a", { href, "aria-label": alt }, element("div", { class: "photo" }, image));
  });
  return [element("div", { class: `photos photos-${Math.min(4, links.length)}` }, ...links)];
}

function cardView({ card }: PagePost): HTMLElement | undefined {
  if (card === undefined) return undefined;
  const attributes = { href: card.url, rel: "noopener noreferrer nofollow", target: "_blank", class: "card" };
  return element(
    "a",
    attributes,
    element("div", { class: "soft" }, card.domain),
    element("div", {}, card.title),
  );
}

/** A nested entry that leads to the quoted post, with an article of its own. */
function quoteView(quote: PagePost | undefined): HTMLElement | undefined {
  if (quote === undefined) return undefined;
  const head = element("div", { class: "quote-head" }, face(quote), ...names(quote), dateLink(quote, false));
  const article = element("article", {}, head, textView(quote), ...pictures(quote));
  const href = `/${quote.handle}/status/${quote.id}`;
  return element(
    "div",
    { "data-timeline-entry": "", "data-href": href, role: "link", class: "quote-box quote" },
    article,
  );
}
