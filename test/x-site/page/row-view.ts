import { button, element, icon } from "./element.ts";
import { icons } from "./icons.ts";
import type { Row } from "./page-post.ts";
import { withEmoji } from "./post-text.ts";
import { postView } from "./post-view.ts";

/** A row of a timeline as HTML. `more` is called with the cursor of a "Show replies" row. */
export function rowView(row: Row, focalId: string | undefined, more: (cursor: string) => void): HTMLElement {
  switch (row.kind) {
    case "post":
      return postView(row, row.post.id === focalId);
    case "note":
      return element(
        "article",
        { class: "post note", tabindex: "0" },
        element("div", { class: "tombstone" }, row.text),
      );
    case "more":
      return button({ class: "more-row" }, () => more(row.cursor), element("span", {}, row.text));
    case "notice":
      return noticeView(row);
    case "people":
      return peopleView(row);
  }
}

function noticeView(row: Extract<Row, { kind: "notice" }>): HTMLElement {
  const faces = row.avatars
    .slice(0, 8)
    .map((src) => element("img", { alt: "", src, width: "32", height: "32", class: "face" }));
  const text = element("div", { dir: "ltr" }, ...withEmoji(row.text));
  const body = element("div", {}, element("div", { class: "faces" }, ...faces), text);
  return element(
    "article",
    { "data-testid": "notification", role: "article", tabindex: "0", class: "post notice" },
    icon(icons.like),
    body,
  );
}

function peopleView(row: Extract<Row, { kind: "people" }>): HTMLElement {
  const cells = row.people.map(({ name, handle, avatar }) =>
    element(
      "div",
      { "data-testid": "UserCell", class: "user-cell" },
      element("img", { alt: "", src: avatar, width: "40", height: "40", class: "avatar" }),
      element(
        "div",
        {},
        element("div", { class: "display-name" }, ...withEmoji(name)),
        element("a", { href: `/${handle}`, class: "soft" }, `@${handle}`),
      ),
    ),
  );
  return element("aside", { class: "people" }, element("h2", {}, "Who to follow"), ...cells);
}
