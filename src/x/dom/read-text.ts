import { foldCase } from "../../domain/post/handle.ts";
import { isHashtag } from "../../domain/post/hashtag.ts";
import type { Entities, Hashtag, Link, Mention } from "../../domain/post/post.ts";
import { percentDecode } from "../../domain/text/percent-decode.ts";

const longestText = 30_000;
const longestTag = 200;
const mostEntities = 200;
const site = /^(?:https:\/\/(?:x|twitter)\.com)?/;

export interface PageText {
  readonly text: string;
  readonly entities: Entities;
}

interface Draft {
  text: string;
  readonly hashtags: Hashtag[];
  readonly mentions: Mention[];
  readonly links: Link[];
}

/**
 * An emoji is an image with its character as alt. A link's text is abbreviated, so its t.co address is used, as
 * in bodies.
 */
export function readText(element: Element): PageText {
  const draft: Draft = { text: "", hashtags: [], mentions: [], links: [] };
  readNode(element, draft);
  const lead = draft.text.length - draft.text.trimStart().length;
  const text = draft.text.trim().slice(0, longestText);
  const { hashtags, mentions, links } = draft;
  return {
    text,
    entities: {
      hashtags: shifted(hashtags, lead, text.length),
      mentions: shifted(mentions, lead, text.length),
      links: shifted(links, lead, text.length),
      media: [],
    },
  };
}

export function plainTextOf(element: Element | null | undefined): string {
  return element ? textIn(element).replace(/\s+/g, " ").trim() : "";
}

function textIn(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? "";
  if (isElement(node) && node.tagName.toLowerCase() === "img") return node.getAttribute("alt") ?? "";
  return Array.from(node.childNodes, textIn).join("");
}

function readNode(node: Node, draft: Draft): void {
  if (draft.text.length > longestText) return;
  if (node.nodeType === 3) {
    draft.text += node.nodeValue ?? "";
    return;
  }
  if (!isElement(node)) return;
  const name = node.tagName.toLowerCase();
  if (name === "img") draft.text += node.getAttribute("alt") ?? "";
  else if (name === "br") draft.text += "\n";
  else if (name === "a") readAnchor(node, draft);
  else for (const child of node.childNodes) readNode(child, draft);
}

/** Also of a document that is not the page's own, which `instanceof` would refuse. */
export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function readAnchor(anchor: Element, draft: Draft): void {
  const shown = anchor.textContent.trim();
  const path = (anchor.getAttribute("href") ?? "").replace(site, "");
  const external = /^https?:\/\/[^\s]+$/i.test(path) && path.length <= 4000;
  const tag = external ? undefined : tagOf(path, shown);
  const handle = external || tag !== undefined ? undefined : handleOfAnchor(anchor);
  const start = draft.text.length;
  draft.text += external ? path : textOfLink(shown, { tag, handle });
  const range = { start, end: draft.text.length };
  if (external && draft.links.length < mostEntities)
    draft.links.push({ url: path, displayUrl: displayOf(shown), range });
  if (tag !== undefined && draft.hashtags.length < mostEntities) draft.hashtags.push({ tag, range });
  if (handle !== undefined && draft.mentions.length < mostEntities) draft.mentions.push({ handle, range });
}

/** From the link: browser translation changes the visible tag. */
function tagOf(path: string, shown: string): string | undefined {
  if (!path.startsWith("/hashtag/")) return undefined;
  const written = shown.replace(/^[#＃]/, "").slice(0, longestTag);
  const [, part = ""] = /^\/hashtag\/([^/?#]{1,600})/.exec(path) ?? [];
  const led = percentDecode(part);
  const tag = isHashtag(led) && foldCase(led) !== foldCase(written) ? led : written;
  return tag === "" ? undefined : tag;
}

function textOfLink(
  shown: string,
  { tag, handle }: { tag?: string | undefined; handle?: string | undefined },
) {
  if (tag !== undefined && shown.replace(/^[#＃]/, "") !== tag) return `#${tag}`;
  return handle !== undefined && !isNameOf(shown, handle) ? `@${handle}` : shown;
}

/** `<a href="/handle">@handle</a>`; after Chrome's translation, which inserts `<font>`, by address. */
export function handleOfAnchor(anchor: Element): string | undefined {
  const handle = /^\/(\w{1,50})$/.exec((anchor.getAttribute("href") ?? "").replace(site, ""))?.[1];
  const shown = anchor.textContent.trim();
  if (handle === undefined || isNameOf(shown, handle)) return handle;
  return /^[@＠]/.test(shown) && anchor.querySelector("font") ? handle : undefined;
}

function isNameOf(shown: string, handle: string): boolean {
  return shown.replace(/^[@＠]/, "@").toLowerCase() === `@${handle.toLowerCase()}`;
}

function displayOf(shown: string): string {
  return shown.replace(/^https?:\/\//i, "").slice(0, 500);
}

function shifted<Entity extends Hashtag | Mention | Link>(
  entities: readonly Entity[],
  by: number,
  length: number,
): Entity[] {
  return entities.flatMap((entity) => {
    if (!entity.range) return [entity];
    const range = { start: entity.range.start - by, end: entity.range.end - by };
    return range.start >= 0 && range.end <= length ? [{ ...entity, range }] : [];
  });
}
