import { useComputed } from "@preact/signals";
import type { ComponentChildren, VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { calmText } from "../../../domain/calm-text.ts";
import type { MuteRule } from "../../../domain/mutes/rule.ts";
import type { Post } from "../../../domain/post.ts";
import { Icon } from "../../base/icon.tsx";
import { Outward } from "../../base/outward.tsx";
import { momentWords, postsWords, targetWords } from "../mute-words.ts";
import type { PageProps } from "./page-model.ts";
import { postsOfRule } from "./posts-of-rule.ts";

/** The id of the region, for the buttons that open it. */
export const rulePostsId = "rule-posts";
const mostShown = 200;

interface RulePostsProps extends PageProps {
  readonly rule: MuteRule;
  readonly close: () => void;
}

/** Below the table: the posts that caused a mute, and those that it caught. */
export function RulePosts({ rule, close, ...page }: RulePostsProps): VNode {
  const { model } = page;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), [rule.id]);
  const { causes, caught } = useComputed(() =>
    postsOfRule(rule, model.posts.value ?? [], model.protect.value),
  ).value;
  return (
    <section
      id={rulePostsId}
      class="rule-posts"
      aria-labelledby="rule-posts-title"
      onKeyDown={(event) => event.key === "Escape" && close()}
    >
      <div class="rule-posts-head">
        <h2 id="rule-posts-title" ref={title} tabIndex={-1} dir="auto">
          {targetWords(rule.target)}
        </h2>
        <button type="button" class="icon-button" aria-label="Put the posts away" onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      {causes.length > 0 && (
        <Group title={`Muted for ${postsWords(causes.length)}`}>
          {causes.map(({ id, post }) =>
            post ? <PostLine key={id} post={post} page={page} /> : <Gone key={id} id={id} page={page} />,
          )}
        </Group>
      )}
      <Group
        title={caught.length === 0 ? "It caught no post that is kept" : `Caught ${postsWords(caught.length)}`}
      >
        {caught.slice(0, mostShown).map((post) => (
          <PostLine key={post.id} post={post} page={page} />
        ))}
      </Group>
      {caught.length > mostShown && <p class="soft">and {postsWords(caught.length - mostShown)} more</p>}
    </section>
  );
}

interface GroupProps {
  readonly title: string;
  readonly children?: ComponentChildren;
}

function Group({ title, children }: GroupProps): VNode {
  return (
    <>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </>
  );
}

interface LineProps {
  readonly post: Post;
  readonly page: PageProps;
}

function PostLine({ post, page: { actions, model, times } }: LineProps): VNode {
  const { author, repostOf, createdAt, text } = post;
  const of = repostOf?.author;
  return (
    <li>
      <span class="who">
        <bdi>@{author.handle}</bdi>
        {of && (
          <span class="soft">
            {" "}
            reposted <bdi>@{of.handle}</bdi>
          </span>
        )}
      </span>{" "}
      <Outward
        href={actions.postLink(post.id, post)}
        look="time num"
        title={`${times.full(createdAt)} · open on X`}
        text={
          <time dateTime={new Date(createdAt).toISOString()}>
            {momentWords(createdAt, model.now.peek(), times)}
          </time>
        }
      />
      <p dir="auto">{calmText(text)}</p>
    </li>
  );
}

/** Of a post that is kept no longer, X may still have it. */
function Gone({ id, page: { actions } }: { readonly id: string; readonly page: PageProps }): VNode {
  return (
    <li>
      <span class="soft">This post is not kept here any more. </span>
      <Outward href={actions.postLink(id)} look="link" text="Open it on X" label={`Open post ${id} on X`} />
    </li>
  );
}
