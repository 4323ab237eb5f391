import type { ComponentChildren, VNode } from "preact";
import type { Draft } from "../../domain/draft.ts";
import { Icon } from "../base/icon.tsx";
import { usePanel } from "../panel/panel-context.ts";

/** One line for each thing that is offered or asked above the box; what was just done comes first. */
export function ComposerLines(): VNode {
  return (
    <>
      <SaidLine />
      <TroubleLine />
      <OnXLine />
      <HeldLine />
      <NewerQuestionLine />
    </>
  );
}

function SaidLine(): VNode {
  const { composer } = usePanel();
  const said = composer.said.value;
  return (
    <div role="status" aria-live="polite">
      {said && (
        <Line text={said.text} close={() => composer.sayNothing()}>
          {said.undo && (
            <Verb
              word="Undo"
              press={() => {
                composer.sayNothing();
                said.undo?.();
              }}
            />
          )}
        </Line>
      )}
    </div>
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
