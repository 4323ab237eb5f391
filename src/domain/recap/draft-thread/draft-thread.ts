import { findEntities } from "../../counting/entities.ts";
import { houseRuleOf, x280 } from "../../counting/rules.ts";
import { foldCase } from "../../post/handle.ts";
import type { Post, TextRange } from "../../post/post.ts";
import { questionLabelIn } from "../../questions/question-label.ts";
import { usualPattern } from "../../questions/question-pattern.ts";
import { calmText } from "../../text/calm-text.ts";
import { type Wording, wording } from "../../words/wording.ts";
import type { Transcript } from "../transcript.ts";
import { fitText } from "./fit-text.ts";

export interface ThreadPost {
  /** "opening", the number of a question, or "end". */
  readonly part: string;
  readonly text: string;
}

export interface ThreadWishes {
  readonly write: (wording: Wording) => string;
  readonly date: string;
  readonly postLink: (post: Post) => string | undefined;
}

/**
 * An opening, each question with its post's link, an end; each fits the chat's limit and X's. Skips questions
 * without a known post. A host's label "Q1" would ask the question again.
 */
export function draftThread(
  { chat, topic, posts, people, questions }: Transcript,
  { write, date, postLink }: ThreadWishes,
): readonly ThreadPost[] {
  const rules = [houseRuleOf(chat), x280];
  const hashtag = `#${chat.hashtags[0] ?? chat.id}`;
  const counts = wording("recapCounts", { posts, people: people.length });
  const opening = fitText(
    (about) =>
      write(
        about === ""
          ? wording("threadOpening", { hashtag, date, counts })
          : wording("threadOpeningTopic", { hashtag, date, counts, topic: about }),
      ),
    topic ?? "",
    rules,
  );
  const asked = questions.flatMap(({ number, post }) => {
    const link = post && postLink(post);
    if (!post || link === undefined) return [];
    const text = fitText(
      (words) =>
        words === ""
          ? write(wording("threadQuestionLink", { number, link, hashtag }))
          : write(wording("threadQuestion", { number, text: words, link, hashtag })),
      bareQuestion(post, chat),
      rules,
    );
    return [{ part: number, text }];
  });
  const end = write(wording("threadEnd", { hashtag }));
  return [{ part: "opening", text: opening }, ...asked, { part: "end", text: end }];
}

function bareQuestion({ text, entities }: Post, chat: Transcript["chat"]): string {
  const { links, hashtags } = findEntities(text);
  const own = new Set(chat.hashtags.map(foldCase));
  const label = questionLabelIn(text, entities.media.length > 0, { ...usualPattern, ...chat.letters });
  const ranges: readonly TextRange[] = [
    ...links,
    ...hashtags.filter((range) => own.has(foldCase(text.slice(range.start + 1, range.end)))),
    ...(label ? [label.range] : []),
  ].toSorted((a, b) => b.start - a.start);
  const bare = ranges.reduce((all, { start, end }) => `${all.slice(0, start)} ${all.slice(end)}`, text);
  return calmText(bare)
    .replace(/\s+/gu, " ")
    .replace(/^[\s:.)\]\-–—]+/u, "")
    .trim();
}
