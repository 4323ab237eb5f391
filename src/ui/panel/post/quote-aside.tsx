import { useComputed } from "@preact/signals";
import type { VNode } from "preact";
import type { QuotedPost } from "../../../domain/post/post.ts";
import { words } from "../../../words/words.ts";
import { verdictWords } from "../../mutes/mute-words.ts";
import { Icon } from "../../parts/icon.tsx";
import { usePanel } from "../state/panel-context.ts";
import { Quote } from "./quote.tsx";

interface QuoteProps {
  readonly quote: QuotedPost;
  readonly postId: string;
}

export function QuoteOrLine({ quote, postId }: QuoteProps): VNode {
  const { muting, place, state, times } = usePanel();
  const verdict = useComputed(() => state.quoteVerdict(quote)).value;
  if (!verdict || muting.openedQuotes.value.has(postId)) return <Quote quote={quote} times={times} />;
  const label = quote.author
    ? words("quoteAsideShowLabel", { handle: quote.author.handle })
    : words("quoteAsideShowLabelUnknown");
  return (
    <p class="quote quote-aside" title={verdictWords(verdict, state.xNow.peek(), times)}>
      <Icon name="aside" />
      {words("quoteAsideSetAside")}
      {" · "}
      <button
        type="button"
        class="link"
        data-action="show-quote"
        aria-label={label}
        onClick={(event) => {
          muting.openQuote(postId);
          // The button disappears: the focus moves to the post.
          if (event.detail === 0) place.focus(postId);
        }}
      >
        {words("quoteAsideShow")}
      </button>
    </p>
  );
}
