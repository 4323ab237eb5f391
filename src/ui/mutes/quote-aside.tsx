import { useComputed } from "@preact/signals";
import type { VNode } from "preact";
import type { QuotedPost } from "../../domain/post.ts";
import { Icon } from "../base/icon.tsx";
import { usePanel } from "../panel/panel-context.ts";
import { Quote } from "../post/quote.tsx";
import { verdictWords } from "./mute-words.ts";

interface QuoteProps {
  readonly quote: QuotedPost;
  /** The id of the post that quotes it. */
  readonly postId: string;
}

/** A quoted post; one that is set aside stands as a line until the person opens it. Who quotes it is not muted. */
export function QuoteOrLine({ quote, postId }: QuoteProps): VNode {
  const { muting, place, state, times } = usePanel();
  const verdict = useComputed(() => state.quoteVerdict(quote)).value;
  if (!verdict || muting.openedQuotes.value.has(postId)) return <Quote quote={quote} />;
  const whose = quote.author ? `@${quote.author.handle}` : "somebody";
  return (
    <p class="quote quote-aside" title={verdictWords(verdict, state.xNow.peek(), times)}>
      <Icon name="aside" />
      Set aside ·{" "}
      <button
        type="button"
        class="link"
        data-action="show-quote"
        aria-label={`Show the quoted post of ${whose}, which is set aside`}
        onClick={(event) => {
          muting.openQuote(postId);
          // The button goes: the keyboard goes on at the post.
          if (event.detail === 0) place.focus(postId);
        }}
      >
        show
      </button>
    </p>
  );
}
