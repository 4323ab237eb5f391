import type { VNode } from "preact";
import type { BroadReach } from "../../domain/mutes/matching/broad-reach.ts";
import { targetWords } from "../mutes/mute-words.ts";
import { richWords } from "../parts/rich-words.ts";
import { ReachedPosts } from "./reach-lines.tsx";

const mostOpen = 3;

/**
 * Shown before a file or list is accepted: the phrases that would set aside more than a tenth, with the posts.
 */
export function BroadLines({ broad }: { readonly broad: readonly BroadReach[] }): VNode | null {
  if (broad.length === 0) return null;
  return (
    <div class="reach" role="status">
      {broad.map((one, at) => (
        <div key={`${targetWords(one.target)} ${one.hashtag}`} class="broad">
          <p>
            {richWords("broadReach", {
              target: <b dir="auto">{targetWords(one.target)}</b>,
              some: one.count.toLocaleString(),
              count: one.of,
              hashtag: one.hashtag,
            })}
          </p>
          <ReachedPosts posts={one.posts} count={one.count} isOpen={at < mostOpen} />
        </div>
      ))}
    </div>
  );
}
