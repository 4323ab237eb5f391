import { button, element, icon } from "./element.ts";
import { icons } from "./icons.ts";
import type { PagePost, Row } from "./page-post.ts";
import { postText, withEmoji } from "./post-text.ts";
import { age } from "./site-time.ts";

type PostRow = Extract<Row, { kind: "post" }>;

/** `article[data-testid=tweet]` as X builds it. `focal`: the post whose page this is. */
export function postView(row: PostRow, focal = false): HTMLElement {
  const { post } = row;
  const article = element(
    "article",
    {
      role: "article",
      tabindex: focal ? "-1" : "0",
      "data-testid": "tweet",
      class: row.joined ? "post joined" : "post",
    },
    contextLine(row),
    element(
      "div",
      { class: "post-grid" },
      element(
        "div",
        { class: "post-avatar" },
        avatar(post, 40),
        row.joined ? element("div", { class: "thread-line" }) : undefined,
      ),
      element(
        "div",
        { class: "post-body" },
        element(
          "div",
          { class: "post-head" },
          userName(post, row.promoted),
          row.promoted ? adLabel() : undefined,
          caret(),
        ),
        replyLine(post),
        postText(post.segments, post.lang),
        post.isCut ? showMore(post) : undefined,
        ...pictures(post),
        cardView(post),
        quoteView(post.quote),
        focal ? focalTime(post) : undefined,
        actions(post),
      ),
    ),
  );
  return article;
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

export function avatar(
  { handle, avatar: src }: Pick<PagePost, "handle" | "avatar">,
  size: number,
): HTMLElement {
  const image = element("img", {
    alt: "",
    draggable: "true",
    src,
    width: String(size),
    height: String(size),
  });
  const link = element(
    "a",
    { href: `/${handle}`, "aria-hidden": "true", role: "link", tabindex: "-1" },
    image,
  );
  return element(
    "div",
    { "data-testid": "Tweet-User-Avatar" },
    element(
      "div",
      {
        "data-testid": `UserAvatar-Container-${handle}`,
        class: "avatar",
        style: `width: ${size}px; height: ${size}px`,
      },
      link,
    ),
  );
}

function userName(post: PagePost, promoted: boolean): HTMLElement {
  const name = element(
    "div",
    { dir: "ltr", class: "display-name" },
    element("span", {}, ...withEmoji(post.name)),
  );
  const badge = post.verified
    ? element(
        "div",
        { dir: "ltr" },
        icon(icons.verified, {
          "data-testid": "icon-verified",
          class: "badge",
          role: "img",
          "aria-label": "Verified account",
        }),
      )
    : undefined;
  const first = element("a", { href: `/${post.handle}`, role: "link", class: "name-link" }, name, badge);
  const handle = element(
    "a",
    { href: `/${post.handle}`, role: "link", tabindex: "-1", class: "soft" },
    element("div", { dir: "ltr" }, element("span", {}, `@${post.handle}`)),
  );
  const rest = promoted
    ? []
    : [
        element("div", { dir: "ltr", "aria-hidden": "true", class: "soft" }, element("span", {}, "·")),
        timeLink(post, age(post.createdAt)),
      ];
  return element(
    "div",
    { "data-testid": "User-Name", class: "user-name" },
    element("div", {}, first),
    element("div", { class: "handle-line" }, handle, ...rest),
  );
}

function timeLink(post: PagePost, words: string): HTMLElement {
  const datetime = new Date(post.createdAt).toISOString();
  return element(
    "a",
    {
      href: `/${post.handle}/status/${post.id}`,
      dir: "ltr",
      "aria-label": words,
      role: "link",
      class: "soft",
    },
    element("time", { datetime }, words),
  );
}

function focalTime(post: PagePost): HTMLElement {
  const words = new Date(post.createdAt).toLocaleString("en-US", {
    hour: "numeric",
    minute: "2-digit",
    month: "short",
    day: "numeric",
    year: "numeric",
  });
  return element("div", { dir: "ltr", class: "focal-time" }, timeLink(post, words));
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

function pictures(post: PagePost): HTMLElement[] {
  if (post.photos.length === 0) return [];
  const cells = post.photos.map(({ url, alt, isVideo }, at) => {
    const image = element("img", { alt, draggable: "true", src: url, loading: "lazy" });
    const photo = element(
      "div",
      { "data-testid": "tweetPhoto", "aria-label": alt, class: "photo" },
      isVideo ? player(url) : image,
    );
    return element("a", { href: `/${post.handle}/status/${post.id}/photo/${at + 1}`, role: "link" }, photo);
  });
  return [element("div", { class: `photos photos-${Math.min(4, cells.length)}` }, ...cells)];
}

/** Videos stand in a `placementTracking` as advertisements do: that alone does not make one. */
function player(poster: string): HTMLElement {
  const video = element("div", { "data-testid": "videoPlayer" }, element("img", { alt: "", src: poster }));
  return element("div", { "data-testid": "placementTracking" }, video);
}

function cardView({ card }: PagePost): HTMLElement | undefined {
  if (card === undefined) return undefined;
  const link = element(
    "a",
    { href: card.url, rel: "noopener noreferrer nofollow", target: "_blank", role: "link" },
    element("div", { class: "soft" }, card.domain),
    element("div", {}, card.title),
  );
  return element("div", { "data-testid": "card.wrapper", class: "card" }, link);
}

/** A quote is a link by role only: no address in it leads to the quoted post. */
function quoteView(quote: PagePost | undefined): HTMLElement | undefined {
  if (quote === undefined) return undefined;
  const picture = element(
    "div",
    {
      "data-testid": `UserAvatar-Container-${quote.handle}`,
      class: "avatar",
      style: "width: 24px; height: 24px",
    },
    element("img", { alt: "", src: quote.avatar, width: "24", height: "24" }),
  );
  const time = element(
    "div",
    { dir: "ltr", class: "soft" },
    element("time", { datetime: new Date(quote.createdAt).toISOString() }, age(quote.createdAt)),
  );
  const name = element(
    "div",
    { "data-testid": "User-Name", class: "user-name" },
    element(
      "div",
      {},
      element("div", { dir: "ltr", class: "display-name" }, element("span", {}, ...withEmoji(quote.name))),
    ),
    element(
      "div",
      { class: "handle-line soft" },
      element(
        "div",
        { tabindex: "-1" },
        element("div", { dir: "ltr" }, element("span", {}, `@${quote.handle}`)),
      ),
      element("span", {}, "·"),
      time,
    ),
  );
  const head = element(
    "div",
    { class: "quote-head" },
    element("div", { "data-testid": "Tweet-User-Avatar" }, picture),
    name,
  );
  return element(
    "div",
    { class: "quote-box" },
    element(
      "div",
      { tabindex: "0", role: "link", class: "quote" },
      head,
      postText(quote.segments, quote.lang),
      ...pictures(quote),
    ),
  );
}

function actions(post: PagePost): HTMLElement {
  const { replies, reposts, likes, views } = post.counts;
  const label = `${replies} replies, ${reposts} reposts, ${likes} likes, ${views} views`;
  const action = (testid: string, path: string, count: number, words: string) =>
    button(
      { "data-testid": testid, "aria-label": `${count} ${words}`, class: `action ${testid}` },
      () => press(testid, post),
      icon(path),
      countLabel(count),
    );
  return element(
    "div",
    { role: "group", "aria-label": label, class: "actions" },
    action("reply", icons.reply, replies, "Replies. Reply"),
    action("retweet", icons.repost, reposts, "reposts. Repost"),
    action("like", icons.like, likes, "Likes. Like"),
    element(
      "a",
      {
        href: `/${post.handle}/status/${post.id}/analytics`,
        "aria-label": `${views} views. View post analytics`,
        role: "link",
        class: "action",
      },
      icon(icons.views),
      countLabel(views),
    ),
    button(
      { "data-testid": "bookmark", "aria-label": "Bookmark", class: "action" },
      () => undefined,
      icon(icons.bookmark),
    ),
  );
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
