import type { VNode } from "preact";
import { calmText } from "../../../domain/calm-text.ts";
import { postsWords } from "../mute-words.ts";
import type { ChatReach } from "./last-hour.ts";

/** What a rule would set aside of each chat's last hour; a broad one with the posts themselves. */
export function ReachLines({ reach }: { readonly reach: readonly ChatReach[] }): VNode {
  return (
    <div class="reach" role="status">
      {reach
        .filter(({ of }) => of > 0)
        .map((one) => (
          <div key={one.hashtag} class={one.isBroad ? "broad" : ""}>
            <p>{wordsOf(one)}</p>
            {one.posts.length > 0 && <Posts reach={one} />}
          </div>
        ))}
    </div>
  );
}

const mostShown = 50;

function Posts({ reach: { posts, isBroad } }: { readonly reach: ChatReach }): VNode {
  return (
    <details open={isBroad}>
      <summary>Which</summary>
      <ul>
        {posts.slice(0, mostShown).map(({ id, author, text }) => (
          <li key={id}>
            <b>@{author.handle}</b> <span dir="auto">{calmText(text)}</span>
          </li>
        ))}
      </ul>
      {posts.length > mostShown && <p class="soft">and {postsWords(posts.length - mostShown)} more</p>}
    </details>
  );
}

function wordsOf({ hashtag, posts, of, isBroad }: ChatReach): string {
  const hour = `the ${postsWords(of)} of the last hour in #${hashtag}`;
  if (posts.length === 0) return `It would set aside none of ${hour}.`;
  const part = `It would set aside ${posts.length.toLocaleString()} of ${hour}`;
  return isBroad ? `${part}: more than a tenth. Look at them first.` : `${part}.`;
}
