import type { VNode } from "preact";
import type { FeedItem } from "../../domain/feed.ts";
import { Outward } from "../base/outward.tsx";
import { MuteAction } from "../mutes/mute-action.tsx";
import { usePanel } from "../panel/panel-context.ts";
import { useIsMeant } from "./use-is-meant.ts";

/**
 * What can be done with a post: answered and quoted in the panel's own box, liked and looked up on X's pages. Lies
 * over the post's edge, so that showing it moves nothing.
 */
export function PostActions({ item }: { readonly item: FeedItem }): VNode | null {
  return useIsMeant(item.post.id) ? <Actions item={item} /> : null;
}

function Actions({ item }: { readonly item: FeedItem }): VNode {
  const { composer, links } = usePanel();
  const { post, question } = item;
  const { handle } = post.author;
  return (
    <div class="actions">
      {question !== undefined && (
        <Action
          word="Answer"
          label={`Answer Q${question}`}
          action={`answer-q${question}`}
          press={() => composer.answer(post, question)}
        />
      )}
      <Action word="Reply" label={`Reply to @${handle}`} press={() => composer.turnTo(post, "reply")} />
      <Action word="Quote" label={`Quote @${handle}`} press={() => composer.turnTo(post, "quote")} />
      <Outward href={links.like(post)} text="Like" action="like" label={`Like @${handle} on X`} />
      <Outward
        href={links.profile(handle)}
        text="Profile"
        action="profile"
        label={`Profile @${handle} on X`}
      />
      <MuteAction item={item} />
    </div>
  );
}

interface ActionProps {
  readonly word: string;
  readonly label: string;
  readonly action?: string;
  readonly press: () => void;
}

function Action({ word, label, action, press }: ActionProps): VNode {
  return (
    <button type="button" aria-label={label} data-action={action ?? word.toLowerCase()} onClick={press}>
      {word}
    </button>
  );
}
