import type { VNode } from "preact";
import { calmText } from "../../../domain/calm-text.ts";
import type { ReachedPost } from "../../../domain/mutes/matching/broad-reach.ts";
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
            {one.posts.length > 0 && (
              <ReachedPosts
                posts={one.posts.map(({ id, author, text }) => ({ id, handle: author.handle, text }))}
                count={one.posts.length}
                isOpen={one.isBroad}
              />
            )}
          </div>
        ))}
    </div>
  );
}

const mostShown = 50;

interface ReachedProps {
  /** All of them, or the first. */
  readonly posts: readonly ReachedPost[];
  readonly count: number;
  readonly isOpen: boolean;
}

/** Which posts a rule would set aside. */
export function ReachedPosts({ posts, count, isOpen }: ReachedProps): VNode {
  const shown = posts.slice(0, mostShown);
  return (
    <details open={isOpen}>
      <summary>Which</summary>
      <ul>
        {shown.map(({ id, handle, text }) => (
          <li key={id}>
            <b>@{handle}</b> <span dir="auto">{calmText(text)}</span>
          </li>
        ))}
      </ul>
      {count > shown.length && <p class="soft">and {postsWords(count - shown.length)} more</p>}
    </details>
  );
}

function wordsOf({ hashtag, posts, of, isBroad }: ChatReach): string {
  const hour = `the ${postsWords(of)} of the last hour in #${hashtag}`;
  if (posts.length === 0) return `It would set aside none of ${hour}.`;
  const part = `It would set aside ${posts.length.toLocaleString()} of ${hour}`;
  return isBroad ? `${part}: more than a tenth. Look at them first.` : `${part}.`;
}
