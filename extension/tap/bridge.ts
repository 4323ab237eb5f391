import { type TapHead, tapAsk, tapHello, tapResponse } from "../../src/messages/tap-event.ts";
import { addListener, apply, dispatch, NativeMouseEvent, NativeStorageEvent, stringify } from "./natives.ts";

export interface TapMessage {
  readonly head: TapHead;
  readonly body: string;
  readonly url: string;
}

export type HandOver = (message: TapMessage) => void;

/** Responses buffered without a listener, as between an update and its new script. */
const mostWaiting = 20;
const mostWaitingCharacters = 5_000_000;

export function isPageTapped(): boolean {
  let answered = false;
  const noteAnswer = (): void => {
    answered = true;
  };
  document.addEventListener(tapHello, noteAnswer);
  document.dispatchEvent(new Event(tapAsk));
  document.removeEventListener(tapHello, noteAnswer);
  return answered;
}

/**
 * Makes the bridge, a detached element that only the tap and the content script hold, and returns its sender.
 * The content script accepts a response by `preventDefault`; others wait for the next listener.
 */
export function openBridge(): HandOver {
  const bridge = document.createElement("div");
  const waiting: TapMessage[] = [];
  const handOver: HandOver = (message) => {
    if (!isTaken(bridge, message)) keepWaiting(waiting, message);
  };
  const greet = (): void => {
    apply(dispatch, document, [new NativeMouseEvent(tapHello, { relatedTarget: bridge })]);
    for (const message of waiting.splice(0)) handOver(message);
  };
  apply(addListener, document, [tapAsk, greet]);
  greet();
  return handOver;
}

function isTaken(bridge: Element, { head, body, url }: TapMessage): boolean {
  const event = new NativeStorageEvent(tapResponse, {
    key: stringify(head),
    newValue: body,
    url,
    cancelable: true,
  });
  return !apply(dispatch, bridge, [event]);
}

function keepWaiting(waiting: TapMessage[], message: TapMessage): void {
  waiting.push(message);
  let characters = waiting.reduce((sum, { body }) => sum + body.length, 0);
  while (waiting.length > mostWaiting || characters > mostWaitingCharacters) {
    characters -= waiting.shift()?.body.length ?? characters;
  }
}
