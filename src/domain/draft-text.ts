import type { Chat } from "./chat.ts";
import { type Count, countText } from "./counting/count.ts";
import { findEntities } from "./counting/entities.ts";
import { type FoundHashtag, findHashtags } from "./counting/hashtags.ts";
import { type CountRule, x280 } from "./counting/rules.ts";
import type { Draft, DraftTarget } from "./draft.ts";
import { fold } from "./handle.ts";
import { answerLabelOf } from "./label.ts";

/** A draft's text as it goes to X, and what of it was put in. */
export interface HandOverText {
  readonly text: string;
  /** Where the person's own text begins in `text`, UTF-16 units: a place of the own text plus this is its place here. */
  readonly ownStart: number;
  /** How much of the person's own text is in `text`: spaces at its end are left out. */
  readonly ownLength: number;
  /** The label put in front: "A3". */
  readonly label?: string;
  /** The hashtag that was put in, with its `#`; absent when the text has one of the chat's, or shall have none. */
  readonly hashtag?: string;
  /** The person's own label names another question than the one that is answered: "4". */
  readonly otherLabel?: string;
}

/** What of a draft makes its text. */
export type DraftWords = Pick<Draft, "text" | "target" | "outside" | "hashtagPlace">;

/** X adds the quoted post's address behind a space, and what is sent must fit together with it. */
const quoteWeight = 1 + x280.linkWeight;

/**
 * Puts a draft's text together: the answer's label in front and the chat's first hashtag at its end or behind the
 * label, each only when the text does not have it. Nothing the person wrote is changed, but for spaces at the end.
 */
export function handOverTextOf(draft: DraftWords, chat: Pick<Chat, "hashtags">): HandOverText {
  const own = draft.text.trimEnd();
  const labels = labelFor(own, draft.target);
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

/** Does a text have one of these hashtags (without `#`), as X will link it, in whatever case it is written? */
export function hasHashtag(text: string, hashtags: readonly string[]): boolean {
  const wanted = hashtags.map(fold);
  const isWanted = ({ tag }: FoundHashtag) => wanted.includes(fold(tag));
  // Whether it is within a link is asked only of a text that has one: every keystroke comes by here.
  return findHashtags(text).some(isWanted) && findEntities(text).hashtags.some(isWanted);
}

/** X's own rule for what is handed over: a quote must leave room for the quoted post's address. */
export function xRuleFor(target: DraftTarget | undefined): CountRule {
  return target?.kind === "quote" ? { ...x280, limit: x280.limit - quoteWeight } : x280;
}

/**
 * Why a text cannot be handed over to X as it stands, in a sentence; undefined when it can. House rules only advise.
 * `count`: the text counted by `xRuleFor` its target, where that was done already.
 */
export function handOverProblem(
  text: string,
  target?: DraftTarget,
  count: Count = countText(text, xRuleFor(target)),
): string | undefined {
  if (/(?![\t\n])\p{Cc}/u.test(text))
    return "There is an invisible control character in this text. Take it out.";
  const { problem, length, limit } = count;
  return problem === undefined ? undefined : sentenceOf(problem, length - limit);
}

function labelFor(own: string, target: DraftTarget | undefined): Pick<HandOverText, "label" | "otherLabel"> {
  if (target?.kind !== "answer" || target.question === undefined) return {};
  const written = answerLabelOf(own)?.number;
  if (written === undefined) return { label: `A${target.question}` };
  return written === target.question ? {} : { otherLabel: written };
}

function missingHashtag(own: string, hashtags: readonly string[]): string | undefined {
  const [first] = hashtags;
  return first === undefined || hasHashtag(own, hashtags) ? undefined : `#${first}`;
}

/** Two parts with a space between them, where there is none yet. */
function joined(front: string, back: string): string {
  const isApart = front === "" || back === "" || /^\s/u.test(back);
  return isApart ? front + back : `${front} ${back}`;
}

function sentenceOf(problem: NonNullable<Count["problem"]>, over: number): string {
  const sentences = {
    empty: "There is nothing to post yet.",
    over: `X takes no more: ${over} too much.`,
    "refused-character": "There is half a character in this text, or one that X does not take. Take it out.",
    "too-long": "This text is too long to be counted.",
    "too-many-marks": "Too many marks stand on one letter to count this text.",
  };
  return sentences[problem];
}
