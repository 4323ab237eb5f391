import { batch, type Signal, useSignal } from "@preact/signals";
import type { RefObject } from "preact";
import { usePanel } from "../../state/panel-context.ts";
import { insertText } from "../insert-text.ts";
import { type BegunName, type Candidate, candidatesFor, mostCandidates, nameAt } from "./candidates.ts";
import { emojiAt, wholeNameAt } from "./emoji-name.ts";
import { emojiByName } from "./load-emoji.ts";

export interface Completion {
  readonly candidates: Signal<readonly Candidate[]>;
  readonly active: Signal<number>;
  readonly look: () => void;
  readonly lookAfterComposing: () => void;
  /** After a second colon: puts in the emoji whose name was typed out. */
  readonly takeWholeName: () => void;
  readonly close: () => void;
  readonly choose: (candidate: Candidate) => void;
  readonly press: (event: KeyboardEvent) => boolean;
}

const none: readonly Candidate[] = [];

export function useCompletion(box: RefObject<HTMLTextAreaElement | null>): Completion {
  const { composer, model, state } = usePanel();
  const candidates = useSignal(none);
  const active = useSignal(0);
  const begun = useSignal<BegunName | undefined>(undefined);
  const closedAt = useSignal(-1);

  const close = () => {
    batch(() => {
      closedAt.value = begun.peek()?.start ?? -1;
      candidates.value = none;
    });
  };
  const candidatesOf = (name: BegunName, first: number): readonly Candidate[] =>
    name.sign === ":"
      ? emojiFor(name.typed, () => lookAgain(name, first))
      : candidatesFor(name, {
          feed: model.feed.peek(),
          chat: state.chat.peek(),
          ownHandle: state.ownHandle.peek(),
          answered: composer.model.current.peek()?.target?.author.handle,
        });
  const lookAgain = (name: BegunName, first: number) => {
    if (!isSame(name, begun.peek()) || closedAt.peek() >= 0 || candidates.peek().length > 0) return;
    batch(() => {
      candidates.value = candidatesOf(name, first);
      active.value = first;
    });
  };
  const lookFrom = (first: number) => {
    const name = box.current ? nameIn(box.current) : undefined;
    if (isSame(name, begun.peek())) return;
    batch(() => {
      begun.value = name;
      if (name?.start !== closedAt.peek()) closedAt.value = -1;
      const isWanted = name !== undefined && closedAt.peek() < 0;
      candidates.value = isWanted ? candidatesOf(name, first) : none;
      active.value = first;
    });
  };
  const look = () => lookFrom(0);
  const lookAfterComposing = () => lookFrom(-1);
  const choose = ({ text }: Candidate) => {
    const name = begun.peek();
    if (!box.current || !name) return;
    const isApart = name.sign === ":" || /^\s/u.test(box.current.value.slice(name.end));
    insertText(box.current, name, isApart ? text : `${text} `);
    close();
  };
  const takeWholeName = () => {
    const name = box.current ? nameIn(box.current, wholeNameAt) : undefined;
    const emoji = name && emojiByName(takeWholeName)?.emojiNamed(name.typed);
    if (box.current && name && emoji !== undefined) insertText(box.current, name, emoji);
  };
  const press = (event: KeyboardEvent): boolean => {
    const { length } = candidates.peek();
    if (length === 0) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = candidates.peek()[active.peek()];
    if (step !== undefined) active.value = stepped(active.peek(), step, length);
    else if (event.key === "Escape") close();
    else if ((event.key === "Enter" || event.key === "Tab") && isPlain(event) && chosen) choose(chosen);
    else return false;
    event.preventDefault();
    return true;
  };
  return { candidates, active, look, lookAfterComposing, takeWholeName, close, choose, press };
}

function stepped(active: number, step: number, length: number): number {
  return active < 0 && step < 0 ? length - 1 : (active + step + length) % length;
}

type ReadName = (text: string, caret: number) => BegunName | undefined;

const begunAt: ReadName = (text, caret) => nameAt(text, caret) ?? emojiAt(text, caret);

function nameIn(box: HTMLTextAreaElement, read = begunAt): BegunName | undefined {
  const { selectionStart, selectionEnd, value } = box;
  return selectionStart === selectionEnd ? read(value, selectionStart) : undefined;
}

/** A single letter after a colon is mostly a face: ":D". */
const fewestLetters = 2;

function emojiFor(typed: string, then: () => void): readonly Candidate[] {
  const byName = emojiByName(then);
  if (!byName || typed.length < fewestLetters) return none;
  return byName
    .findEmoji(typed, mostCandidates)
    .map(({ emoji, name }) => ({ kind: "emoji", text: emoji, name }));
}

function isSame(one: BegunName | undefined, other: BegunName | undefined): boolean {
  return one?.start === other?.start && one?.end === other?.end && one?.typed === other?.typed;
}

function isPlain(event: KeyboardEvent): boolean {
  return !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
}
