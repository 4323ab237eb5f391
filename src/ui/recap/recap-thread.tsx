import type { VNode } from "preact";
import { segmentsOf } from "../../domain/post/display-text.ts";
import type { Post } from "../../domain/post/post.ts";
import { countReplies, type Thread } from "../../domain/recap/threads.ts";
import { words } from "../../words/words.ts";
import type { RecapWishes } from "./files/recap-wishes.ts";
import { recapTimes } from "./recap-times.ts";

interface PostProps {
  readonly post: Post;
  readonly wishes: RecapWishes;
  /** With its day: of a post from before the evening. */
  readonly withDay?: boolean;
}

export function RecapPost({ post, wishes, withDay = false }: PostProps): VNode {
  const times = recapTimes(wishes.timeZone);
  const when = withDay ? times.dayAndTime(post.createdAt) : times.time(post.createdAt);
  const href = wishes.postLink(post);
  return (
    <article class="post" lang={post.lang}>
      <span class="author">{wishes.authors.full(post.author)}</span>{" "}
      {href === undefined ? (
        <time>{when}</time>
      ) : (
        <a href={href} rel="noreferrer">
          <time>{when}</time>
        </a>
      )}
      <p dir="auto">
        {segmentsOf(post).map((segment) =>
          segment.kind === "link" ? (
            <a href={segment.address} rel="noreferrer">
              {segment.text}
            </a>
          ) : (
            segment.text
          ),
        )}
      </p>
      <PostMedia post={post} />
    </article>
  );
}

function PostMedia({ post }: { readonly post: Post }): VNode | null {
  const { media } = post.entities;
  if (media.length === 0) return null;
  const described = media.flatMap(({ altText }) => (altText ? [altText] : []));
  return (
    <p class="media" dir="auto">
      {described.length > 0
        ? words("recapPictureOf", { count: media.length, described })
        : words("recapPicture", { count: media.length })}
    </p>
  );
}

export function RecapThread({
  thread,
  wishes,
}: {
  readonly thread: Thread;
  readonly wishes: RecapWishes;
}): VNode {
  return (
    <li>
      <RecapPost post={thread.post} wishes={wishes} />
      {thread.replies.length > 0 ? (
        <details>
          <summary>{words("recapReplies", { count: countReplies(thread) })}</summary>
          <RecapThreads threads={thread.replies} wishes={wishes} />
        </details>
      ) : null}
    </li>
  );
}

export function RecapThreads(props: {
  readonly threads: readonly Thread[];
  readonly wishes: RecapWishes;
}): VNode {
  return (
    <ol class="threads">
      {props.threads.map((thread) => (
        <RecapThread key={thread.post.id} thread={thread} wishes={props.wishes} />
      ))}
    </ol>
  );
}
