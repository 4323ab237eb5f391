import { isRequest, type RequestEnvelope } from "../../src/messages/envelope.ts";
import { isLineRequest, type LineAnswer, lineName } from "../../src/messages/line.ts";
import { failed, type Reply } from "../../src/messages/reply.ts";
import { isRequestName, requestSchemas } from "../../src/messages/request-schemas.ts";
import type { AllRequests, ContentRequests, RequestName } from "../../src/messages/requests.ts";
import { isXAddress } from "./x-hosts.ts";

/** Who asked: for a content script, the tab that it lives in. */
export interface Asker {
  readonly tabId?: number;
}

/** A handler for every request that the background answers. */
export type RequestTable = {
  readonly [Name in RequestName]: (
    payload: AllRequests[Name]["request"],
    asker: Asker,
  ) => Promise<Reply<AllRequests[Name]["reply"]>>;
};

const contentRequests: readonly string[] = [
  "deliver-posts",
  "report-page",
  "leave-page",
  "get-folds",
] satisfies (keyof ContentRequests)[];

/**
 * Answers every request with a Reply, also those that come on a line. Must be called in the first turn of the script, or a worker that wakes misses
 * the message that woke it. A handler that throws answers `broken`, and what it threw goes to `report`.
 */
export function answerRequests(table: RequestTable, report: (place: string, error: unknown) => void): void {
  chrome.runtime.onMessage.addListener((message: unknown, sender, sendResponse) => {
    if (!isRequest(message)) return false;
    void answer(table, message, sender, report).then(sendResponse);
    return true;
  });
  chrome.runtime.onConnect.addListener((port) => {
    const { name, sender } = port;
    if (name !== lineName || !sender) return;
    port.onMessage.addListener((message: unknown) => {
      if (!isLineRequest(message)) return;
      const { number } = message;
      void answer(table, message, sender, report).then((reply) => sayOn(port, { number, reply }));
    });
  });
}

/** A page that has gone meanwhile hears no answer: one that comes back asks again. */
function sayOn(port: chrome.runtime.Port, said: LineAnswer): void {
  try {
    port.postMessage(said);
  } catch {
    // Only a port that is disconnected throws here.
  }
}

async function answer(
  table: RequestTable,
  { name, payload }: RequestEnvelope,
  sender: chrome.runtime.MessageSender,
  report: (place: string, error: unknown) => void,
): Promise<Reply<unknown>> {
  if (!isRequestName(name))
    return failed("unknown-message", `Chatside knows no message "${name.slice(0, 50)}".`);
  if (!mayAsk(name, sender)) return failed("not-allowed", "This page may not ask that.");
  const parsed = requestSchemas[name].safeParse(payload);
  if (!parsed.success) return failed("refused", `"${name}" was not understood.`);
  const handler = table[name] as (payload: unknown, asker: Asker) => Promise<Reply<unknown>>;
  try {
    return await handler(parsed.data, sender.tab?.id === undefined ? {} : { tabId: sender.tab.id });
  } catch (error) {
    report(name, error);
    return failed("broken", "Something in Chatside broke. What was read so far is kept.");
  }
}

/**
 * Content requests come from our script in an X page, all others from our own pages. Our script runs in top frames
 * only; the frame's number says nothing, since Chrome gives a page that just went to its page cache another one.
 */
function mayAsk(name: RequestName, sender: chrome.runtime.MessageSender): boolean {
  if (sender.id !== chrome.runtime.id || sender.url === undefined) return false;
  if (!contentRequests.includes(name)) return sender.url.startsWith(chrome.runtime.getURL(""));
  return sender.tab?.id !== undefined && isXAddress(sender.url);
}
