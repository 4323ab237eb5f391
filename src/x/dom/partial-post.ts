import type { Author, Counts, Media, Mention, Post, QuotedPost } from "../../domain/post/post.ts";
import { handleOfAnchor, type PageText } from "./read-text.ts";

const longestName = 200;
const longestAltText = 1000;
export const mostMedia = 16;
/** X's placeholder, in common languages. */
const noAltText = new Set(
  "Image Imagen Imagem Bild Immagine Afbeelding Bilde Billede Kuva Obraz Görsel Resim Gambar Изображение תמונה صورة تصویر 画像 이미지 图像 图片 圖片".split(
    " ",
  ),
);

export interface PostParts {
  readonly id: string;
  readonly createdAt: number;
  readonly author: Author;
  readonly read: PageText;
  readonly media: readonly Media[];
  /** Whom the post answers, the first being the author of the answered post. */
  readonly answered: readonly string[];
  readonly quote: QuotedPost | undefined;
  readonly counts: Counts | undefined;
}

export function partialPost({ id, createdAt, author, read, ...parts }: PostParts): Post {
  const { media, answered, quote, counts } = parts;
  const mentions = [...mentionsBeside(read.entities.mentions, answered), ...read.entities.mentions];
  const [replyTo] = answered;
  return {
    id,
    createdAt,
    author,
    text: read.text,
    entities: { ...read.entities, mentions, media },
    ...(replyTo === undefined ? {} : { replyTo: { handle: replyTo } }),
    ...(quote ? { quote } : {}),
    ...(counts ? { counts } : {}),
    partial: true,
  };
}

const followsIt = 4;

/**
 * "Replying to @one and @two" is translated; its links are not. It stands above the text, and the first is the
 * answered person.
 */
export function answeredHandles(links: readonly Element[], text: Element | undefined): readonly string[] {
  const above = text ? links.filter((link) => isBefore(link, text)) : links;
  return [...new Set(above.flatMap((link) => handleOfAnchor(link) ?? []))];
}

function mentionsBeside(inText: readonly Mention[], handles: readonly string[]): readonly Mention[] {
  const known = new Set(inText.map(({ handle }) => handle.toLowerCase()));
  return handles.filter((handle) => !known.has(handle.toLowerCase())).map((handle) => ({ handle }));
}

function isBefore(one: Element, other: Element): boolean {
  return (one.compareDocumentPosition(other) & followsIt) !== 0;
}

/** `face`: the address of the person's picture, as in the page. */
export function authorOf(
  handle: string,
  name: string | undefined,
  face: string | null | undefined,
  isVerified: boolean,
): Author {
  const avatarUrl = imageAddress(face);
  return {
    handle,
    ...(name ? { name: name.slice(0, longestName) } : {}),
    ...(avatarUrl === undefined ? {} : { avatarUrl }),
    ...(isVerified ? { verified: true } : {}),
  };
}

/** Empty where `source` is no picture of X's. */
export function mediaOf(kind: Media["kind"], source: string | null, label: string | null): readonly Media[] {
  const imageUrl = imageAddress(source);
  const altText = (label ?? "").slice(0, longestAltText);
  if (imageUrl === undefined) return [];
  return [{ kind, imageUrl, ...(altText === "" || noAltText.has(altText) ? {} : { altText }) }];
}

function imageAddress(source: string | null | undefined): string | undefined {
  return source && source.length <= 2000 && /^https:\/\/(?:pbs|abs)\.twimg\.com\/\S*$/.test(source)
    ? source
    : undefined;
}

/** `undefined` where the page shows none. */
export function countsOf(
  replies: number | undefined,
  reposts: number | undefined,
  likes: number | undefined,
): Counts | undefined {
  if (replies === undefined && reposts === undefined && likes === undefined) return undefined;
  return {
    ...(replies === undefined ? {} : { replies }),
    ...(reposts === undefined ? {} : { reposts }),
    ...(likes === undefined ? {} : { likes }),
  };
}

/** Arabic, Persian and Hindi digits are ten consecutive code points each. */
export function westernDigits(label: string): string {
  return label.replace(/[٠-٩۰-۹०-९]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const nought = code >= 0x966 ? 0x966 : code >= 0x6f0 ? 0x6f0 : 0x660;
    return String(code - nought);
  });
}
