import type { Author, Counts, Media, Mention, Post, QuotedPost } from "../../domain/post.ts";
import { handleOfAnchor, type PageText, plainTextOf, readText } from "./read-text.ts";
import { selectors } from "./selectors.ts";

const longestName = 200;
const longestAltText = 1000;
const mostMedia = 16;
/** What X writes where nobody described the picture, in its page's language: those that most people use. */
const noAltText = new Set(
  "Image Imagen Imagem Bild Immagine Afbeelding Bilde Billede Kuva Obraz Görsel Resim Gambar Изображение תמונה صورة تصویر 画像 이미지 图像 图片 圖片".split(
    " ",
  ),
);

/**
 * One post of the page; undefined without id, handle or time. `time` is its own time element, `box` that of a quote.
 */
export function readArticle(article: Element, time: Element, box: Element | undefined): Post | undefined {
  const address = time.parentElement?.getAttribute("href") ?? "";
  const [, owner, id] = /\/(\w{1,50})\/status\/(\d{1,20})(?:[/?#]|$)/.exec(address) ?? [];
  const author = readAuthor(article, box, owner === "i" ? undefined : owner);
  const createdAt = readTime(time);
  if (id === undefined || !author || createdAt === undefined) return undefined;
  const textElement = ownElement(article, selectors.text, box);
  const { text, entities } = textOf(textElement);
  const quote = box && readQuote(box);
  const counts = readCounts(article);
  const mentions = [...answeredPeople(article, box, entities.mentions), ...entities.mentions];
  return {
    id,
    createdAt,
    author,
    text,
    entities: { ...entities, mentions, media: readMedia(article, box) },
    ...(quote ? { quote } : {}),
    ...(counts ? { counts } : {}),
    partial: true,
  };
}

/** A quoted post's box is the one link-like box with somebody's name in it. */
export function quoteBoxOf(article: Element): Element | undefined {
  return Array.from(article.querySelectorAll(selectors.box)).find((box) =>
    box.querySelector(selectors.userName),
  );
}

function ownElements(article: Element, selector: string, box: Element | undefined): Element[] {
  const found = Array.from(article.querySelectorAll(selector));
  return box ? found.filter((element) => !box.contains(element)) : found;
}

/** The first element of the post itself, not of what it quotes. */
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
  const avatar = ownElement(part, selectors.avatar, box);
  const named = /-(\w{1,50})$/.exec(avatar?.getAttribute("data-testid") ?? "")?.[1];
  const handle = owner ?? named;
  if (handle === undefined) return undefined;
  const userName = ownElement(part, selectors.userName, box);
  const name = nameIn(userName, handle);
  const avatarUrl = imageAddress(avatar?.querySelector("img[src]")?.getAttribute("src"));
  return {
    handle,
    ...(name === "" ? {} : { name }),
    ...(avatarUrl === undefined ? {} : { avatarUrl }),
    ...(userName?.querySelector(selectors.verified) ? { verified: true } : {}),
  };
}

/** What stands before `@handle`: the name, emojis included. A page written from right to left marks directions. */
function nameIn(userName: Element | undefined, handle: string): string {
  const shown = plainTextOf(userName).replace(directionMarks, "");
  const at = shown.toLowerCase().lastIndexOf(`@${handle.toLowerCase()}`);
  return (at < 0 ? "" : shown.slice(0, at)).trim().slice(0, longestName);
}

function readTime(element: Element | null | undefined): number | undefined {
  const time = Date.parse(element?.getAttribute("datetime") ?? "");
  return Number.isNaN(time) || time < 0 ? undefined : time;
}

function readQuote(box: Element): QuotedPost | undefined {
  const author = readAuthor(box, undefined, undefined);
  const element = box.querySelector(selectors.text);
  if (!author && !element) return undefined;
  const { text, entities } = textOf(element ?? undefined);
  const createdAt = readTime(box.querySelector(selectors.anyTime));
  const photo = box.querySelector(selectors.photoLink)?.getAttribute("href") ?? "";
  const id = /\/status\/(\d{1,20})\/photo\//.exec(photo)?.[1];
  return {
    ...(id === undefined ? {} : { id }),
    ...(author ? { author } : {}),
    ...(createdAt === undefined ? {} : { createdAt }),
    text,
    entities: { ...entities, media: readMedia(box, undefined) },
  };
}

/** "Replying to @one and @two" stands above the text, in the page's language; its links are the same in all. */
function answeredPeople(
  article: Element,
  box: Element | undefined,
  inText: readonly Mention[],
): readonly Mention[] {
  const handles = ownElements(article, 'a[href^="/"]', box)
    .filter((anchor) => !anchor.closest(`${selectors.userName}, ${selectors.text}`))
    .flatMap((anchor) => handleOfAnchor(anchor) ?? []);
  const known = new Set(inText.map((mention) => mention.handle.toLowerCase()));
  return [...new Set(handles)]
    .filter((handle) => !known.has(handle.toLowerCase()))
    .map((handle): Mention => ({ handle }));
}

function readMedia(part: Element, box: Element | undefined): readonly Media[] {
  const photos = ownElements(part, selectors.photo, box).flatMap((image): Media[] => {
    const imageUrl = imageAddress(image.getAttribute("src"));
    const altText = (image.getAttribute("alt") ?? "").slice(0, longestAltText);
    return imageUrl === undefined
      ? []
      : [{ kind: "photo", imageUrl, ...(altText === "" || noAltText.has(altText) ? {} : { altText }) }];
  });
  const films = ownElements(part, selectors.film, box).flatMap((video): Media[] => {
    const imageUrl = imageAddress(video.getAttribute("poster"));
    const kind = imageUrl?.includes("/tweet_video_thumb/") ? "gif" : "video";
    return imageUrl === undefined ? [] : [{ kind, imageUrl }];
  });
  return [...photos, ...films].slice(0, mostMedia);
}

function imageAddress(source: string | null | undefined): string | undefined {
  return source && source.length <= 2000 && /^https:\/\/(?:pbs|abs)\.twimg\.com\/\S*$/.test(source)
    ? source
    : undefined;
}

function readCounts(article: Element): Counts | undefined {
  const replies = numberIn(article, selectors.replies);
  const reposts = numberIn(article, selectors.reposts);
  const likes = numberIn(article, selectors.likes);
  if (replies === undefined && reposts === undefined && likes === undefined) return undefined;
  return {
    ...(replies === undefined ? {} : { replies }),
    ...(reposts === undefined ? {} : { reposts }),
    ...(likes === undefined ? {} : { likes }),
  };
}

/** Left-to-right, right-to-left, and what isolates either. */
const directionMarks = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;

/** "1,003 reposts. Repost": the number in the page's digits, with what its language puts between the thousands. */
function numberIn(article: Element, selector: string): number | undefined {
  const label = article.querySelector(selector)?.getAttribute("aria-label") ?? "";
  const digits = grouped.exec(westernDigits(label))?.[0].replace(/\D/g, "");
  return digits === undefined || digits.length > 15 ? undefined : Number(digits);
}

/** In threes; India groups all but the last three in twos ("1,00,003"). */
const grouped = /\d{1,3}(?:[.,٬’'\u00a0\u202f ]\d{2,3})*[.,٬’'\u00a0\u202f ]\d{3}(?!\d)|\d+/;

/** The digits of Arabic, of Persian and of Hindi as ours: each script's ten stand in a row, from nought to nine. */
function westernDigits(label: string): string {
  return label.replace(/[٠-٩۰-۹०-९]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const nought = code >= 0x966 ? 0x966 : code >= 0x6f0 ? 0x6f0 : 0x660;
    return String(code - nought);
  });
}
