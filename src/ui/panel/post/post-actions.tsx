import type { VNode } from "preact";
import type { FeedItem } from "../../../domain/feed/feed.ts";
import { shownNumber } from "../../../domain/questions/shown-number.ts";
import { words } from "../../../words/words.ts";
import { Outward } from "../../parts/outward.tsx";
import { keyed } from "../parts/keys.ts";
import { usePanel } from "../state/panel-context.ts";
import { MuteAction } from "./mute-action.tsx";
import { useIsMeant } from "./use-is-meant.ts";

/** The actions of a post. Overlays the post's edge, so that showing it moves nothing. */
export function PostActions({ item }: { readonly item: FeedItem }): VNode | null {
  return useIsMeant(item.post.id) ? <Actions item={item} /> : null;
}

function Actions({ item }: { readonly item: FeedItem }): VNode {
  const { composer, links, state, view } = usePanel();
  const { post, question } = item;
  const { handle } = post.author;
  return (
    <div class="actions">
      {question !== undefined && (
        <Action
          word={words("postAnswer")}
          label={words("postAnswerLabel", {
            letter: state.letters.value.asked,
            number: shownNumber(question),
          })}
          action={`answer-q${question}`}
          press={() => composer.answer(post, question)}
        />
      )}
      <Action
        word={words("postReply")}
        label={words("postReplyLabel", { handle })}
        action="reply"
        {...keyed("reply", (key) => words("postReplyTitle", { key }))}
        press={() => composer.turnTo(post, "reply")}
      />
      <Action
        word={words("postQuote")}
        label={words("postQuoteLabel", { handle })}
        action="quote"
        {...keyed("quote", (key) => words("postQuoteTitle", { key }))}
        press={() => composer.turnTo(post, "quote")}
      />
      <Outward
        href={links.like(post)}
        text={words("postLike")}
        action="like"
        {...keyed("like", (key) => words("postLikeTitle", { key }))}
        label={words("postLikeLabel", { handle })}
      />
      <Outward
        href={links.profile(handle)}
        text={words("postProfile")}
        action="profile"
        label={words("postProfileLabel", { handle })}
      />
      {(item.streams.includes("moderators") || isPlaced(state.placeOf(post.id)?.kind)) && (
        <Action
          word={words("postMark")}
          label={words("postMarkLabel")}
          action="mark"
          press={() => {
            view.correcting.value = post.id;
          }}
        />
      )}
      <MuteAction item={item} />
    </div>
  );
}

function isPlaced(kind: string | undefined): boolean {
  return kind === "question" || kind === "answer";
}

interface ActionProps {
  readonly word: string;
  readonly label: string;
  readonly action: string;
  readonly press: () => void;
  readonly title?: string;
  readonly "aria-keyshortcuts"?: string;
}

function Action({ word, label, action, press, ...keyHint }: ActionProps): VNode {
  return (
    <button type="button" aria-label={label} data-action={action} onClick={press} {...keyHint}>
      {word}
    </button>
  );
}
