import type { Entities, Hashtag, Link, Mention } from "../../domain/post.ts";

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
 * The text that X's page shows of a post, with its hashtags, mentions and links in it. An emoji is a picture whose
 * alt is the character. A link's shown address is cut and pieced together from hidden parts, so its t.co stands in
 * the text, as in X's bodies.
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

/** The words of an element as they are seen, emojis included, on one line. */
export function plainTextOf(element: Element | null | undefined): string {
  return element ? wordsOf(element).replace(/\s+/g, " ").trim() : "";
}

function wordsOf(node: Node): string {
  if (node.nodeType === 3) return node.nodeValue ?? "";
  if (node.nodeName.toLowerCase() === "img") return (node as Element).getAttribute("alt") ?? "";
  return Array.from(node.childNodes, wordsOf).join("");
}

function readNode(node: Node, draft: Draft): void {
  if (draft.text.length > longestText) return;
  if (node.nodeType === 3) {
    draft.text += node.nodeValue ?? "";
    return;
  }
  if (node.nodeType !== 1) return;
  const element = node as Element;
  const name = element.tagName.toLowerCase();
  if (name === "img") draft.text += element.getAttribute("alt") ?? "";
  else if (name === "br") draft.text += "\n";
  else if (name === "a") readAnchor(element, draft);
  else for (const child of element.childNodes) readNode(child, draft);
}

function readAnchor(anchor: Element, draft: Draft): void {
  const shown = anchor.textContent.trim();
  const path = (anchor.getAttribute("href") ?? "").replace(site, "");
  const start = draft.text.length;
  const external = /^https?:\/\/[^\s]+$/i.test(path) && path.length <= 4000;
  draft.text += external ? path : shown;
  const range = { start, end: draft.text.length };
  if (external && draft.links.length < mostEntities) {
    draft.links.push({ url: path, displayUrl: displayOf(shown), range });
  } else if (path.startsWith("/hashtag/") && draft.hashtags.length < mostEntities) {
    const tag = shown.replace(/^[#＃]/, "").slice(0, longestTag);
    if (tag !== "") draft.hashtags.push({ tag, range });
  } else if (draft.mentions.length < mostEntities) {
    const handle = handleOfAnchor(anchor);
    if (handle !== undefined) draft.mentions.push({ handle, range });
  }
}

/** The handle that an anchor names and leads to, as in `<a href="/handle">@handle</a>`. */
export function handleOfAnchor(anchor: Element): string | undefined {
  const handle = /^\/(\w{1,50})$/.exec((anchor.getAttribute("href") ?? "").replace(site, ""))?.[1];
  const shown = anchor.textContent.trim().replace(/^[@＠]/, "@");
  return handle !== undefined && shown.toLowerCase() === `@${handle.toLowerCase()}` ? handle : undefined;
}

/** As X displays an address: without its scheme. */
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
