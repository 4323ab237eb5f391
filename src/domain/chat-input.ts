import type { Chat } from "./chat.ts";
import { fold } from "./handle.ts";
import { unescaped } from "./unescaped.ts";

/** A chat as a person types it: one string a field. */
export interface TypedChat {
  readonly hashtags: string;
  readonly moderators: string;
  readonly guests?: string;
  /** The address of a list of the moderators on X, or its id. */
  readonly moderatorList?: string;
  /** Empty means X's own 280. */
  readonly limit?: string;
}

export type ChatField = "hashtags" | "moderators" | "moderatorList" | "guests" | "limit";

/** What to change, in a sentence that stands beside the field. */
export interface ChatProblem {
  readonly field: ChatField;
  readonly message: string;
}

export type ChatReading =
  | { readonly ok: true; readonly chat: Chat }
  | { readonly ok: false; readonly problems: readonly ChatProblem[] };

export type HandleReading =
  | { readonly ok: true; readonly handle: string }
  | { readonly ok: false; readonly message: string };

/** X's own limit for a post; its largest for paying accounts. */
const usualLimit = 280;
const largestLimit = 25_000;
/** X's search allows 512 characters and about 22 operators: the hashtags belong into one. */
const mostHashtags = 10;
/** Six searches of X; more people than that are an audience. */
const mostHandles = 100;
const longestHandle = 15;
const longestHashtag = 100;
/** Far more than ten hashtags take: the rest of a whole page pasted by mistake. */
const longestField = 5000;

/**
 * A chat from what a person typed. Stray spaces, commas, @, #, capitals, doubled entries and whole addresses of
 * profiles, hashtags and lists are understood. `existing` are the chats that are there already: adding one with the
 * same first hashtag again is refused. Gives every problem at once, each with its field.
 */
export function readChatInput(typed: TypedChat, existing: readonly Chat[] = []): ChatReading {
  const problems: ChatProblem[] = [];
  const hashtags = readHashtags(typed.hashtags, problems);
  const moderators = readHandles(typed.moderators, "moderators", problems);
  const guests = readHandles(typed.guests ?? "", "guests", problems);
  const moderatorList = readList(typed.moderatorList ?? "", moderators, problems);
  const limit = readLimit(typed.limit ?? "", problems);
  const name = chatIdOf(hashtags);
  const known = existing.find((chat) => chatIdOf(chat.hashtags) === name);
  if (known)
    problems.push({ field: "hashtags", message: `#${known.hashtags[0]} is already among your chats.` });
  if (problems.length > 0) return { ok: false, problems };
  const onlyGuests = guests.filter((guest) => !moderators.some((name) => fold(name) === fold(guest)));
  const list = moderatorList === undefined ? {} : { moderatorList };
  const id = freshId(name, existing);
  return { ok: true, chat: { id, hashtags, moderators, ...list, guests: onlyGuests, limit } };
}

/** A chat whose first hashtag was edited keeps its id: another one with the old hashtag gets one that no hashtag can be. */
function freshId(name: string, existing: readonly Chat[]): string {
  const taken = new Set(existing.map(({ id }) => id));
  let id = name;
  for (let number = 2; taken.has(id); number++) id = `${name}-${number}`;
  return id;
}

/** The person's own handle from what was typed: with or without @, or the profile's address. */
export function readHandle(text: string): HandleReading {
  const [entry, ...more] = entriesOf(text);
  if (entry === undefined) return { ok: false, message: "Type your handle on X, such as @your_name." };
  if (more.length > 0) return { ok: false, message: "One handle only, please." };
  const handle = handleIn(entry);
  const message = problemOfHandle(handle);
  return message === undefined ? { ok: true, handle } : { ok: false, message };
}

/** A chat's stable id: its first hashtag without regard to case. */
export function chatIdOf(hashtags: readonly string[]): string {
  return fold(hashtags[0] ?? "");
}

function readHashtags(text: string, problems: ChatProblem[]): readonly string[] {
  const field = "hashtags";
  const tags = eachOnce(entriesOf(text).map(hashtagIn));
  if (tags.every((tag) => tag === ""))
    problems.push({ field, message: "Type the chat's hashtag, such as #copchat." });
  else if (tags.length > mostHashtags)
    problems.push({
      field,
      message: `${tags.length} hashtags are too many for one search: keep ${mostHashtags}.`,
    });
  for (const tag of tags.filter((tag) => tag !== "")) {
    const message = problemOfHashtag(tag);
    if (message !== undefined) problems.push({ field, message });
  }
  return tags.filter((tag) => tag !== "");
}

function readHandles(text: string, field: ChatField, problems: ChatProblem[]): readonly string[] {
  const handles = eachOnce(entriesOf(text).map(handleIn)).filter((handle) => handle !== "");
  if (handles.length > mostHandles)
    problems.push({
      field,
      message: `${handles.length} accounts are too many to search for: keep ${mostHandles}.`,
    });
  for (const handle of handles) {
    const message = problemOfHandle(handle);
    if (message !== undefined) problems.push({ field, message });
  }
  return handles;
}

