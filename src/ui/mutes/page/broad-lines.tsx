import type { VNode } from "preact";
import type { BroadReach } from "../../../domain/mutes/matching/broad-reach.ts";
import { postsWords, targetWords } from "../mute-words.ts";
import { ReachedPosts } from "./reach-lines.tsx";

const mostOpen = 3;

/** Said before a file or a list is taken: which of its words would set aside more than a tenth, and of which posts. */
export function BroadLines({ broad }: { readonly broad: readonly BroadReach[] }): VNode | null {
  if (broad.length === 0) return null;
  return (
    <div class="reach" role="status">
      {broad.map((one, at) => (
        <div key={`${targetWords(one.target)} ${one.hashtag}`} class="broad">
          <p>
            <b dir="auto">{targetWords(one.target)}</b> would set aside {one.count.toLocaleString()} of the{" "}
            {postsWords(one.of)} of the last hour in #{one.hashtag}: more than a tenth. Look at them first.
          </p>
          <ReachedPosts posts={one.posts} count={one.count} isOpen={at < mostOpen} />
        </div>
      ))}
    </div>
  );
}
