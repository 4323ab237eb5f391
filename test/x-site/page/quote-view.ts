import { element } from "./element.ts";
import type { PagePost } from "./page-post.ts";
import { pictures } from "./post-media.ts";
import { postText, withEmoji } from "./post-text.ts";
import { age } from "./site-time.ts";

/** A quote is a link by role only: no address in it leads to the quoted post, but that of a picture. */
export function quoteView(quote: PagePost | undefined): HTMLElement | undefined {
  if (quote === undefined) return undefined;
  const face = element("div", { "data-testid": "Tweet-User-Avatar" }, smallPicture(quote));
  const head = element("div", { class: "quote-head" }, face, quotedName(quote));
  const text = postText(quote.segments, quote.lang);
  const inside = element(
    "div",
    { tabindex: "0", role: "link", class: "quote" },
    head,
    text,
    ...pictures(quote),
  );
  return element("div", { class: "quote-box" }, inside);
}

function smallPicture({ handle, avatar }: PagePost): HTMLElement {
  const image = element("img", { alt: "", src: avatar, width: "24", height: "24" });
  const testid = `UserAvatar-Container-${handle}`;
  return element(
    "div",
    { "data-testid": testid, class: "avatar", style: "width: 24px; height: 24px" },
    image,
  );
}

function quotedName({ name, handle, createdAt }: PagePost): HTMLElement {
  const shown = element(
    "div",
    { dir: "ltr", class: "display-name" },
    element("span", {}, ...withEmoji(name)),
  );
  const at = element("div", { dir: "ltr" }, element("span", {}, `@${handle}`));
  const time = element("time", { datetime: new Date(createdAt).toISOString() }, age(createdAt));
  return element(
    "div",
    { "data-testid": "User-Name", class: "user-name" },
    element("div", {}, shown),
    element(
      "div",
      { class: "handle-line soft" },
      element("div", { tabindex: "-1" }, at),
      element("span", {}, "·"),
      element("div", { dir: "ltr", class: "soft" }, time),
    ),
  );
}
