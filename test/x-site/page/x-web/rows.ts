import { button, element } from "../element.ts";
import type { Row } from "../page-post.ts";
import { xWebPost } from "./post-view.ts";

/** A row of one of x-web's timelines: every one is an entry, and only posts hold an article. */
export function xWebRow(row: Row, focalId: string | undefined, more: (cursor: string) => void): HTMLElement {
  switch (row.kind) {
    case "post":
      return xWebPost(row, row.post.id === focalId);
    case "note":
      return entry({ class: "post note" }, element("div", { class: "tombstone" }, row.text));
    case "more":
      return entry(
        {},
        button({ class: "more-row" }, () => more(row.cursor), element("span", {}, row.text)),
      );
    case "notice": {
      const faces = row.avatars.slice(0, 8).map((src) => element("img", { alt: "", src, class: "face" }));
      return entry({ class: "post notice" }, ...faces, element("div", {}, row.text));
    }
    case "people":
      return element(
        "aside",
        { class: "people" },
        element("h2", {}, "Who to follow"),
        ...row.people.map(person),
      );
  }
}

function entry(attributes: Readonly<Record<string, string>>, ...children: HTMLElement[]): HTMLElement {
  return element("div", { "data-timeline-entry": "", ...attributes }, ...children);
}

/** Somebody in a list of people: an entry that leads to the profile, without an article [src: as in post-view.ts]. */
function person({ name, handle, avatar }: Extract<Row, { kind: "people" }>["people"][number]): HTMLElement {
  return element(
    "div",
    { "data-timeline-entry": "", "data-href": `/${handle}`, class: "user-cell" },
    element("img", { alt: `@${handle}`, src: avatar, width: "40", height: "40", class: "avatar" }),
    element("div", { class: "display-name" }, name),
    element("a", { href: `/${handle}`, class: "soft" }, `@${handle}`),
  );
}
