import type { VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { inOrder, type LinkOrder, linkOrders, type SharedLink } from "../../../domain/recap/shared-links.ts";
import { words } from "../../../words/words.ts";
import { Outward } from "../../parts/outward.tsx";
import { machineTime } from "../../parts/times.ts";
import { goFromCard } from "../state/go-to-post.ts";
import { usePanel } from "../state/panel-context.ts";

export function LinksCard(): VNode {
  const { state, view } = usePanel();
  const dialog = useRef<HTMLDialogElement>(null);
  // New links wait for a press: they would move rows under the pointer.
  const [links, setLinks] = useState(() => state.sharedLinks.peek());
  const more = state.sharedLinks.value.length - links.length;
  useLayoutEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>("[data-current]")?.focus();
  }, []);
  const close = () => {
    view.overlay.value = "none";
  };
  return (
    <dialog class="help links" ref={dialog} onClose={close} aria-labelledby="links-title">
      <h2 id="links-title">
        {links.length === 0 ? words("linksTitleNone") : words("linksTitle", { count: links.length })}
      </h2>
      {links.length > 1 && <OrderChoice />}
      {more > 0 && (
        <button
          type="button"
          class="link"
          data-action="more-links"
          onClick={() => setLinks(state.sharedLinks.peek())}
        >
          {words("linksMore", { count: more })}
        </button>
      )}
      {links.length === 0 ? (
        <p class="soft">{words("linksNone")}</p>
      ) : (
        <ol>
          {inOrder(links, view.linkOrder.value).map((link) => (
            <LinkLine key={link.address} link={link} />
          ))}
        </ol>
      )}
      <button type="button" class="primary" onClick={close}>
        {words("helpClose")}
      </button>
    </dialog>
  );
}

const orderNames = {
  newest: "linksNewest",
  "most-shared": "linksMostShared",
} as const satisfies Readonly<Record<LinkOrder, string>>;

function OrderChoice(): VNode {
  const { view } = usePanel();
  return (
    <fieldset class="choice-row" aria-label={words("linksOrder")}>
      {linkOrders.map((order) => (
        <button
          key={order}
          type="button"
          aria-pressed={view.linkOrder.value === order}
          onClick={() => {
            view.linkOrder.value = order;
          }}
        >
          {words(orderNames[order])}
        </button>
      ))}
    </fieldset>
  );
}

function LinkLine({ link }: { readonly link: SharedLink }): VNode {
  const { address, title, post, by, times: count } = link;
  const shown = address.replace(/^https?:\/\/(?:www\.)?/i, "");
  const handle = post.author.handle;
  return (
    <li>
      <Outward
        href={address}
        title={address}
        text={
          <>
            {title !== undefined && <b dir="auto">{title}</b>}
            <bdi>{shown}</bdi>
          </>
        }
      />
      <p class="soft">
        {count === 1 ? words("linksBy", { handle }) : words("linksFirstBy", { handle })}
        {" · "}
        <PostTime link={link} />
        {count > 1 &&
          ` · ${words("linksTimes", { count, people: words("linksPeople", { count: by.length }) })}`}
      </p>
    </li>
  );
}

function PostTime({ link: { post } }: { readonly link: SharedLink }): VNode {
  const panel = usePanel();
  const { times, view } = panel;
  return (
    <button
      type="button"
      class="link num"
      title={words("linksGoToPost")}
      data-current={view.current.peek() === post.id ? "" : undefined}
      onClick={() => goFromCard(panel, post.id)}
    >
      <time dateTime={machineTime(post.createdAt)}>{times.clock(post.createdAt)}</time>
      <span class="for-screen-readers"> {words("linksGoToPost")}</span>
    </button>
  );
}
