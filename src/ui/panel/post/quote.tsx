import type { VNode } from "preact";
import { segmentsOf } from "../../../domain/post/display-text.ts";
import { type Author, noEntities, type QuotedPost } from "../../../domain/post/post.ts";
import { calmText, displayName } from "../../../domain/text/calm-text.ts";
import { words } from "../../../words/words.ts";
import { machineTime, type Times } from "../../parts/times.ts";
import { Avatar } from "./avatar.tsx";
import { PostText } from "./post-text.tsx";

interface QuoteProps {
  readonly quote: QuotedPost;
  readonly times: Times;
}

export function Quote({ quote, times }: QuoteProps): VNode {
  const { author, text, createdAt, entities = noEntities } = quote;
  return (
    <blockquote class="quote">
      <div class="who">
        {author && <QuotedAuthor author={author} />}
        {createdAt !== undefined && (
          <time dateTime={machineTime(createdAt)} title={times.full(createdAt)}>
            {times.clock(createdAt)}
          </time>
        )}
      </div>
      {text === undefined ? (
        <p class="soft">{words("quoteMissing")}</p>
      ) : (
        <PostText segments={segmentsOf({ text, entities })} />
      )}
      {entities.media.map((media) => (
        <p class="soft" dir="auto" key={media.imageUrl}>
          {media.altText
            ? words("quotePicture", { description: calmText(media.altText) })
            : words("quotePicturePlain")}
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
