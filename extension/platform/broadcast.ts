import browser, { type Runtime } from "webextension-polyfill";
import { type BroadcastEnvelope, isBroadcast } from "../../src/messages/envelope.ts";
import { type BroadcastHandlers, handleBroadcast } from "../../src/messages/message-table.ts";
import type { Broadcasts } from "../../src/messages/requests.ts";

let mayHaveListeners = true;
let pagesOpened = 0;

export function notePageOpened(): void {
  mayHaveListeners = true;
  pagesOpened++;
}

/**
 * Resolves with true when the first page handled it; a handler that returns false leaves it to others. False
 * without open pages: then nothing is sent until a page makes a request.
 */
export async function broadcast<Name extends keyof Broadcasts>(
  name: Name,
  payload: Broadcasts[Name],
): Promise<boolean> {
  if (!mayHaveListeners) return false;
  const envelope: BroadcastEnvelope = { kind: "broadcast", name, payload };
  const before = pagesOpened;
  try {
    return (await browser.runtime.sendMessage(envelope)) === true;
  } catch (error) {
    if (!isNobodyThere(error)) throw error;
    // A page that opened meanwhile was not missed.
    if (isNoPageOpen(error) && before === pagesOpened) mayHaveListeners = false;
    return false;
  }
}

/** Until the signal aborts. Afterwards a page must make a request to receive broadcasts again. */
export function onBroadcast(handlers: BroadcastHandlers, signal: AbortSignal): void {
  const listener = (message: unknown, sender: Runtime.MessageSender): Promise<true> | undefined => {
    if (!isBroadcast(message) || sender.id !== browser.runtime.id || sender.tab) return;
    const handling = handleBroadcast(handlers, message);
    return handling === false ? undefined : whenHandled(handling);
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener("abort", () => browser.runtime.onMessage.removeListener(listener));
}

/** True also for a handler that fails: its page received the message and reports its own rejection. */
function whenHandled(handling: unknown): Promise<true> {
  return new Promise((resolve) => void Promise.resolve(handling).finally(() => resolve(true)));
}

function isNoPageOpen(error: unknown): boolean {
  return error instanceof Error && /Receiving end does not exist/i.test(error.message);
}

function isNobodyThere(error: unknown): boolean {
  return (
    error instanceof Error &&
    /Receiving end does not exist|message port closed|message channel closed|disconnected port/i.test(
      error.message,
    )
  );
}
