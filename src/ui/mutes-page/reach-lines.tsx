import type { VNode } from "preact";
import type { ReachedPost } from "../../domain/mutes/matching/broad-reach.ts";
import { calmText } from "../../domain/text/calm-text.ts";
import { words } from "../../words/words.ts";
import type { ChatReach } from "./last-hour.ts";

/** What a rule would set aside of each chat's last hour; a broad one shows the posts. */
export function ReachLines({ reach }: { readonly reach: readonly ChatReach[] }): VNode {
  return (
    <div class="reach" role="status">
      {reach
        .filter(({ of }) => of > 0)
        .map((one) => (
          <div key={one.hashtag} class={one.isBroad ? "broad" : ""}>
            <p>{reachText(one)}</p>
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
  readonly posts: readonly ReachedPost[];
  readonly count: number;
  readonly isOpen: boolean;
}

/** Which posts a rule would set aside. */
export function ReachedPosts({ posts, count, isOpen }: ReachedProps): VNode {
  const shown = posts.slice(0, mostShown);
  return (
    <details open={isOpen}>
      <summary>{words("reachWhich")}</summary>
      <ul>
        {shown.map(({ id, handle, text }) => (
          <li key={id}>
            <b>@{handle}</b> <span dir="auto">{calmText(text)}</span>
          </li>
        ))}
      </ul>
      {count > shown.length && <p class="soft">{words("morePosts", { count: count - shown.length })}</p>}
    </details>
  );
}

function reachText({ hashtag, posts, of, isBroad }: ChatReach): string {
  if (posts.length === 0) return words("reachNone", { count: of, hashtag });
  return words(isBroad ? "reachBroad" : "reachSome", { count: of, some: posts.length, hashtag });
}
