import { isRequest } from "../../src/messages/envelope.ts";
import type { Reply } from "../../src/messages/reply.ts";
import type { TabRequests } from "../../src/messages/requests.ts";

/** A throwing handler sends no answer: the sender gets `unreachable`. */
export function answerTabRequests(
  table: {
    readonly [Name in keyof TabRequests]?: (
      payload: TabRequests[Name]["request"],
    ) => Reply<TabRequests[Name]["reply"]>;
  },
  signal: AbortSignal,
): void {
  const listener = (
    message: unknown,
    sender: chrome.runtime.MessageSender,
    sendResponse: (reply: unknown) => void,
  ): boolean => {
    if (!isRequest(message) || sender.id !== chrome.runtime.id || !Object.hasOwn(table, message.name))
      return false;
    const answer = table[message.name as keyof TabRequests] as (payload: unknown) => Reply<unknown>;
    sendResponse(answer(message.payload));
    return false;
  };
  chrome.runtime.onMessage.addListener(listener);
  signal.addEventListener("abort", () => chrome.runtime?.onMessage?.removeListener(listener));
}
