import type { TextRange } from "../post/post.ts";
import { isAccented, isInName, isSpace } from "./characters.ts";

export interface FoundMention extends TextRange {
  readonly handle: string;
  readonly list?: string;
}

const longestHandle = 20;
const longestList = 25;

export function findMentions(text: string): readonly FoundMention[] {
  const mentions: FoundMention[] = [];
  const signs = /[@＠]/g;
  let used = 0;
  for (let sign = signs.exec(text); sign; sign = signs.exec(text)) {
    const mention = isFreeBefore(text, sign.index, used) ? mentionAt(text, sign.index) : undefined;
    if (!mention) continue;
    used = mention.end;
    if (isFreeAfter(text, mention.end)) mentions.push(mention);
  }
  return mentions;
}

export function replyHandle(text: string): string | undefined {
  let start = 0;
  while (isSpace(text.charCodeAt(start))) start++;
  const mention = isSign(text[start]) ? mentionAt(text, start) : undefined;
  return mention && isFreeAfter(text, mention.end) ? mention.handle : undefined;
}

function mentionAt(text: string, at: number): FoundMention | undefined {
  const nameEnd = endOf(text, at + 1, longestHandle, isInName);
  if (nameEnd === at + 1) return undefined;
  const listEnd = endOfList(text, nameEnd);
  const handle = text.slice(at + 1, nameEnd);
  if (listEnd === nameEnd) return { handle, start: at, end: nameEnd };
  return { handle, list: text.slice(nameEnd + 1, listEnd), start: at, end: listEnd };
}

function endOfList(text: string, at: number): number {
  if (text[at] !== "/" || !/[a-z]/i.test(text.charAt(at + 1))) return at;
  return endOf(text, at + 2, longestList - 1, (unit) => unit === 0x2d || isInName(unit));
}

function endOf(text: string, start: number, longest: number, belongs: (unit: number) => boolean): number {
  let end = start;
  while (end < start + longest && belongs(text.charCodeAt(end))) end++;
  return end;
}

/** Allowed after a handwritten "RT". Text before `used` is taken. */
function isFreeBefore(text: string, at: number, used: number): boolean {
  if (at === 0 || (at > used && !/[\w!#$%&*@＠]/.test(text.charAt(at - 1)))) return true;
  if (used > at - 3 && at > 2) return false;
  return /(?:^|[^\w+~.-])rt$/i.test(text.slice(Math.max(0, at - 3), at));
}

/** "@name@", "@nameé" and "@http://" are not mentions. */
function isFreeAfter(text: string, end: number): boolean {
  return !isSign(text[end]) && !isAccented(text.charCodeAt(end)) && !text.startsWith("://", end);
}

function isSign(character: string | undefined): boolean {
  return character === "@" || character === "＠";
}
