import { type BroadcastEnvelope, isBroadcast } from "../../src/messages/envelope.ts";
import type { Broadcasts } from "../../src/messages/requests.ts";

/** What a page does with each broadcast that concerns it, which is answered when a promise that this gives is over. */
export type BroadcastHandlers = {
  readonly [Name in keyof Broadcasts]?: (payload: Broadcasts[Name]) => unknown;
};

/**
 * Tells every open page of ours, and waits for the first of them that does something with it: true. False when there is
 * none, which is no error.
 */
export async function broadcast<Name extends keyof Broadcasts>(
  name: Name,
  payload: Broadcasts[Name],
): Promise<boolean> {
  const envelope: BroadcastEnvelope = { kind: "broadcast", name, payload };
  try {
    return (await chrome.runtime.sendMessage(envelope)) === true;
  } catch (error) {
    if (!isNobodyThere(error)) throw error;
    return false;
  }
}

/** Follows the background's broadcasts until the signal aborts. */
export function onBroadcast(handlers: BroadcastHandlers, signal: AbortSignal): void {
  const listener = (
    message: unknown,
    sender: chrome.runtime.MessageSender,
    sendResponse: (isHeard: true) => void,
  ): true | undefined => {
    if (!isBroadcast(message) || sender.id !== chrome.runtime.id || sender.tab) return;
    if (!Object.hasOwn(handlers, message.name)) return;
    const handler = handlers[message.name as keyof Broadcasts] as (payload: unknown) => unknown;
    const handling = handler(message.payload);
    if (handling instanceof Promise) {
      void handling.finally(() => sendResponse(true));
      return true;
    }
    sendResponse(true);
    return undefined;
  };
  chrome.runtime.onMessage.addListener(listener);
  signal.addEventListener("abort", () => chrome.runtime.onMessage.removeListener(listener));
}

/** The browsers' words for a message without listener, or whose listeners gave no answer before their page closed. */
function isNobodyThere(error: unknown): boolean {
  return (
    error instanceof Error &&
    /Receiving end does not exist|message port closed|message channel closed|disconnected port/i.test(
      error.message,
    )
  );
}