function readList(text: string, moderators: readonly string[], problems: ChatProblem[]): string | undefined {
  const field = "moderatorList";
  const [entry, ...more] = entriesOf(text);
  if (entry === undefined) return undefined;
  const id = listIdIn(entry);
  const message =
    more.length > 0
      ? "One list only, please."
      : id === undefined
        ? "Open the list on X and copy its address: x.com/i/lists/ and a number."
        : moderators.length === 0
          ? "Name the moderators above, too: a list alone does not say whose posts are theirs."
          : undefined;
  if (message !== undefined) problems.push({ field, message });
  return id;
}

function listIdIn(entry: string): string | undefined {
  const id = /^i\/lists\/(\d+)(?:[/?#].*)?$/i.exec(pathOnX(entry) ?? "")?.[1] ?? entry.replace(/^list:/i, "");
  return /^\d{1,20}$/.test(id) ? id : undefined;
}

function readLimit(text: string, problems: ChatProblem[]): number {
  const typed = text.trim().replace(/^(\d{1,2})[ ,.'’](\d{3})$/, "$1$2");
  if (typed === "") return usualLimit;
  const limit = /^\d{1,6}$/.test(typed) ? Number(typed) : Number.NaN;
  if (limit >= 1 && limit <= largestLimit) return limit;
  problems.push({
    field: "limit",
    message: "Type a whole number from 1 to 25000, or leave it empty for 280.",
  });
  return usualLimit;
}

/** Entries stand apart by spaces or commas; "@ name" and a glued "#a#b" are understood, too. */
function entriesOf(text: string): readonly string[] {
  return visible(text)
    .replace(/([@＠#＃])\s+/gu, "$1")
    .replace(/(?<=[^\s/])(?=[#＃@＠])(?<!\/)/gu, (_, at: number, whole: string) =>
      isInAddress(whole, at) ? "" : " ",
    )
    .split(/[\s,;，、؛،|]+/u)
    .filter((entry) => entry !== "");
}

function isInAddress(text: string, at: number): boolean {
  return /(?:https?:\/\/|x\.com\/|twitter\.com\/)\S*$/i.test(text.slice(0, at));
}

/** Without signs that are pasted along and that nobody sees; U+200C stays, Persian hashtags are written with it. */
function visible(text: string): string {
  return text
    .slice(0, longestField)
    .replace(/(?!\u200c)[\p{Cf}\p{Cc}]/gu, (sign) => (/\s/.test(sign) ? " " : ""));
}

function hashtagIn(entry: string): string {
  const path = pathOnX(entry);
  const tag = /^hashtag\/([^/?]+)/i.exec(path ?? "")?.[1] ?? searchedTag(path) ?? entry;
  return unescaped(tag)
    .replace(/^[#＃]+/u, "")
    .replace(/[.:!?]+$/u, "")
    .normalize("NFC");
}

function searchedTag(path: string | undefined): string | undefined {
  return /^search\?(?:.*&)?q=(?:%23|#)([^&]+)/i.exec(path ?? "")?.[1];
}

function handleIn(entry: string): string {
  const name = pathOnX(entry)?.split(/[/?#]/)[0] ?? entry;
  return unescaped(name)
    .replace(/^[@＠]+/u, "")
    .replace(/[.:!?]+$/u, "");
}

/** What stands behind the host in an address of X; undefined for anything else. */
function pathOnX(entry: string): string | undefined {
  return /^(?:https?:\/\/)?(?:(?:www|mobile|m|pro)\.)?(?:x|twitter)\.com\/(.*)$/i.exec(entry)?.[1];
}

/** Each name at its first place, as it is written there. */
function eachOnce(names: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  for (const name of names) if (!first.has(fold(name))) first.set(fold(name), name);
  return [...first.values()];
}

function problemOfHashtag(tag: string): string | undefined {
  if (tag.length > longestHashtag) return `#${tag.slice(0, 20)}… is too long for a hashtag.`;
  const foreign = tag.match(/[^\p{L}\p{M}\p{Nd}_\u200c\u00b7]/u)?.[0];
  if (foreign !== undefined)
    return `“${foreign}” cannot stand in a hashtag: #${tag} should be letters, digits and _ only.`;
  if (!/\p{L}/u.test(tag)) return `#${tag} needs a letter: X makes no hashtag of digits alone.`;
  return undefined;
}

function problemOfHandle(handle: string): string | undefined {
  if (handle === "") return "Type the handle behind the @.";
  const foreign = handle.match(/[^A-Za-z0-9_]/u)?.[0];
  if (foreign !== undefined)
    return `“${foreign}” cannot stand in a handle: @${cut(handle)} should be letters, digits and _ only.`;
  if (handle.length > longestHandle)
    return `@${cut(handle)} has ${handle.length} characters; a handle on X has at most ${longestHandle}.`;
  return undefined;
}

function cut(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
