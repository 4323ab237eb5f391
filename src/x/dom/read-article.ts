import type { Author, Counts, Media, Post, QuotedPost } from "../../domain/post/post.ts";
import { classic } from "./classic-selectors.ts";
import {
  answeredHandles,
  authorOf,
  countsOf,
  mediaOf,
  mostMedia,
  partialPost,
  westernDigits,
} from "./partial-post.ts";
import { type PageText, plainTextOf, readText } from "./read-text.ts";

/** Undefined without id, handle or time. `time`: the post's own element; `box`: a quote's. */
export function readArticle(article: Element, time: Element, box: Element | undefined): Post | undefined {
  const address = time.parentElement?.getAttribute("href") ?? "";
  const [, owner, id] = /\/(\w{1,50})\/status\/([1-9]\d{0,19})(?:[/?#]|$)/.exec(address) ?? [];
  const author = readAuthor(article, box, owner === "i" ? undefined : owner);
  const createdAt = readTime(time);
  if (id === undefined || !author || createdAt === undefined) return undefined;
  const textElement = ownElement(article, classic.text, box);
  const links = ownElements(article, 'a[href^="/"]', box).filter(
    (link) => !link.closest(`${classic.userName}, ${classic.text}`),
  );
  return partialPost({
    id,
    createdAt,
    author,
    read: textOf(textElement),
    media: readMedia(article, box),
    answered: answeredHandles(links, textElement),
    quote: box && readQuote(box),
    counts: readCounts(article),
  });
}

export function quoteBoxOf(article: Element): Element | undefined {
  return Array.from(article.querySelectorAll(classic.box)).find((box) => box.querySelector(classic.userName));
}

function ownElements(article: Element, selector: string, box: Element | undefined): Element[] {
  const found = Array.from(article.querySelectorAll(selector));
  return box ? found.filter((element) => !box.contains(element)) : found;
}

export function ownElement(
  article: Element,
  selector: string,
  box: Element | undefined,
): Element | undefined {
  return ownElements(article, selector, box)[0];
}

function textOf(element: Element | undefined): PageText {
  return element
    ? readText(element)
    : { text: "", entities: { hashtags: [], mentions: [], links: [], media: [] } };
}

function readAuthor(part: Element, box: Element | undefined, owner: string | undefined): Author | undefined {
  const avatar = ownElement(part, classic.avatar, box);
  const named = /-(\w{1,50})$/.exec(avatar?.getAttribute("data-testid") ?? "")?.[1];
  const handle = owner ?? named;
  if (handle === undefined) return undefined;
  const userName = ownElement(part, classic.userName, box);
  const face = avatar?.querySelector("img[src]")?.getAttribute("src");
  return authorOf(handle, nameIn(userName, handle), face, Boolean(userName?.querySelector(classic.verified)));
}

/** Everything before `@handle`, with emojis; right-to-left pages add direction marks. */
function nameIn(userName: Element | undefined, handle: string): string {
  const shown = plainTextOf(userName).replace(directionMarks, "");
  const at = shown.toLowerCase().lastIndexOf(`@${handle.toLowerCase()}`);
  return (at < 0 ? "" : shown.slice(0, at)).trim();
}

function readTime(element: Element | null | undefined): number | undefined {
  const time = Date.parse(element?.getAttribute("datetime") ?? "");
  return Number.isNaN(time) || time < 0 ? undefined : time;
}

function readQuote(box: Element): QuotedPost | undefined {
  const author = readAuthor(box, undefined, undefined);
  const element = box.querySelector(classic.text);
  if (!author && !element) return undefined;
  const { text, entities } = textOf(element ?? undefined);
  const createdAt = readTime(box.querySelector(classic.anyTime));
  const photo = box.querySelector(classic.photoLink)?.getAttribute("href") ?? "";
  const id = /\/status\/(\d{1,20})\/photo\//.exec(photo)?.[1];
  return {
    ...(id === undefined ? {} : { id }),
    ...(author ? { author } : {}),
    ...(createdAt === undefined ? {} : { createdAt }),
    text,
    entities: { ...entities, media: readMedia(box, undefined) },
  };
}

function readMedia(part: Element, box: Element | undefined): readonly Media[] {
  const photos = ownElements(part, classic.photo, box).flatMap((image) =>
    mediaOf("photo", image.getAttribute("src"), image.getAttribute("alt")),
  );
  const films = ownElements(part, classic.film, box).flatMap((video) => {
    const still = video.getAttribute("poster");
    return mediaOf(still?.includes("/tweet_video_thumb/") ? "gif" : "video", still, null);
  });
  return [...photos, ...films].slice(0, mostMedia);
}

function readCounts(article: Element): Counts | undefined {
  const of = (selector: string) => numberIn(article, selector);
  return countsOf(of(classic.replies), of(classic.reposts), of(classic.likes));
}

const directionMarks = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** "1,003 reposts. Repost", in local digits and separators. */
function numberIn(article: Element, selector: string): number | undefined {
  const label = article.querySelector(selector)?.getAttribute("aria-label") ?? "";
  const digits = grouped.exec(westernDigits(label))?.[0].replace(/\D/g, "");
  return digits === undefined || digits.length > 15 ? undefined : Number(digits);
}

/** Groups of three; India uses two before the last three ("1,00,003"). */
const grouped = /\d{1,3}(?:[.,٬’'\u00a0\u202f ]\d{2,3})*[.,٬’'\u00a0\u202f ]\d{3}(?!\d)|\d+/;
