import { sameHandle } from "../post/handle.ts";
import type { Post } from "../post/post.ts";
import type { Spine } from "./spine.ts";
import type { SpineQuestion } from "./spine-parts.ts";

export interface CurrentQuestion {
  readonly id: string;
  readonly number: string;
  readonly post: Post;
  readonly at: number;
  readonly of: number;
}

/** Of the newest evening from `since` (ms) on, in the order asked. */
export function eveningQuestions(spine: Spine, since: number): readonly SpineQuestion[] {
  const asked = spine.questions.filter(({ evening }) => evening === spine.evening.number);
  const [first] = asked.flatMap(({ wordings }) => wordings);
  if (!first || first.createdAt < since) return [];
  return [...asked].sort((a, b) => askedAt(a) - askedAt(b));
}

export function currentQuestion(
  questions: readonly SpineQuestion[],
  current: string | undefined,
): CurrentQuestion | undefined {
  const asked = questions.filter(({ wordings }) => wordings.length > 0);
  const at = asked.findIndex(({ id }) => id === current);
  const question = asked[at];
  const post = question?.wordings.at(-1);
  return question && post && { id: question.id, number: question.number, post, at: at + 1, of: asked.length };
}

export function answeredBy(spine: Spine, handle: string | undefined): ReadonlySet<string> {
  const answered = new Set<string>();
  if (handle === undefined) return answered;
  for (const { post } of spine.labelled) {
    if (!sameHandle(post.author.handle, handle)) continue;
    const placement = spine.placements.get(post.id);
    if (placement?.kind !== "answer" || placement.question === undefined) continue;
    for (const id of [placement.question, ...(placement.also ?? [])]) answered.add(id);
  }
  return answered;
}

function askedAt({ wordings }: SpineQuestion): number {
  return wordings[0]?.createdAt ?? Number.POSITIVE_INFINITY;
}
