import type { VNode } from "preact";
import { foreignSentence } from "../../domain/x-status/foreign-records.ts";
import { offerIn } from "../../domain/x-status/profile-offer.ts";
import { sameNotice } from "../../domain/x-status/reading-notice.ts";
import { words, wordsOf } from "../../words/words.ts";
import { typedBack } from "../chat-form/typed-chat.ts";
import { Icon } from "../parts/icon.tsx";
import { CopyReport } from "./broken/copy-report.tsx";
import { FiguresButton } from "./header/figures-button.tsx";
import { usePanel } from "./state/panel-context.ts";

const unseenParts = new Set(["page", "raids"]);

export function Notice(): VNode | null {
  const { actions, model, state, view } = usePanel();
  const removed = view.removed.value;
  if (removed) {
    const undo = async () => {
      view.removed.value = undefined;
      const back = await actions.saveChat(typedBack(removed));
      if (!back.ok) model.trouble.value = back.failure.message;
    };
    return (
      <Line
        text={words("chatRemoved", { hashtag: removed.hashtags[0] ?? removed.id })}
        verb={words("undo")}
        press={undo}
        close={() => forget(view)}
      />
    );
  }
  const offer = offerIn(model.reading.value, model.chats.value, view.declined.value);
  if (offer && view.overlay.value === "none") {
    const decline = () => {
      view.declined.value = new Set([...view.declined.peek(), offer.fragment]);
    };
    const look = () => {
      decline();
      view.offer.value = offer;
      view.overlay.value = "add-chat";
    };
    return offer.problem ? (
      <Line text={wordsOf(offer.problem)} close={decline} warn />
    ) : (
      <Line
        text={words("profileOffered", { hashtag: offer.hashtag ?? "" })}
        verb={words("profileLook")}
        press={look}
        close={decline}
      />
    );
  }
  const trouble = model.trouble.value;
  if (trouble !== undefined) return <Line text={trouble} close={() => putAway(model)} warn />;
  const faults = model.faults.value.filter(({ part }) => unseenParts.has(part)).length;
  if (faults > view.faultsNoticed.value)
    return (
      <Line
        text={words("noticeFailed")}
        warn
        beside={<CopyReport />}
        close={() => {
          view.faultsNoticed.value = faults;
        }}
      />
    );
  const foreign = foreignSentence(model.foreign.value);
  const sentences = [...(state.sentence.value?.notice ?? []), ...(foreign ? [foreign] : [])];
  const notice = sentences.length > 0 ? sentences : undefined;
  const { figures } = state.sentence.value ?? {};
  if (figures && view.figures.value)
    return (
      <Line
        text={figures.map(wordsOf).join(" ")}
        warn
        beside={<CopyReport />}
        close={() => {
          view.figures.value = false;
        }}
      />
    );
  return notice === undefined || sameNotice(view.noticed.value, notice) ? null : (
    <Line
      text={notice.map(wordsOf).join(" ")}
      warn
      beside={figures ? <FiguresButton /> : foreign ? <CopyReport /> : undefined}
      close={() => {
        view.noticed.value = notice;
      }}
    />
  );
}

function forget(view: ReturnType<typeof usePanel>["view"]): void {
  view.removed.value = undefined;
}

function putAway(model: ReturnType<typeof usePanel>["model"]): void {
  model.trouble.value = undefined;
}

interface LineProps {
  readonly text: string;
  readonly verb?: string;
  readonly press?: () => void;
  readonly close: () => void;
  readonly warn?: boolean;
  readonly beside?: VNode | undefined;
}

function Line({ text, verb, press, close, warn, beside }: LineProps): VNode {
  return (
    <div class={`notice ${warn ? "warn" : ""}`} role="status">
      <span>{text}</span>
      {beside}
      {verb !== undefined && (
        <button type="button" class="link" onClick={press}>
          {verb}
        </button>
      )}
      <button type="button" class="icon-button" aria-label={words("dismiss")} onClick={close}>
        <Icon name="close" />
      </button>
    </div>
  );
}
