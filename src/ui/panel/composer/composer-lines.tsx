import type { ComponentChildren, VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { Draft } from "../../../domain/drafts/draft.ts";
import { shownNumber } from "../../../domain/questions/shown-number.ts";
import { words } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { richWords } from "../../parts/rich-words.ts";
import { usePanel } from "../state/panel-context.ts";

export function ComposerLines(): VNode {
  return (
    <div role="status" aria-live="polite">
      <MessageLine />
      <TroubleLine />
      <OnXLine />
      <HeldLine />
      <NewerQuestionLine />
      <OtherLabelLine />
    </div>
  );
}

/** For a card, which those of the composer are behind. */
export function CardLines(): VNode {
  return (
    <div role="status" aria-live="polite">
      <MessageLine />
      <TroubleLine />
    </div>
  );
}

/** A message disappears after this time, ms; an undo remains until the next action. */
const messageMs = 10_000;

function MessageLine(): VNode | null {
  const { composer } = usePanel();
  const message = composer.message.value;
  useEffect(() => {
    if (!message || message.undo) return;
    const timer = setTimeout(() => composer.clearMessage(), messageMs);
    return () => clearTimeout(timer);
  }, [composer, message]);
  if (!message) return null;
  const { text, undo } = message;
  const clearAndUndo = () => {
    composer.clearMessage();
    undo?.();
  };
  return (
    <Line text={text} close={() => composer.clearMessage()}>
      {undo && <Verb word={words("undo")} press={clearAndUndo} />}
    </Line>
  );
}

function TroubleLine(): VNode | null {
  const { composer } = usePanel();
  const trouble = composer.model.trouble.value;
  return trouble === undefined ? null : (
    <Line text={words("composerNotSaved", { reason: trouble })} look="warn" />
  );
}

function OnXLine(): VNode | null {
  const { composer } = usePanel();
  const { unsettled, onItsWay } = composer.state;
  const asked = unsettled.value;
  if (asked)
    return (
      <Line text={richWords("composerWasPosted", { text: inShort(asked) })} look="asks">
        <Verb word={words("composerYes")} press={() => void composer.settle(asked, true)} />
        <Verb word={words("composerNo")} press={() => void composer.reopen(asked)} />
      </Line>
    );
  const fresh = onItsWay.value;
  return fresh ? (
    <Line text={richWords("composerHandedOver", { text: inShort(fresh) })}>
      <Verb word={words("composerBack")} press={() => void composer.reopen(fresh)} />
    </Line>
  ) : null;
}

function HeldLine(): VNode | null {
  const { composer } = usePanel();
  const { held } = composer.state.sorted.value;
  if (held.length === 0 || composer.drawerOpen.value || composer.state.phase.value !== "closing") return null;
  const [first] = held;
  return (
    <Line text={words("composerClosing", { count: held.length })} look="asks">
      <Verb
        word={words(held.length === 1 ? "composerTakeHeld" : "composerLookHeld")}
        press={() => {
          if (held.length === 1 && first) composer.release(first);
          else composer.drawerOpen.value = true;
        }}
      />
    </Line>
  );
}

function NewerQuestionLine(): VNode | null {
  const { composer } = usePanel();
  const question = composer.state.newerQuestion.value;
  if (!question || !composer.model.isOpen.value) return null;
  const { number, post } = question;
  return (
    <Line text={words("composerNewQuestion", { number: shownNumber(number) })} look="question">
      <Verb word={words("composerAnswerInstead")} press={() => composer.answerInstead(post, number)} />
    </Line>
  );
}

function OtherLabelLine(): VNode | null {
  const { composer } = usePanel();
  const otherLabel = composer.written.value?.composed.value.otherLabel;
  const question = composer.model.current.value?.target?.question;
  if (otherLabel === undefined || question === undefined || !composer.model.isOpen.value) return null;
  return (
    <Line
      text={words("composerOtherLabel", { written: otherLabel, asked: shownNumber(question) })}
      look="warn"
    />
  );
}

interface LineProps {
  readonly text: ComponentChildren;
  readonly look?: string;
  readonly close?: () => void;
  readonly children?: ComponentChildren;
}

function Line({ text, look, close, children }: LineProps): VNode {
  return (
    <div class={`composer-line ${look ?? ""}`}>
      <p>{text}</p>
      {children}
      {close && (
        <button type="button" class="icon-button" aria-label={words("dismiss")} onClick={close}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

function Verb({ word, press }: { readonly word: string; readonly press: () => void }): VNode {
  return (
    <button type="button" class="link" onClick={press}>
      {word}
    </button>
  );
}

function inShort({ handedOver, text }: Draft): VNode {
  return <q dir="auto">{(handedOver?.text ?? text).slice(0, 200)}</q>;
}
