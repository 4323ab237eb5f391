import { effect } from "@preact/signals";
import type { ComponentChildren, VNode } from "preact";
import { useEffect } from "preact/hooks";
import { words } from "../../../words/words.ts";
import { Boundary } from "../../parts/boundary.tsx";
import { type PanelContext, usePanel } from "../state/panel-context.ts";
import { CopyReport } from "./copy-report.tsx";
import { recordFault } from "./record-fault.ts";

const sentences = {
  header: "brokenHeader",
  filters: "brokenFilters",
  notice: "brokenNotice",
  raids: "brokenRaids",
  questions: "brokenQuestions",
  feed: "brokenFeed",
  mutes: "brokenMutes",
  composer: "brokenComposer",
  card: "brokenCard",
  panel: "brokenPanel",
} as const;

export type PartName = keyof typeof sentences;

interface PartProps {
  readonly name: PartName;
  readonly children: ComponentChildren;
}

/** A part of the panel that shows its own failure, and retries when its data changed. */
export function Part({ name, children }: PartProps): VNode {
  const { model } = usePanel();
  return (
    <Boundary
      report={(error) => recordFault(model, name, error)}
      broken={(again) => <BrokenPart name={name} again={again} />}
    >
      {children}
    </Boundary>
  );
}

function BrokenPart({ name, again }: { readonly name: PartName; readonly again: () => void }): VNode {
  const panel = usePanel();
  useEffect(() => whenChanged(panel, again), [panel, again]);
  return (
    <section class="broken" role="alert" data-broken={name}>
      <p>{words(sentences[name])}</p>
      <button type="button" class="link" onClick={again}>
        {words("brokenAgain")}
      </button>
      <CopyReport />
    </section>
  );
}

/** Only input changes count: the clock alone repairs nothing. */
function whenChanged({ composer, model, view }: PanelContext, act: () => void): () => void {
  let isFirst = true;
  return effect(() => {
    const { chats, feed, gaps, ownHandle, phase, reading, settings } = model;
    for (const each of [chats, feed, gaps, ownHandle, phase, reading, settings]) each.value;
    composer.model.drafts.value;
    for (const each of [view.aside, view.overlay, view.questions, view.search]) each.value;
    if (!isFirst) act();
    isFirst = false;
  });
}
