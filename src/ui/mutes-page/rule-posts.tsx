import { useComputed } from "@preact/signals";
import type { ComponentChildren, VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { MuteRule } from "../../domain/mutes/rule.ts";
import type { Post } from "../../domain/post/post.ts";
import { calmText } from "../../domain/text/calm-text.ts";
import { words } from "../../words/words.ts";
import { momentWords, targetWords } from "../mutes/mute-words.ts";
import { Icon } from "../parts/icon.tsx";
import { Outward } from "../parts/outward.tsx";
import { richWords } from "../parts/rich-words.ts";
import { machineTime } from "../parts/times.ts";
import type { PageProps } from "./page-model.ts";
import { postsOfRule } from "./posts-of-rule.ts";

export const rulePostsId = "rule-posts";
const mostShown = 200;

interface RulePostsProps extends PageProps {
  readonly rule: MuteRule;
  readonly close: () => void;
}

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
        <button type="button" class="icon-button" aria-label={words("rulePostsClose")} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      {causes.length > 0 && (
        <Group title={words("rulePostsCauses", { count: causes.length })}>
          {causes.map(({ id, post }) =>
            post ? <PostLine key={id} post={post} page={page} /> : <Gone key={id} id={id} page={page} />,
          )}
        </Group>
      )}
      <Group
        title={
          caught.length === 0 ? words("rulePostsNone") : words("rulePostsCaught", { count: caught.length })
        }
      >
        {caught.slice(0, mostShown).map((post) => (
          <PostLine key={post.id} post={post} page={page} />
        ))}
      </Group>
      {caught.length > mostShown && (
        <p class="soft">{words("morePosts", { count: caught.length - mostShown })}</p>
      )}
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
        {of ? (
          richWords("repostedByOf", {
            person: <bdi>@{author.handle}</bdi>,
            author: <bdi>@{of.handle}</bdi>,
          })
        ) : (
          <bdi>@{author.handle}</bdi>
        )}
      </span>{" "}
      <Outward
        href={actions.postLink(post.id, post)}
        look="time num"
        title={words("postTimeTitle", { time: times.full(createdAt) })}
        text={
          <time dateTime={machineTime(createdAt)}>{momentWords(createdAt, model.now.peek(), times)}</time>
        }
      />
      <p dir="auto">{calmText(text)}</p>
    </li>
  );
}

function Gone({ id, page: { actions } }: { readonly id: string; readonly page: PageProps }): VNode {
  return (
    <li>
      <span class="soft">{words("rulePostsGone")} </span>
      <Outward
        href={actions.postLink(id)}
        look="link"
        text={words("rulePostsOpen")}
        label={words("rulePostsOpenLabel", { id })}
      />
    </li>
  );
}
