import type { VNode } from "preact";
import { readPostQuery } from "../../domain/feed/post-query.ts";
import { splitAtHits } from "../../domain/feed/split-at-hits.ts";
import { calmText } from "../../domain/text/calm-text.ts";
import { words } from "../../words/words.ts";
import { namedAuthors } from "./recap-authors.ts";
import type { FoundPost } from "./recap-model.ts";
import type { RecapPageProps } from "./recap-page-props.ts";
import { recapTimes } from "./recap-times.ts";

export function RecapSearch({ model, actions }: RecapPageProps): VNode {
  return (
    <label class="recap-search">
      <span>{words("recapSearch")}</span>
      <input
        type="search"
        placeholder={words("recapSearchHint")}
        value={model.found.value?.typed ?? ""}
        onInput={({ currentTarget }) => actions.search(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") actions.search("");
        }}
      />
    </label>
  );
}

export function FoundPosts({ model, actions }: RecapPageProps): VNode | null {
  const found = model.found.value;
  if (!found) return null;
  const { texts } = readPostQuery(found.typed);
  return (
    <main class="found">
      <p role="status">{statusOf(found.posts.length, found.isDone, found.typed)}</p>
      <ol>
        {found.posts.map((one) => (
          <li key={`${one.chat.id} ${one.post.id}`}>
            <Hit found={one} texts={texts} model={model} actions={actions} />
          </li>
        ))}
      </ol>
    </main>
  );
}

function statusOf(count: number, isDone: boolean, typed: string): string {
  if (!isDone) return words("recapSearching", { count });
  return count === 0 ? words("recapNothingFound", { typed }) : words("recapFound", { count });
}

function Hit(
  props: RecapPageProps & { readonly found: FoundPost; readonly texts: readonly string[] },
): VNode {
  const { chat, post } = props.found;
  const times = recapTimes(props.model.timeZone.value);
  return (
    <button type="button" onClick={() => props.actions.openFound(props.found)}>
      <small>
        {words("recapHitWhere", {
          date: times.date(post.createdAt),
          hashtag: chat.hashtags[0] ?? chat.id,
          time: times.time(post.createdAt),
        })}
      </small>
      <b>{namedAuthors.full(post.author)}</b>
      <span dir="auto">
        {splitAtHits(calmText(post.text), props.texts).map(({ text, isHit }) =>
          isHit ? <mark>{text}</mark> : text,
        )}
      </span>
    </button>
  );
}
