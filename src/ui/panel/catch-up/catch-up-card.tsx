import type { VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type CatchUp, catchUpOf } from "../../../domain/recap/catch-up.ts";
import { words } from "../../../words/words.ts";
import { type PanelContext, usePanel } from "../state/panel-context.ts";
import { CatchUpGaps } from "./catch-up-gaps.tsx";
import { CatchUpParts } from "./catch-up-parts.tsx";

export function CatchUpCard(): VNode {
  const panel = usePanel();
  const { state, view } = panel;
  const dialog = useRef<HTMLDialogElement>(null);
  // As in the links card: nothing moves under the pointer.
  const [snapshot, setSnapshot] = useState(() => snapshotOf(panel));
  const evening = state.evening.value;
  const more = evening.length - snapshot.evening;
  const leftOffAt = timeLeftOff(panel);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>("[data-current]")?.focus();
  }, []);
  const close = () => {
    view.overlay.value = "none";
  };
  return (
    <dialog class="help catch-up" ref={dialog} onClose={close} aria-labelledby="catch-up-title">
      <h2 id="catch-up-title">{words("catchUp")}</h2>
      {leftOffAt === undefined ? null : (
        <SinceChoice leftOffAt={leftOffAt} choose={() => setSnapshot(snapshotOf(panel))} />
      )}
      <p class="soft">{totalsOf(snapshot.catchUp, panel)}</p>
      {more > 0 && (
        <button
          type="button"
          class="link"
          data-action="more-catch-up"
          onClick={() => setSnapshot(snapshotOf(panel))}
        >
          {words("catchUpMore", { count: more })}
        </button>
      )}
      <CatchUpGaps gaps={snapshot.catchUp.gaps} />
      <CatchUpParts catchUp={snapshot.catchUp} />
      <button type="button" class="primary" onClick={close}>
        {words("helpClose")}
      </button>
    </dialog>
  );
}

function SinceChoice(props: { readonly leftOffAt: number; readonly choose: () => void }): VNode {
  const { times, view } = usePanel();
  const choices = [
    [false, words("catchUpSinceLeft", { time: times.clock(props.leftOffAt) })],
    [true, words("catchUpWhole")],
  ] as const;
  return (
    <fieldset class="choice-row" aria-label={words("catchUpSince")}>
      {choices.map(([isWhole, text]) => (
        <button
          key={text}
          type="button"
          aria-pressed={view.catchUp.value.isWhole === isWhole}
          onClick={() => {
            view.catchUp.value = { ...view.catchUp.peek(), isWhole };
            props.choose();
          }}
        >
          {text}
        </button>
      ))}
    </fieldset>
  );
}

function totalsOf({ from, posts, people }: CatchUp, { times }: PanelContext): string {
  if (from === undefined || posts === 0) return words("catchUpNothing");
  return words("catchUpTotals", {
    count: posts,
    people: words("catchUpPeople", { count: people }),
    time: times.clock(from),
  });
}

function snapshotOf({ model, state, view }: PanelContext): {
  readonly evening: number;
  readonly catchUp: CatchUp;
} {
  const evening = state.evening.peek();
  const { after, isWhole } = view.catchUp.peek();
  const catchUp = catchUpOf({
    chat: state.chat.peek(),
    evening,
    after: isWhole ? undefined : after,
    questions: state.questions.peek(),
    repliedTo: state.repliedTo.peek(),
    gaps: model.gaps.peek(),
    ownHandle: model.ownHandle.peek(),
  });
  return { evening: evening.length, catchUp };
}

/** Ms; undefined where it was in no post of this evening. */
function timeLeftOff({ state, view }: PanelContext): number | undefined {
  const { after } = view.catchUp.value;
  return state.evening.value.find(({ post }) => post.id === after)?.post.createdAt;
}
