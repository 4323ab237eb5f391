import type { VNode } from "preact";
import type { BroadRule } from "../../../domain/mutes/matching/broad-rules.ts";
import type { MuteTarget } from "../../../domain/mutes/rule.ts";
import { postsWords, targetWords } from "../mute-words.ts";
import { type ReachedPost, ReachedPosts } from "./reach-lines.tsx";

/** A rule of words, and what it would set aside of a chat's last hour. */
export interface BroadReach {
  readonly target: MuteTarget;
  readonly hashtag: string;
  /** How many posts it would set aside, and how many the hour has. */
  readonly count: number;
  readonly of: number;
  /** Of them the first. */
  readonly posts: readonly ReachedPost[];
}

/** The same of a rule that the page itself worked out. */
export function broadReach({ rule: { target }, chat, posts, of }: BroadRule): BroadReach {
  const reached = posts.map(({ id, author, text }) => ({ id, handle: author.handle, text }));
  return { target, hashtag: chat.hashtags[0] ?? chat.id, count: posts.length, of, posts: reached };
}

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
