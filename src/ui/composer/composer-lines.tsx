import type { ComponentChildren, VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { Draft } from "../../domain/draft.ts";
import { Icon } from "../base/icon.tsx";
import { usePanel } from "../panel/panel-context.ts";

/** One line for each thing that is offered or asked above the box; what was just done comes first. */
export function ComposerLines(): VNode {
  return (
    <div role="status" aria-live="polite">
      <SaidLine />
      <TroubleLine />
      <OnXLine />
      <HeldLine />
      <NewerQuestionLine />
      <OtherLabelLine />
    </div>
  );
}

/** What was said goes away by itself after so many ms; a way back stays until something else is done. */
const saidMs = 10_000;

function SaidLine(): VNode | null {
  const { composer } = usePanel();
  const said = composer.said.value;
  useEffect(() => {
    if (!said || said.undo) return;
    const timer = setTimeout(() => composer.sayNothing(), saidMs);
    return () => clearTimeout(timer);
  }, [composer, said]);
  if (!said) return null;
  const { text, undo } = said;
  const takeBack = () => {
    composer.sayNothing();
    undo?.();
  };
  return (
    <Line text={text} close={() => composer.sayNothing()}>
      {undo && <Verb word="Undo" press={takeBack} />}
    </Line>
  );
}

function TroubleLine(): VNode | null {
  const { composer } = usePanel();
  const trouble = composer.model.trouble.value;
  return trouble === undefined ? null : <Line text={`Not kept yet: ${trouble}`} look="warn" />;
}

/** X's page tells when the post is there. Until it does, or when it does not, the person knows better. */
function OnXLine(): VNode | null {
  const { composer } = usePanel();
  const { unsettled, onItsWay } = composer.state;
  const asked = unsettled.value;
  if (asked)
    return (
      <Line text={<>Was it posted? {inShort(asked)}</>} look="asks">
        <Verb word="Yes" press={() => void composer.settle(asked, true)} />
        <Verb word="No" press={() => void composer.takeUp(asked)} />
      </Line>
    );
  const fresh = onItsWay.value;
  return fresh ? (
    <Line text={<>Handed to X: press Post there. {inShort(fresh)}</>}>
      <Verb word="Back" press={() => void composer.takeUp(fresh)} />
    </Line>
  ) : null;
}

/** Links that were put by are offered again when the end is near. */
function HeldLine(): VNode | null {
  const { composer } = usePanel();
  const { held } = composer.state.sorted.value;
  if (held.length === 0 || composer.drawerOpen.value || composer.state.phase.value !== "closing") return null;
  const what = held.length === 1 ? "1 draft that you kept" : `${held.length} drafts that you kept`;
  const [first] = held;
  return (
    <Line text={`The end is near: now is the time for ${what}.`} look="asks">
      <Verb
        word={held.length === 1 ? "Take it" : "Look"}
        press={() => {
          if (held.length === 1 && first) composer.release(first);
          else composer.drawerOpen.value = true;
        }}
      />
    </Line>
  );
}

/** A new question never changes what is being answered; it is offered. */
function NewerQuestionLine(): VNode | null {
  const { composer } = usePanel();
  const question = composer.state.newerQuestion.value;
  if (!question || !composer.model.isOpen.value) return null;
  const { number, post } = question;
  return (
    <Line text={`Q${number} is here.`} look="question">
      <Verb word="Answer it instead" press={() => composer.answerInstead(post, number)} />
    </Line>
  );
}

/** Answers under a wrong number mislead the whole chat; the person's own label stays as it was written. */
function OtherLabelLine(): VNode | null {
  const { composer } = usePanel();
  const { otherLabel } = composer.state.composed.value;
  const question = composer.model.current.value?.target?.question;
  if (otherLabel === undefined || question === undefined || !composer.model.isOpen.value) return null;
  return <Line text={`You write A${otherLabel}, and answer Q${question}.`} look="warn" />;
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
        <button type="button" class="icon-button" aria-label="Put away" onClick={close}>
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
