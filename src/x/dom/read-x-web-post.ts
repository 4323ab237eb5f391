import { sameHandle } from "../../domain/post/handle.ts";
import type { Author, Counts, Media, Post, QuotedPost } from "../../domain/post/post.ts";
import { timeOfId } from "../../domain/post/snowflake.ts";
import {
  answeredHandles,
  authorOf,
  countsOf,
  mediaOf,
  mostMedia,
  partialPost,
  westernDigits,
} from "./partial-post.ts";
import { plainTextOf, readText } from "./read-text.ts";
import { type StatusAddress, statusAddress } from "./status-address.ts";
import { xWeb } from "./x-web-selectors.ts";

export function readXWebPost(row: Element): Post | "promoted" | undefined {
  const quoteBox = row.querySelector(xWeb.quote);
  const own = ownParts(row, quoteBox);
  const address = addressOf(row, own);
  if (address === undefined) return "promoted";
  const { id } = address;
  const author = readAuthor(own, address);
  const createdAt = timeOfId(id);
  if (!author || createdAt === undefined) return undefined;
  const [textElement] = own(xWeb.text);
  const answered = answeredHandles(own('a[href^="/"]'), textElement);
  return partialPost({
    id,
    createdAt,
    author,
    read: readText(textElement ?? row.ownerDocument.createElement("div")),
    media: readMedia(own),
    answered: answered.filter((handle) => !sameHandle(handle, author.handle)),
    quote: quoteBox === null ? undefined : readQuote(quoteBox),
    counts: readCounts(own),
  });
}

export function readXWebNames(row: Element): { author: string; id?: string; reposter?: string } | undefined {
  const own = ownParts(row, row.querySelector(xWeb.quote));
  const address = addressOf(row, own);
  const author = address?.owner ?? handleOfFace(own(xWeb.face)[0]);
  if (author === undefined) return undefined;
  const reposter = reposterOf(row);
  return { author, ...(address ? { id: address.id } : {}), ...(reposter === undefined ? {} : { reposter }) };
}

type OwnParts = (selector: string) => readonly Element[];

function ownParts(row: Element, quoteBox: Element | null): OwnParts {
  return (selector) =>
    Array.from(row.querySelectorAll(selector)).filter((element) => !quoteBox?.contains(element));
}

function addressOf(row: Element, own: OwnParts): StatusAddress | undefined {
  const [text] = own(xWeb.text);
  const links = own(xWeb.statusLink).filter(
    (link) => !text?.contains(link) && link.previousElementSibling !== text,
  );
  const linked = links.map((link) => statusAddress(link.getAttribute("href"), true));
  const machine = own(xWeb.machineAddress).map((meta) => statusAddress(meta.getAttribute("content")));
  const found = [...linked, ...machine].find((address) => address !== undefined);
  return found && (statusAddress(row.getAttribute(xWeb.address)) ?? found);
}

function readAuthor(own: OwnParts, { owner }: StatusAddress): Author | undefined {
  const faces = own(xWeb.face);
  const handle = owner ?? handleOfFace(faces[0]);
  if (handle === undefined) return undefined;
  const face = faces.find((image) => handleOfFace(image)?.toLowerCase() === handle.toLowerCase());
  const name = own("a[href]")
    .filter((link) => isProfile(link, handle) && !link.querySelector(xWeb.face))
    .map((link) => plainTextOf(link))
    .find((words) => words !== "" && !words.startsWith("@"));
  return authorOf(handle, name, face?.getAttribute("src"), own(xWeb.verified).length > 0);
}

function isProfile(link: Element, handle: string): boolean {
  return link.getAttribute("href")?.toLowerCase() === `/${handle.toLowerCase()}`;
}

function handleOfFace(image: Element | undefined): string | undefined {
  return /^@(\w{1,50})$/.exec(image?.getAttribute("alt") ?? "")?.[1];
}

function readQuote(box: Element): QuotedPost | undefined {
  const address = statusAddress(box.getAttribute(xWeb.address));
  if (!address) return undefined;
  const own = ownParts(box, null);
  const author = readAuthor(own, address);
  const createdAt = timeOfId(address.id);
  const [text] = own(xWeb.text);
  const read = text && readText(text);
  return {
    id: address.id,
    ...(author ? { author } : {}),
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(read ? { text: read.text, entities: { ...read.entities, media: readMedia(own) } } : {}),
  };
}

function readMedia(own: OwnParts): readonly Media[] {
  const photos = own(xWeb.photo).flatMap((image) =>
    mediaOf("photo", image.getAttribute("src"), image.getAttribute("alt")),
  );
  const films = own(xWeb.film).flatMap((film) =>
    mediaOf("video", film.getAttribute("poster") ?? film.getAttribute("src"), film.getAttribute("alt")),
  );
  return [...photos, ...films].slice(0, mostMedia);
}

function readCounts(own: OwnParts): Counts | undefined {
  const of = (selector: string): number | undefined => {
    const words = westernDigits(plainTextOf(own(selector)[0]));
    return /^\d{1,3}$/.test(words) ? Number(words) : undefined;
  };
  return countsOf(of(xWeb.replies), of(xWeb.reposts), of(xWeb.likes));
}

function reposterOf(row: Element): string | undefined {
  const inner = row.querySelector("article article");
  if (!inner) return undefined;
  const link = Array.from(row.querySelectorAll('a[href^="/"]')).find((each) => !inner.contains(each));
  return /^\/(\w{1,50})$/.exec(link?.getAttribute("href") ?? "")?.[1];
}
