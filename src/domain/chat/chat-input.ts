import type { CountRuleId } from "../counting/rules.ts";
import type { HouseRuleSetting } from "../house-rules/house-rule.ts";
import { foldCase } from "../post/handle.ts";
import { linkedAccount } from "../post/profile-link.ts";
import { percentDecode } from "../text/percent-decode.ts";
import { type Wording, wording } from "../words/wording.ts";
import type { Chat, Keep } from "./chat.ts";
import { type Highlight, readHighlights } from "./highlight.ts";
import { type ProfileField, readProfileInput, type TypedProfile } from "./profile-input.ts";

export interface BroughtRules {
  readonly countRule?: CountRuleId;
  readonly houseRules?: Readonly<Record<string, HouseRuleSetting>>;
}

export interface TypedChat {
  readonly hashtags: string;
  readonly moderators: string;
  readonly guests?: string;
  readonly moderatorList?: string;
  readonly limit?: string;
  readonly profile?: TypedProfile;
  /** Set only by an imported profile or a copy, never typed. */
  readonly rules?: BroughtRules;
  /** Set only where a removed chat comes back. */
  readonly keep?: Keep;
  /** Default: the stored ones stay. */
  readonly highlights?: readonly Highlight[];
}

export type ChatField = "hashtags" | "moderators" | "moderatorList" | "guests" | "limit" | ProfileField;

export interface ChatProblem {
  readonly field: ChatField;
  readonly message: Wording;
}

export type ChatReading =
  | { readonly ok: true; readonly chat: Chat }
  | { readonly ok: false; readonly problems: readonly ChatProblem[] };

export type HandleReading =
  | { readonly ok: true; readonly handle: string }
  | { readonly ok: false; readonly message: Wording };

/** X's limits for a post: usual, and for paying accounts. */
const usualLimit = 280;
const largestLimit = 25_000;
/** X's search accepts 512 characters and about 22 operators; all hashtags go into one search. */
const mostHashtags = 10;
/** Takes six X searches. */
const mostHandles = 100;
const longestHandle = 15;
const longestHashtag = 100;
/** No ten hashtags are this long: it was pasted by mistake. */
const longestField = 5000;

/**
 * Accepts stray spaces, commas, @, #, capitals, duplicates and pasted addresses. Returns every problem with its
 * field; repeating an `existing` chat's first hashtag is one.
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
    problems.push({
      field: "hashtags",
      message: wording("chatInputKnown", { hashtag: known.hashtags[0] ?? name }),
    });
  const profile = typed.profile && readProfileInput(typed.profile);
  problems.push(...(profile?.problems ?? []));
  if (problems.length > 0) return { ok: false, problems };
  const onlyGuests = guests.filter((guest) => !moderators.some((name) => foldCase(name) === foldCase(guest)));
  const list = moderatorList === undefined ? {} : { moderatorList };
  const id = freshId(name, existing);
  return {
    ok: true,
    chat: {
      id,
      hashtags,
      moderators,
      ...list,
      guests: onlyGuests,
      limit,
      ...typed.rules,
      ...(typed.keep && { keep: typed.keep }),
      ...profile?.fields,
      ...(typed.highlights && { highlights: readHighlights(typed.highlights) }),
    },
  };
}

/** A chat keeps its id when its first hashtag changes, so a new chat with the old hashtag needs another. */
function freshId(name: string, existing: readonly Chat[]): string {
  const taken = new Set(existing.map(({ id }) => id));
  let id = name;
  for (let number = 2; taken.has(id); number++) id = `${name}-${number}`;
  return id;
}

export function readHandle(text: string): HandleReading {
  const [entry, ...more] = entriesOf(text);
  if (entry === undefined) return { ok: false, message: wording("chatInputTypeHandle") };
  if (more.length > 0) return { ok: false, message: wording("chatInputOneHandle") };
  const handle = handleIn(entry);
  const message = problemOfHandle(handle);
  return message === undefined ? { ok: true, handle } : { ok: false, message };
}

export function chatIdOf(hashtags: readonly string[]): string {
  return foldCase(hashtags[0] ?? "");
}

function readHashtags(text: string, problems: ChatProblem[]): readonly string[] {
  const field = "hashtags";
  const tags = eachOnce(entriesOf(text).map(hashtagIn));
  if (tags.every((tag) => tag === "")) problems.push({ field, message: wording("chatInputTypeHashtag") });
  else if (tags.length > mostHashtags)
    problems.push({
      field,
      message: wording("chatInputManyHashtags", { number: tags.length, most: mostHashtags }),
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
      message: wording("chatInputManyHandles", { number: handles.length, most: mostHandles }),
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
      ? wording("chatInputOneList")
      : id === undefined
        ? wording("chatInputListAddress")
        : moderators.length === 0
          ? wording("chatInputListNeedsModerators")
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
    message: wording("chatInputLimit", { most: String(largestLimit), usual: usualLimit }),
  });
  return usualLimit;
}

/** Also accepts "@ name" and "#a#b". */
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

function visible(text: string): string {
  return text
    .slice(0, longestField)
    .replace(/(?!\u200c)[\p{Cf}\p{Cc}]/gu, (sign) => (/\s/.test(sign) ? " " : ""));
}

function hashtagIn(entry: string): string {
  const path = pathOnX(entry);
  const tag = /^hashtag\/([^/?]+)/i.exec(path ?? "")?.[1] ?? searchedTag(path) ?? entry;
  return percentDecode(tag)
    .replace(/^[#＃]+/u, "")
    .replace(/[.:!?]+$/u, "")
    .normalize("NFC");
}

function searchedTag(path: string | undefined): string | undefined {
  return /^search\?(?:.*&)?q=(?:%23|#)([^&]+)/i.exec(path ?? "")?.[1];
}

function handleIn(entry: string): string {
  const account = linkedAccount(entry);
  if (account?.means === "handle") return account.handle;
  const poster = /^(?!i\/)([^/]+)\/status\//i.exec(pathOnX(entry) ?? "")?.[1];
  return percentDecode(poster ?? entry)
    .replace(/^[@＠]+/u, "")
    .replace(/[.:!?]+$/u, "");
}

function pathOnX(entry: string): string | undefined {
  return /^(?:https?:\/\/)?(?:(?:www|mobile|m|pro)\.)?(?:x|twitter)\.com\/(.*)$/i.exec(entry)?.[1];
}

function eachOnce(names: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  for (const name of names) if (!first.has(foldCase(name))) first.set(foldCase(name), name);
  return [...first.values()];
}

function problemOfHashtag(tag: string): Wording | undefined {
  if (tag.length > longestHashtag) return wording("chatInputLongHashtag", { hashtag: cut(tag) });
  const foreign = tag.match(/[^\p{L}\p{M}\p{Nd}_\u200c\u00b7]/u)?.[0];
  if (foreign !== undefined) return wording("chatInputHashtagSign", { sign: foreign, hashtag: tag });
  if (!/\p{L}/u.test(tag)) return wording("chatInputHashtagDigits", { hashtag: tag });
  return undefined;
}

function problemOfHandle(handle: string): Wording | undefined {
  if (handle === "") return wording("chatInputEmptyHandle");
  const foreign = handle.match(/[^A-Za-z0-9_]/u)?.[0];
  if (foreign !== undefined) return wording("chatInputHandleSign", { sign: foreign, handle: cut(handle) });
  if (handle.length > longestHandle)
    return wording("chatInputLongHandle", {
      handle: cut(handle),
      length: handle.length,
      most: longestHandle,
    });
  return undefined;
}

function cut(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
