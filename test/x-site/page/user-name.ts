import { element, icon } from "./element.ts";
import { icons } from "./icons.ts";
import type { PagePost } from "./page-post.ts";
import { withEmoji } from "./post-text.ts";
import { age } from "./site-time.ts";

/** Somebody's picture, which names their handle. */
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

/** `[data-testid=User-Name]`: the name, the handle as a link of no tab stop, and the time (not of an advertisement). */
export function userName(post: PagePost, promoted: boolean): HTMLElement {
  const name = element(
    "div",
    { dir: "ltr", class: "display-name" },
    element("span", {}, ...withEmoji(post.name)),
  );
  const mark = post.verified ? badge() : undefined;
  const first = element("a", { href: `/${post.handle}`, role: "link", class: "name-link" }, name, mark);
  const handle = element(
    "a",
    { href: `/${post.handle}`, role: "link", tabindex: "-1", class: "soft" },
    element("div", { dir: "ltr" }, element("span", {}, `@${post.handle}`)),
  );
  const dot = element("div", { dir: "ltr", "aria-hidden": "true", class: "soft" }, element("span", {}, "·"));
  const rest = promoted ? [] : [dot, timeLink(post, age(post.createdAt))];
  return element(
    "div",
    { "data-testid": "User-Name", class: "user-name" },
    element("div", {}, first),
    element("div", { class: "handle-line" }, handle, ...rest),
  );
}

function badge(): HTMLElement {
  const mark = icon(icons.verified, {
    "data-testid": "icon-verified",
    class: "badge",
    role: "img",
    "aria-label": "Verified account",
  });
  return element("div", { dir: "ltr" }, mark);
}

export function timeLink(post: PagePost, words: string): HTMLElement {
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

export function focalTime(post: PagePost): HTMLElement {
  const words = new Date(post.createdAt).toLocaleString("en-US", {
    hour: "numeric",
    minute: "2-digit",
    month: "short",
    day: "numeric",
    year: "numeric",
  });
  return element("div", { dir: "ltr", class: "focal-time" }, timeLink(post, words));
}
