import { type Chat, isHostOf } from "../chat/chat.ts";
import { foldCase } from "../post/handle.ts";
import type { Author } from "../post/post.ts";
import type { PlacedPost } from "./evening-source.ts";

export interface Attendee {
  readonly author: Author;
  readonly isHost: boolean;
  readonly isFirstTime?: boolean;
  readonly posts: number;
  readonly answers: number;
  readonly answered: number;
}

export function attendanceOf(
  posts: readonly PlacedPost[],
  chat: Chat,
  knownBefore: ReadonlySet<string> | undefined,
): readonly Attendee[] {
  const own = posts.filter(({ post }) => !post.repostOf);
  const authorOfPost = new Map(own.map(({ post }) => [post.id, foldCase(post.author.handle)]));
  const people = new Map<string, { author: Author; posts: number; answers: number; answered: number }>();
  for (const { post, kind } of own) {
    const handle = foldCase(post.author.handle);
    const known = people.get(handle) ?? { author: post.author, posts: 0, answers: 0, answered: 0 };
    people.set(handle, {
      ...known,
      author: post.author,
      posts: known.posts + 1,
      answers: known.answers + (kind === "answer" ? 1 : 0),
    });
  }
  for (const { post } of own) {
    const handle = foldCase(post.author.handle);
    const addressed = [
      authorOfPost.get(post.replyTo?.id ?? "") ?? foldCase(post.replyTo?.handle ?? ""),
      authorOfPost.get(post.quote?.id ?? "") ?? foldCase(post.quote?.author?.handle ?? ""),
    ];
    for (const other of new Set(addressed)) {
      const person = other === handle ? undefined : people.get(other);
      if (person) person.answered++;
    }
  }
  return [...people]
    .map(([handle, person]) => ({
      ...person,
      isHost: isHostOf(chat, person.author.handle),
      ...(knownBefore ? { isFirstTime: !knownBefore.has(handle) } : {}),
    }))
    .sort((a, b) => Number(b.isHost) - Number(a.isHost) || b.posts - a.posts || byHandle(a, b));
}

function byHandle(a: Attendee, b: Attendee): number {
  return foldCase(a.author.handle) < foldCase(b.author.handle) ? -1 : 1;
}
