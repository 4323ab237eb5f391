import { type TapHead, tapAsk, tapHello, tapResponse } from "../../src/messages/tap-event.ts";
import { addListener, apply, dispatch, NativeMouseEvent, NativeStorageEvent, stringify } from "./natives.ts";

/** One response as the tap hands it on. */
export interface TapMessage {
  readonly head: TapHead;
  readonly body: string;
  readonly url: string;
}

export type HandOver = (message: TapMessage) => void;

/** What is kept while nobody listens: between an update of the extension and its new script in this page. */
const mostWaiting = 20;
const mostWaitingCharacters = 5_000_000;

/** Is an older tap already in this page? It answers at once when it is asked. */
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
 * Makes the bridge, a detached element that only we and the content script hold, and gives the function that says
 * a response on it. The content script takes a response by `preventDefault`; what nobody took waits for the next one
 * that asks.
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
