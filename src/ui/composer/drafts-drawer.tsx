import type { VNode } from "preact";
import { compactAgo } from "../../domain/ago.ts";
import type { Draft } from "../../domain/draft.ts";
import { Icon } from "../base/icon.tsx";
import { useDismiss } from "../base/use-dismiss.ts";
import { usePanel } from "../panel/panel-context.ts";
import { kindInWords } from "./draft-changes.ts";

/** The drafts that are not in the box: those being written, those kept for the end, those on their way to X. */
export function DraftsDrawer(): VNode {
  const { composer } = usePanel();
  const close = () => {
    composer.drawerOpen.value = false;
  };
  const card = useDismiss<HTMLElement>(close, ".drawer-button");
  const { open, held, handedOver, elsewhere } = composer.state.sorted.value;
  return (
    <section class="card drawer" ref={card} aria-label="Drafts">
      <div class="drawer-head">
        <h2>Drafts</h2>
        <button type="button" class="link" onClick={() => composer.begin()}>
          New
        </button>
      </div>
      <Group drafts={open} />
      <Group drafts={held} title="For the end" />
      <Group drafts={handedOver} title="Handed to X, not seen there yet" />
      <Group drafts={elsewhere} title="Of other chats" />
      {open.length + held.length + handedOver.length + elsewhere.length === 0 && (
        <p class="soft">No drafts left.</p>
      )}
    </section>
  );
}

function Group({
  drafts,
  title,
}: {
  readonly drafts: readonly Draft[];
  readonly title?: string;
}): VNode | null {
  if (drafts.length === 0) return null;
  return (
    <>
      {title !== undefined && <h3>{title}</h3>}
      <ul>
        {drafts.map((draft) => (
          <DraftRow key={draft.id} draft={draft} />
        ))}
      </ul>
    </>
  );
}

function DraftRow({ draft }: { readonly draft: Draft }): VNode {
  const { composer, model, state } = usePanel();
  const isElsewhere = draft.chatId !== state.chat.value.id;
  return (
    <li class="draft">
      <button type="button" class="take-up" onClick={() => void composer.takeUp(draft)}>
        <span class="what">
          <DraftKind draft={draft} />
          {isElsewhere && <span class="soft">#{draft.chatId}</span>}
          <span class="soft num">{compactAgo(model.now.value - draft.changedAt)}</span>
        </span>
        <span class="lines-2" dir="auto">
          {draft.text.trim() || <span class="soft">Without words</span>}
        </span>
      </button>
      {draft.handedOver && (
        <button
          type="button"
          class="link"
          aria-label="It was posted"
          title="It was posted"
          onClick={() => void composer.settle(draft, true)}
        >
          Posted
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={`Delete the draft: ${draft.text.slice(0, 60)}`}
        title="Delete"
        onClick={() => void composer.remove(draft)}
      >
        <Icon name="bin" />
      </button>
    </li>
  );
}

function DraftKind({ draft: { target } }: { readonly draft: Draft }): VNode {
  return (
    <b class={target?.kind ?? ""}>
      {kindInWords(target)}
      {target && target.kind !== "answer" && ` · @${target.author.handle}`}
    </b>
  );
}
