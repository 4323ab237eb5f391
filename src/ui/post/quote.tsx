import type { VNode } from "preact";
import { calmText, displayName } from "../../domain/calm-text.ts";
import { segmentsOf } from "../../domain/display-text.ts";
import { type Author, noEntities, type QuotedPost } from "../../domain/post.ts";
import { usePanel } from "../panel/panel-context.ts";
import { Avatar } from "./avatar.tsx";
import { PostText } from "./post-text.tsx";

/** The post that a post quotes, in small. */
export function Quote({ quote }: { readonly quote: QuotedPost }): VNode {
  const { times } = usePanel();
  const { author, text, createdAt, entities = noEntities } = quote;
  return (
    <blockquote class="quote">
      <div class="who">
        {author && <QuotedAuthor author={author} />}
        {createdAt !== undefined && (
          <time dateTime={new Date(createdAt).toISOString()} title={times.full(createdAt)}>
            {times.clock(createdAt)}
          </time>
        )}
      </div>
      {text === undefined ? (
        <p class="soft">X did not send the quoted post.</p>
      ) : (
        <PostText segments={segmentsOf({ text, entities })} />
      )}
      {entities.media.map((media) => (
        <p class="soft" dir="auto" key={media.imageUrl}>
          {media.altText ? `Picture: ${calmText(media.altText)}` : "With a picture"}
        </p>
      ))}
    </blockquote>
  );
}

function QuotedAuthor({ author }: { readonly author: Author }): VNode {
  return (
    <>
      <Avatar author={author} small />
      <b class="name">
        <bdi>{displayName(author)}</bdi>
      </b>
      <span class="handle">@{author.handle}</span>
    </>
  );
}
