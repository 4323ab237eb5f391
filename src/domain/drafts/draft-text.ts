import type { Chat } from "../chat/chat.ts";
import { type Count, countText } from "../counting/count.ts";
import { findEntities } from "../counting/entities.ts";
import { type FoundHashtag, findHashtags } from "../counting/hashtags.ts";
import { type CountRule, x280 } from "../counting/rules.ts";
import { foldCase } from "../post/handle.ts";
import { answerLabelOf } from "../questions/answer-label.ts";
import { questionLabelIn } from "../questions/question-label.ts";
import { type QuestionPattern, usualPattern } from "../questions/question-pattern.ts";
import { answerLabelFor } from "../questions/shown-number.ts";
import { type Wording, wording } from "../words/wording.ts";
import type { Draft, DraftTarget } from "./draft.ts";

export interface HandOverText {
  readonly text: string;
  /** In UTF-16 units of `text`. */
  readonly ownStart: number;
  readonly ownLength: number;
  /** The inserted label: "A3". */
  readonly label?: string;
  /** With `#`; absent when not to be added. */
  readonly hashtag?: string;
  /** Set when the person's label names another question: "4". */
  readonly otherLabel?: string;
}

export type DraftWords = Pick<Draft, "text" | "target" | "outside" | "hashtagPlace" | "planned">;

/** X appends a space and the quoted address. */
const quoteWeight = 1 + x280.linkWeight;

/** Adds the answer's or question's label and the chat's first hashtag where missing; trims trailing spaces. */
export function handOverTextOf(draft: DraftWords, chat: Pick<Chat, "hashtags" | "letters">): HandOverText {
  const own = draft.text.trimEnd();
  const labels = labelFor(own, draft, chat.letters ?? usualPattern);
  const hashtag = draft.outside ? undefined : missingHashtag(own, chat.hashtags);
  const isBehindLabel = draft.hashtagPlace === "behind-label" && labels.label !== undefined;
  const front = [labels.label, isBehindLabel ? hashtag : undefined].filter((part) => part !== undefined);
  const withFront = joined(front.join(" "), own);
  return {
    text: joined(withFront, isBehindLabel ? "" : (hashtag ?? "")),
    ownStart: withFront.length - own.length,
    ownLength: own.length,
    ...labels,
    ...(hashtag === undefined ? {} : { hashtag }),
  };
}

/** `hashtags` without `#`; matched as X links them. */
export function hasHashtag(text: string, hashtags: readonly string[]): boolean {
  const wanted = hashtags.map(foldCase);
  const isWanted = ({ tag }: FoundHashtag) => wanted.includes(foldCase(tag));
  return findHashtags(text).some(isWanted) && findEntities(text).hashtags.some(isWanted);
}

export function xRuleFor(target: DraftTarget | undefined): CountRule {
  return target?.kind === "quote" ? { ...x280, limit: x280.limit - quoteWeight } : x280;
}

export function handOverProblem(
  text: string,
  target?: DraftTarget,
  count: Count = countText(text, xRuleFor(target)),
): Wording | undefined {
  if (/(?![\t\n])\p{Cc}/u.test(text)) return wording("draftControlCharacter");
  const { problem, length, limit } = count;
  return problem === undefined ? undefined : sentenceOf(problem, length - limit);
}

function labelFor(
  own: string,
  { target, planned }: DraftWords,
  pattern: QuestionPattern,
): Pick<HandOverText, "label" | "otherLabel"> {
  if (planned) {
    const asked = questionLabelIn(own, true, pattern)?.number;
    if (asked === undefined) return { label: `${pattern.asked}${planned.number}:` };
    return asked === planned.number ? {} : { otherLabel: asked };
  }
  if (target?.kind !== "answer" || target.question === undefined) return {};
  const written = answerLabelOf(own, pattern)?.number;
  if (written === undefined) return { label: answerLabelFor(target.question, pattern) };
  return written === target.question ? {} : { otherLabel: written };
}

function missingHashtag(own: string, hashtags: readonly string[]): string | undefined {
  const [first] = hashtags;
  return first === undefined || hasHashtag(own, hashtags) ? undefined : `#${first}`;
}

function joined(front: string, back: string): string {
  const isApart = front === "" || back === "" || /^\s/u.test(back);
  return isApart ? front + back : `${front} ${back}`;
}

const problems = {
  empty: "draftNothingToPost",
  "refused-character": "draftRefusedCharacter",
  "too-long": "draftTooLong",
  "too-many-marks": "draftTooManyMarks",
} as const satisfies Readonly<Record<Exclude<NonNullable<Count["problem"]>, "over">, string>>;

function sentenceOf(problem: NonNullable<Count["problem"]>, over: number): Wording {
  return problem === "over" ? wording("draftOverX", { count: over }) : wording(problems[problem]);
}
