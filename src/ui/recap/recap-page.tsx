import type { VNode } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { questionNumbers, withoutQuestions } from "../../domain/recap/only-questions.ts";
import { transcriptOf } from "../../domain/recap/transcript.ts";
import { words } from "../../words/words.ts";
import { afterPaint } from "../parts/after-paint.ts";
import { Apart } from "../parts/apart.tsx";
import { useAppearance } from "../parts/appearance.ts";
import { lazyPart } from "../parts/lazy-part.tsx";
import { AddEvening } from "./add-evening.tsx";
import { ChatNumbers, NumbersButton } from "./chat-numbers.tsx";
import { EveningList } from "./evening-list.tsx";
import { ExportBar } from "./export-bar.tsx";
import { FoundPosts, RecapSearch } from "./found-posts.tsx";
import { KeepChoice } from "./keep-choice.tsx";
import { wishesOf } from "./recap-choice.ts";
import { RecapDocument, RecapTitle } from "./recap-document.tsx";
import type { RecapPageProps } from "./recap-page-props.ts";
import type { RecapProps } from "./recap-props.ts";

/** Brings counting and its tables. */
const DraftThreadPart = lazyPart(
  async () => (await import("./draft-thread/draft-thread-part.tsx")).DraftThreadPart,
);

export function RecapPage({ model, actions }: RecapPageProps): VNode {
  useAppearance(model.appearance.value);
  return (
    <div class="recap-page" data-phase={model.phase.value}>
      <nav aria-label={words("recapEvenings")}>
        <Apart name="search">
          <RecapSearch model={model} actions={actions} />
        </Apart>
        <Apart name="evenings">
          <EveningList model={model} actions={actions} />
        </Apart>
        <Apart name="tools">
          <NumbersButton model={model} actions={actions} />
          <KeepChoice key={model.chatId.value} model={model} actions={actions} />
          <AddEvening model={model} actions={actions} />
        </Apart>
      </nav>
      <Apart name="found">
        <FoundPosts model={model} actions={actions} />
      </Apart>
      <Apart name="numbers">
        {model.found.value ? null : <ChatNumbers model={model} actions={actions} />}
      </Apart>
      {/* Hidden rather than gone: to take two thousand posts away takes longer than to search them all. */}
      <div class="evening" hidden={(model.found.value ?? model.numbers.value) !== undefined}>
        {/* Another evening is tried anew. */}
        <Apart key={model.source.value?.from} name="evening">
          <Evening model={model} actions={actions} />
        </Apart>
      </div>
    </div>
  );
}

function Evening({ model, actions }: RecapPageProps): VNode {
  const source = model.source.value;
  const choice = model.choice.value;
  const timeZone = model.timeZone.value;
  const wishes = useMemo(() => wishesOf(choice, timeZone, actions), [choice, timeZone, actions]);
  const transcript = useMemo(
    () => source && transcriptOf(withoutQuestions(source, choice.leftOut), wishes),
    [source, choice.leftOut, wishes],
  );
  const numbers = useMemo(() => (source ? questionNumbers(source) : []), [source]);
  if (!transcript) return <EmptyRecap model={model} actions={actions} />;
  return <WholeEvening key={transcript.from} {...{ model, actions, transcript, wishes, numbers }} />;
}

/** Paints the first question before creating the other posts. */
function WholeEvening(props: RecapPageProps & RecapProps & { readonly numbers: readonly string[] }): VNode {
  const { model, actions, transcript, wishes, numbers } = props;
  const [isWhole, setWhole] = useState(false);
  useEffect(() => afterPaint(() => setWhole(true)), []);
  const document = useMemo(
    () => <RecapDocument transcript={transcript} wishes={wishes} isBeginning={!isWhole} isPrivate />,
    [isWhole, transcript, wishes],
  );
  return (
    <>
      <ExportBar model={model} actions={actions} numbers={numbers} />
      {model.isThreadOpen.value ? <DraftThreadPart {...{ model, actions, transcript }} /> : null}
      {document}
    </>
  );
}

function EmptyRecap({ model, actions }: RecapPageProps): VNode {
  switch (model.phase.value) {
    case "loading":
      return <OpeningRecap model={model} actions={actions} />;
    case "storage-trouble":
      return (
        <p class="empty" role="alert">
          {words("recapStorageTrouble")}
        </p>
      );
    case "ready":
      return <p class="empty">{words("recapNoEvenings")}</p>;
  }
}

/** The bar stands already, so that the heading does not move. */
function OpeningRecap({ model, actions }: RecapPageProps): VNode {
  const opening = model.opening.value;
  const loading = <p class="empty">{words("recapLoading")}</p>;
  if (!opening || opening.chat.id !== model.chatId.value) return loading;
  return (
    <>
      <div inert>
        <ExportBar model={model} actions={actions} numbers={[]} />
      </div>
      <div class="recap">
        <header>
          <RecapTitle {...opening} timeZone={model.timeZone.value} />
        </header>
      </div>
      {loading}
    </>
  );
}
