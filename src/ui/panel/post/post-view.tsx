import type { VNode } from "preact";
import type { FeedItem } from "../../../domain/feed/feed.ts";
import type { Verdict } from "../../../domain/mutes/matching/mute-index.ts";
import type { Author } from "../../../domain/post/post.ts";
import { displayName } from "../../../domain/text/calm-text.ts";
import { words } from "../../../words/words.ts";
import { memo } from "../../parts/memo.ts";
import { keyed } from "../parts/keys.ts";
import { idOf, usePanel } from "../state/panel-context.ts";
import { AsideReason } from "./aside-post.tsx";
import { Avatar } from "./avatar.tsx";
import { Badges } from "./badges.tsx";
import { MediaStrip } from "./media-strip.tsx";
import { PostActions } from "./post-actions.tsx";
import { segmentsOfPost } from "./post-segments.ts";
import { PostText } from "./post-text.tsx";
import { PostTime } from "./post-time.tsx";
import { QuoteOrLine } from "./quote-aside.tsx";
import { ReplyLine } from "./reply-line.tsx";
import { FoldedRepost, RepostLine, turnRepost } from "./repost.tsx";

interface PostProps {
  readonly item: FeedItem;
  readonly verdict?: Verdict | undefined;
}

export const PostView = memo(({ item, verdict }: PostProps): VNode => {
  const { model, view } = usePanel();
  const { post } = item;
  const folds = model.settings.value.foldReposts !== view.unfolded.value.has(post.id);
  return post.repostOf && folds && !verdict ? (
    <FoldedRepost item={item} />
  ) : (
    <WholePost item={item} verdict={verdict} />
  );
});

function WholePost({ item, verdict }: PostProps): VNode {
  const panel = usePanel();
  const { links, times, view } = panel;
  const { post } = item;
  const { media } = post.entities;
  const href = links.post(post);
  const author = post.repostOf?.author ?? post.author;
  return (
    <>
      <Avatar author={author} />
      <div class="body">
        {post.repostOf && <RepostLine post={post} collapse={() => turnRepost(panel, post.id)} />}
        <div class="who" id={idOf(panel, "who", post.id)}>
          <Name
            author={author}
            open={() => {
              view.card.value = { kind: "person", author };
            }}
          />
          <Badges item={item} />
          <PostTime post={post} href={href} times={times} />
        </div>
        <ReplyLine post={post} />
        <PostText
          segments={segmentsOfPost(post, item.question !== undefined)}
          id={idOf(panel, "text", post.id)}
        />
        {media.length > 0 && (
          <MediaStrip
            media={media}
            href={href}
            open={({ imageUrl }) => {
              view.card.value = { kind: "picture", post, first: imageUrl };
            }}
          />
        )}
        {post.quote && <QuoteOrLine quote={post.quote} postId={post.id} />}
        {verdict && <AsideReason item={item} verdict={verdict} />}
      </div>
      {!verdict && <PostActions item={item} />}
    </>
  );
}

interface NameProps {
  readonly author: Author;
  readonly open: () => void;
}

function Name({ author, open }: NameProps): VNode {
  const name = displayName(author);
  return (
    <button
      type="button"
      class="author"
      data-action="person"
      {...keyed("person", (key) => words("postPersonTitle", { name, handle: author.handle, key }))}
      onClick={open}
    >
      <bdi class="name">{name}</bdi> <span class="handle">@{author.handle}</span>
    </button>
  );
}
