import type { VNode } from "preact";
import { displayName } from "../../domain/calm-text.ts";
import type { FeedItem } from "../../domain/feed.ts";
import { sameHandle } from "../../domain/handle.ts";
import type { Verdict } from "../../domain/mutes/matching/mute-index.ts";
import type { Author, Post } from "../../domain/post.ts";
import { memo } from "../base/memo.ts";
import { Outward } from "../base/outward.tsx";
import { AsideReason } from "../mutes/aside-post.tsx";
import { QuoteOrLine } from "../mutes/quote-aside.tsx";
import { usePanel } from "../panel/panel-context.ts";
import { Avatar } from "./avatar.tsx";
import { Badges } from "./badges.tsx";
import { MediaStrip } from "./media-strip.tsx";
import { PostActions } from "./post-actions.tsx";
import { segmentsOfPost } from "./post-segments.ts";
import { PostText } from "./post-text.tsx";
import { PostTime } from "./post-time.tsx";
import { FoldedRepost, RepostLine } from "./repost.tsx";

interface PostProps {
  readonly item: FeedItem;
  /** Why it is set aside, where it is. */
  readonly verdict?: Verdict | undefined;
}

/** One post of the feed; a repost stands as one line until it is opened, but for one that is set aside. */
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
  const { links } = usePanel();
  const { post } = item;
  const author = post.repostOf?.author ?? post.author;
  return (
    <>
      <Avatar author={author} />
      <div class="body">
        {post.repostOf && <RepostLine post={post} />}
        <div class="who" id={`who-${post.id}`}>
          <Name author={author} />
          <Badges item={item} />
          <PostTime post={post} />
        </div>
        <ReplyLine post={post} />
        <PostText segments={segmentsOfPost(post, item.question !== undefined)} id={`text-${post.id}`} />
        {post.entities.media.length > 0 && <MediaStrip media={post.entities.media} href={links.post(post)} />}
        {post.quote && <QuoteOrLine quote={post.quote} postId={post.id} />}
        {verdict && <AsideReason item={item} verdict={verdict} />}
      </div>
      {!verdict && <PostActions item={item} />}
    </>
  );
}

/** Name and handle in one link to the profile: cut when there is no room, whole in its title. */
function Name({ author }: { readonly author: Author }): VNode {
  const { links } = usePanel();
  const name = displayName(author);
  return (
    <Outward
      href={links.profile(author.handle)}
      look="author"
      title={`${name} @${author.handle}`}
      text={
        <>
          <bdi class="name">{name}</bdi> <span class="handle">@{author.handle}</span>
        </>
      }
    />
  );
}

function ReplyLine({ post }: { readonly post: Post }): VNode | null {
  const { state } = usePanel();
  const handle = post.replyTo?.handle;
  if (handle === undefined || sameHandle(handle, post.author.handle)) return null;
  const isToPerson = sameHandle(handle, state.ownHandle.value);
  return <div class="replying">Replying to {isToPerson ? <b>you</b> : `@${handle}`}</div>;
}
