import type { VNode } from "preact";
import type { Post } from "../../domain/post/post.ts";
import { words } from "../../words/words.ts";
import type { RecapWishes } from "./files/recap-wishes.ts";
import type { RecapProps } from "./recap-props.ts";
import { RecapPost } from "./recap-thread.tsx";

export function RecapHosts({ transcript: { byHosts }, wishes }: RecapProps): VNode | null {
  const heading = words("recapHosts", { posts: byHosts.length });
  return <RepeatedPosts kind="hosts" heading={heading} posts={byHosts} wishes={wishes} />;
}

/** On the page only: private to the person, so in no file and not in print. */
export function RecapUnanswered({ transcript: { unanswered }, wishes }: RecapProps): VNode | null {
  const heading = words("recapUnanswered", { posts: unanswered.length });
  return <RepeatedPosts kind="unanswered" heading={heading} posts={unanswered} wishes={wishes} />;
}

/** Posts that also appear in their own place. */
function RepeatedPosts(props: {
  readonly kind: "hosts" | "unanswered";
  readonly heading: string;
  readonly posts: readonly Post[];
  readonly wishes: RecapWishes;
}): VNode | null {
  const { kind, heading, posts, wishes } = props;
  if (posts.length === 0) return null;
  return (
    <details class={`part repeats ${kind}`}>
      <summary>
        <h2>{heading}</h2>
      </summary>
      <ol class="threads">
        {posts.map((post) => (
          <li key={post.id}>
            <RecapPost post={post} wishes={wishes} />
          </li>
        ))}
      </ol>
    </details>
  );
}
