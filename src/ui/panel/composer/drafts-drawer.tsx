import type { VNode } from "preact";
import type { Draft } from "../../../domain/drafts/draft.ts";
import { compactAgo } from "../../../domain/time/ago.ts";
import { words, wordsOf } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { useDismiss } from "../../parts/use-dismiss.ts";
import { kindInWords } from "../state/composer/draft-changes.ts";
import { usePanel } from "../state/panel-context.ts";

export function DraftsDrawer(): VNode {
  const { composer } = usePanel();
  const close = () => {
    composer.drawerOpen.value = false;
  };
  const card = useDismiss<HTMLElement>(close, ".drawer-button");
  const { planned, open, held, handedOver, elsewhere } = composer.state.sorted.value;
  return (
    <section class="card drawer" ref={card} aria-label={words("draftsTitle")}>
      <div class="drawer-head">
        <h2>{words("draftsTitle")}</h2>
        <button type="button" class="link" onClick={() => composer.begin()}>
          {words("draftsNew")}
        </button>
      </div>
      <Group drafts={open} />
      <Group drafts={planned} title={words("draftsPlanned")} />
      <Group drafts={held} title={words("draftsHeld")} />
      <Group drafts={handedOver} title={words("draftsHandedOver")} />
      <Group drafts={elsewhere} title={words("draftsElsewhere")} />
      <Posted drafts={composer.state.posted.value} />
      {planned.length + open.length + held.length + handedOver.length + elsewhere.length === 0 && (
        <p class="soft">{words("draftsNone")}</p>
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

function Posted({ drafts }: { readonly drafts: readonly Draft[] }): VNode | null {
  const { composer, model } = usePanel();
  if (drafts.length === 0) return null;
  return (
    <>
      <h3>{words("draftsPostedToday")}</h3>
      <ul>
        {drafts.map((draft) => (
          <li key={draft.id} class="draft" data-posted={draft.id}>
            <div class="take-up">
              <span class="what">
                <DraftKind draft={draft} />
                <span class="soft num">{wordsOf(compactAgo(model.now.value - (draft.postedAt ?? 0)))}</span>
              </span>
              <span class="lines-2" dir="auto">
                {draft.text.trim()}
              </span>
            </div>
            <button
              type="button"
              class="link"
              aria-label={words("draftsNotPostedLabel")}
              title={words("draftsNotPostedLabel")}
              onClick={() => void composer.settle(draft, false)}
            >
              {words("draftsNotPosted")}
            </button>
          </li>
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
      <button type="button" class="take-up" onClick={() => void composer.reopen(draft)}>
        <span class="what">
          <DraftKind draft={draft} />
          {isElsewhere && <span class="soft">#{draft.chatId}</span>}
          <span class="soft num">{wordsOf(compactAgo(model.now.value - draft.changedAt))}</span>
        </span>
        <span class="lines-2" dir="auto">
          {draft.text.trim() || <span class="soft">{words("draftsEmpty")}</span>}
        </span>
      </button>
      {draft.handedOver && (
        <button
          type="button"
          class="link"
          aria-label={words("draftsWasPosted")}
          title={words("draftsWasPosted")}
          onClick={() => void composer.settle(draft, true)}
        >
          {words("draftsPosted")}
        </button>
      )}
      <button
        type="button"
        class="icon-button"
        aria-label={words("draftsDeleteLabel", { text: draft.text.slice(0, 60) })}
        title={words("draftsDelete")}
        onClick={() => void composer.remove(draft)}
      >
        <Icon name="bin" />
      </button>
    </li>
  );
}

function DraftKind({ draft: { target, planned } }: { readonly draft: Draft }): VNode {
  return (
    <b class={target?.kind ?? ""}>
      {target && target.kind !== "answer"
        ? words("draftsKindTo", { kind: kindInWords(target), handle: target.author.handle })
        : kindInWords(target, planned)}
    </b>
  );
}
