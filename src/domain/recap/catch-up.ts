import { type Chat, isHostOf } from "../chat/chat.ts";
import type { Gap } from "../coverage/gap.ts";
import type { Feed } from "../feed/feed.ts";
import { sameHandle } from "../post/handle.ts";
import type { Post } from "../post/post.ts";
import { compareIds } from "../post/snowflake.ts";
import type { SpineQuestion } from "../questions/spine-parts.ts";
import { peopleIn } from "./evening-summary.ts";
import { type SharedLink, sharedLinks } from "./shared-links.ts";

interface CatchUpSource {
  readonly chat: Chat;
  /** Without muted posts. */
  readonly evening: Feed;
  /** Undefined if none of the evening was read. */
  readonly after: string | undefined;
  readonly questions: readonly SpineQuestion[];
  readonly repliedTo: ReadonlySet<string>;
  readonly gaps: readonly Gap[];
  readonly ownHandle: string | undefined;
}

/** Lists are oldest first. */
export interface CatchUp {
  /** Ms; undefined without posts. */
  readonly from: number | undefined;
  readonly posts: number;
  readonly people: number;
  readonly questions: readonly { readonly number: string; readonly post: Post; readonly answers: number }[];
  readonly forPerson: readonly { readonly post: Post; readonly isAnswered: boolean }[];
  /** Moderators' and guests' replies and answers. */
  readonly answeredByHosts: readonly Post[];
  readonly links: readonly SharedLink[];
  readonly gaps: readonly Gap[];
}

export function catchUpOf(source: CatchUpSource): CatchUp {
  const { chat, evening, after, questions, repliedTo, gaps, ownHandle } = source;
  const isSince = ({ id }: Post) => after === undefined || compareIds(id, after) > 0;
  const since = evening.filter(
    ({ post }) => isSince(post) && !post.repostOf && !sameHandle(post.author.handle, ownHandle),
  );
  const posts = since.map(({ post }) => post);
  const last = evening.find(({ post }) => post.id === after) ?? evening[0];
  const from = last?.post.createdAt;
  return {
    from,
    posts: since.length,
    people: peopleIn(since),
    questions: questions.flatMap(({ number, wordings: [post], answers }) =>
      post && isSince(post) ? [{ number, post, answers: answers.length }] : [],
    ),
    forPerson: since
      .filter(({ streams }) => streams.includes("mentions"))
      .map(({ post }) => ({ post, isAnswered: isIn(repliedTo, post) })),
    answeredByHosts: answersOfHosts(posts, chat, questions),
    links: sharedLinks(posts),
    gaps: from === undefined ? gaps : gaps.filter(({ to }) => to > from),
  };
}

function answersOfHosts(
  posts: readonly Post[],
  chat: Chat,
  questions: readonly SpineQuestion[],
): readonly Post[] {
  const asked = new Set(
    questions.flatMap(({ wordings, again }) => [...wordings.map(({ id }) => id), ...again]),
  );
  const answers = new Set(questions.flatMap((question) => question.answers));
  return posts.filter(({ id, author, replyTo, quote }) => {
    if (asked.has(id) || !isHostOf(chat, author.handle)) return false;
    const addressed = [replyTo?.handle, quote?.author?.handle];
    return answers.has(id) || addressed.some((handle) => handle && !sameHandle(handle, author.handle));
  });
}

function isIn(ids: ReadonlySet<string>, { id, version }: Post): boolean {
  return ids.has(id) || (version !== undefined && ids.has(version));
}
