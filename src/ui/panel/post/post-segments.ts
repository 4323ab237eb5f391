import { type Emphasis, type Segment, segmentsOf } from "../../../domain/post/display-text.ts";
import type { Post } from "../../../domain/post/post.ts";
import { answerLabelOf } from "../../../domain/questions/answer-label.ts";
import { questionLabelIn } from "../../../domain/questions/question-label.ts";

const cache = new WeakMap<Post, { readonly asks: boolean; readonly segments: readonly Segment[] }>();

/** A post's segments with its label emphasised (A3; Q3 if the post `asks`); computed once for each post. */
export function segmentsOfPost(post: Post, asks: boolean): readonly Segment[] {
  const known = cache.get(post);
  if (known?.asks === asks) return known.segments;
  const segments = withoutQuoteLink(segmentsOf(post, emphasisIn(post, asks)), post);
  cache.set(post, { asks, segments });
  return segments;
}

/** Drops a leading label: the heading has "Question 3" already. After a lead-in it stays. */
export function withoutFirstLabel(segments: readonly Segment[]): readonly Segment[] {
  const [label, next, ...rest] = segments;
  if (label?.kind !== "question-label" || next?.kind !== "text") return segments;
  return [{ kind: "text", text: next.text.replace(/^[\s:.)\]\-–—]+/u, "") }, ...rest];
}

function emphasisIn(post: Post, asks: boolean): Emphasis | undefined {
  const label = asks ? questionLabelIn(post.text, true) : answerLabelOf(post.text);
  return label && { kind: asks ? "question-label" : "answer-label", range: label.range };
}

function withoutQuoteLink(segments: readonly Segment[], post: Post): readonly Segment[] {
  const last = segments.at(-1);
  const id = post.quote?.id;
  if (id === undefined || last?.kind !== "link" || !last.address.includes(`/status/${id}`)) return segments;
  return segments.slice(0, -1);
}
