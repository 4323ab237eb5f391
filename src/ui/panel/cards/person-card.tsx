import type { VNode } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { lastEvening, newestAt } from "../../../domain/evening/evening.ts";
import { isSamePerson, personOf, type SeenAccount } from "../../../domain/feed/person.ts";
import { segmentsOf } from "../../../domain/post/display-text.ts";
import type { Author, Post } from "../../../domain/post/post.ts";
import { displayName } from "../../../domain/text/calm-text.ts";
import { words } from "../../../words/words.ts";
import { verdictWords } from "../../mutes/mute-words.ts";
import { Outward } from "../../parts/outward.tsx";
import { machineTime } from "../../parts/times.ts";
import { Avatar } from "../post/avatar.tsx";
import { goToPost } from "../state/go-to-post.ts";
import { usePanel } from "../state/panel-context.ts";
import { HighlightChoice } from "./highlight-choice.tsx";

export function PersonCard({ of }: { readonly of: Author }): VNode {
  const { model, state, view } = usePanel();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const close = () => {
    view.card.value = undefined;
  };
  const feed = model.feed.value;
  const { from } = lastEvening(feed, state.chat.value, newestAt(feed, state.latest.peek()));
  const tonight = feed.filter(({ post }) => post.createdAt >= from);
  const { author, posts } = personOf(tonight, of);
  return (
    <dialog class="help person" ref={dialog} onClose={close} aria-labelledby="person-name">
      <div class="person-head">
        <Avatar author={author} />
        <h2 id="person-name">
          <bdi>{displayName(author)}</bdi>
          <small>@{author.handle}</small>
        </h2>
      </div>
      <Facts author={author} />
      <OthersNamed author={author} />
      <HighlightChoice handle={author.handle} />
      <h3>{words("personPosts", { count: posts.length })}</h3>
      {posts.length > 0 && (
        <ol class="person-posts">
          {posts.map(({ post }) => (
            <PostLine key={post.id} post={post} close={close} />
          ))}
        </ol>
      )}
      <Ways author={author} close={close} />
    </dialog>
  );
}

function Facts({ author }: { readonly author: Author }): VNode {
  const { raids, state, times } = usePanel();
  const kind = state.protect.value(author);
  const isNew = raids.newcomers.value(author.handle);
  const { followers, createdAt } = author;
  const facts = [
    kind && words(kinds[kind]),
    isNew && words("personFirstTime"),
    followers !== undefined && words("personFollowers", { count: followers }),
    createdAt !== undefined && words("personSince", { month: times.month(createdAt) }),
  ];
  return <ul class="person-facts">{facts.map((fact) => fact && <li key={fact}>{fact}</li>)}</ul>;
}

/** A handle may move to another account, or an impostor may take it. */
function OthersNamed({ author }: { readonly author: Author }): VNode {
  const { actions, state, times } = usePanel();
  const [others, setOthers] = useState<readonly SeenAccount[]>([]);
  useEffect(() => void actions.othersNamed(author).then(setOthers), [actions, author.id, author.handle]);
  const now = state.xNow.peek();
  return (
    <>
      {others.map(({ id, lastPostAt }) => (
        <p class="soft" key={id} data-other-account={id}>
          {words("personOtherAccount", { id, day: times.day(lastPostAt, now) })}
        </p>
      ))}
    </>
  );
}

/** With the full addresses behind X's short links. */
function textOf(post: Post): string {
  return segmentsOf(post)
    .map(({ text }) => text)
    .join("");
}

const kinds = {
  moderator: "personModerator",
  guest: "personGuest",
  self: "personSelf",
  followed: "personFollowed",
} as const;

function PostLine({ post, close }: { readonly post: Post; readonly close: () => void }): VNode {
  const panel = usePanel();
  const { times } = panel;
  return (
    <li>
      <button
        type="button"
        title={words("personGoToPost")}
        onClick={() => {
          close();
          goToPost(panel, post.id);
        }}
      >
        <time class="num" dateTime={machineTime(post.createdAt)}>
          {times.clock(post.createdAt)}
        </time>
        <span dir="auto">{post.repostOf ? words("personReposted") : textOf(post)}</span>
      </button>
    </li>
  );
}

function Ways({ author, close }: { readonly author: Author; readonly close: () => void }): VNode {
  const { links, model, muting, state, times } = usePanel();
  const aside = state.aside.value.findLast(({ item }) => isSamePerson(item.post.author, author));
  const item = model.feed.value.findLast(({ post }) => isSamePerson(post.author, author));
  const end = (act: () => void) => () => {
    close();
    act();
  };
  return (
    <>
      {aside && <p class="soft">{verdictWords(aside.verdict, state.xNow.peek(), times)}</p>}
      <div class="form-end">
        <Outward href={links.profile(author.handle)} look="link" action="profile" text={words("personOnX")} />
        {aside ? (
          <button
            type="button"
            class="link"
            onClick={end(() => muting.bringPersonBack(aside.item, aside.verdict))}
          >
            {words("personBringBack")}
          </button>
        ) : (
          item && (
            <button
              type="button"
              class="link danger"
              data-action="mute-person"
              onClick={end(() => muting.muteAccount(author, item))}
            >
              {words("postMute")}
            </button>
          )
        )}
        <button type="button" class="primary" onClick={close}>
          {words("helpClose")}
        </button>
      </div>
    </>
  );
}
