import { type Emphasis, type Segment, segmentsOf } from "../../domain/display-text.ts";
import { answerLabelOf, questionLabelIn } from "../../domain/label.ts";
import type { Post } from "../../domain/post.ts";

const cache = new WeakMap<Post, { readonly asks: boolean; readonly segments: readonly Segment[] }>();

/** The segments of a post's text, its label (A3; Q3 where the post `asks`) emphasised; worked out once for each post. */
export function segmentsOfPost(post: Post, asks: boolean): readonly Segment[] {
  const known = cache.get(post);
  if (known?.asks === asks) return known.segments;
  const segments = withoutQuoteLink(segmentsOf(post, emphasisIn(post, asks)), post);
  cache.set(post, { asks, segments });
  return segments;
}

/** The segments without a label that begins them: "Question 3" stands above already. Behind a lead-in it stays. */
export function withoutFirstLabel(segments: readonly Segment[]): readonly Segment[] {
  const [label, next, ...rest] = segments;
  if (label?.kind !== "question-label" || next?.kind !== "text") return segments;
  return [{ kind: "text", text: next.text.replace(/^[\s:.)\]\-–—]+/u, "") }, ...rest];
}

function emphasisIn(post: Post, asks: boolean): Emphasis | undefined {
  const label = asks ? questionLabelIn(post.text, true) : answerLabelOf(post.text);
  return label && { kind: asks ? "question-label" : "answer-label", range: label.range };
}

/** X ends a quoting post with the quoted post's address; the quote below says it already. */
function withoutQuoteLink(segments: readonly Segment[], post: Post): readonly Segment[] {
  const last = segments.at(-1);
  const id = post.quote?.id;
  if (id === undefined || last?.kind !== "link" || !last.address.includes(`/status/${id}`)) return segments;
  return segments.slice(0, -1);
}
