import type { Post } from "../post/post.ts";
import { type AnswerLabel, answeringLabelIn, answerLabelOf } from "./answer-label.ts";
import { countWords, withoutTagsAndLinks } from "./label-text.ts";
import { type QuestionLabel, questionLabelIn } from "./question-label.ts";
import { type QuestionPattern, sharesLetter } from "./question-pattern.ts";

export interface LabelledPost {
  readonly post: Post;
  readonly asks?: QuestionLabel;
  readonly answers?: AnswerLabel;
  readonly answersFirst: boolean;
  /** Without text repeated by hand ("RT @x: …"). */
  readonly own: string;
  readonly repeats?: { readonly handle: string; readonly text: string };
  readonly part?: { readonly at: number; readonly of: number };
}

const labelsRead = new WeakMap<
  Post,
  { readonly pattern: QuestionPattern; readonly labelled: LabelledPost }
>();

/** A text is read once, however often its post is placed. */
export function labelsOf(post: Post, pattern: QuestionPattern): LabelledPost {
  const before = labelsRead.get(post);
  if (before?.pattern === pattern) return before.labelled;
  const labelled = readLabels(post, pattern);
  labelsRead.set(post, { pattern, labelled });
  return labelled;
}

function readLabels(post: Post, pattern: QuestionPattern): LabelledPost {
  const { own, repeats } = partByHand(post.text);
  const pictured = post.entities.media.length > 0 || post.quote !== undefined;
  const asks = questionLabelIn(own, pictured, pattern);
  const answers = answeringLabelIn(own, pattern);
  const part = partIn(own);
  return {
    post,
    own,
    answersFirst: !sharesLetter(pattern) && answerLabelOf(own, pattern) !== undefined,
    ...(asks && { asks }),
    ...(answers && { answers }),
    ...(repeats && { repeats }),
    ...(part && { part }),
  };
}

const handRepost = /(?:^|[\s.:…"“(])(?:RT|MT|HT|QT)\s*:?\s*[“"]?@(\w{1,50})\b[:\s]*/u;
const handQuote = /["“]\s*@(\w{1,50})\s*:?\s/u;

function partByHand(text: string): { own: string; repeats?: { handle: string; text: string } } {
  const match = handRepost.exec(text) ?? handQuote.exec(text);
  const handle = match?.[1];
  if (!match || handle === undefined) return { own: text };
  const rest = text.slice(match.index + match[0].length);
  const closing = /^["“]/u.test(match[0]) ? rest.search(/["”]/u) : -1;
  const behind = closing < 0 ? "" : rest.slice(closing + 1);
  return {
    own: `${text.slice(0, match.index)}${behind}`.trim(),
    repeats: { handle, text: closing < 0 ? rest : rest.slice(0, closing) },
  };
}

function partIn(text: string): { at: number; of: number } | undefined {
  const bare = withoutTagsAndLinks(text).trim();
  const mark = /^\W*(\d)\s?(?:\/|of)\s?(\d)(?!\d)/u.exec(bare) ?? /[\s(](\d)\s?\/\s?(\d)\)?\W*$/u.exec(bare);
  const [at, of] = [Number(mark?.[1]), Number(mark?.[2])];
  return mark && at >= 1 && at <= of && of <= 9 ? { at, of } : undefined;
}

const thanks =
  /^\W*(?:thanks?|thank you|thx|ty|cheers|hi|hello|hey|hiya|welcome|good (?:morning|evening|afternoon|night|to see)|bye|goodnight|see you|sorry|oops|haha|lol|hmm+|so sorry|yes!*$|agreed?!*$|exactly!*$|done\b|got it|will do|looking forward)\b/iu;
const praise =
  /\b(?:(?:great|good|excellent|tough|tricky|hard|interesting|awesome|nice|fantastic|love|loved|wonderful|super|deep|big|brilliant|important) (?:question|questions|q|one|prompt|point|topic)|^\W*(?:q ?\d{1,2}|this|that) (?:is|was) (?:(?:so|such an?|an?|really|very) )?(?:good|great|tough|hard|tricky|fun|interesting)\b|love (?:this|that|these)|thinking about (?:this|that)|(?:what|which) (?:question|number) (?:is|are))\b/iu;

/** To the chat, or to what will be said later. */
const invites =
  /\b(?:join (?:us|in|the|now|me)|come (?:and |on )?join|to follow tonight|follow along|tune in|happening (?:right )?now|going on now|(?:have|has|got) to (?:go|run|leave)|gotta (?:go|run)|heading out|signing off|let me think)\b/iu;

export function mayAnswer(text: string): boolean {
  const bare = withoutTagsAndLinks(text).trim();
  const count = countWords(bare);
  if (count < 2 || (thanks.test(bare) && count < 15)) return false;
  if ((praise.test(bare) || invites.test(bare)) && count < 12) return false;
  return !/\?\W*$/u.test(bare) || count > 14;
}

export function addressedIn(text: string): readonly string[] {
  const lead = /^[\s.]*(?:@\w{1,50}[\s,:]*)+/u.exec(text)?.[0] ?? "";
  return [...lead.matchAll(/@(\w+)/gu)].map(([, handle]) => (handle ?? "").toLowerCase());
}
