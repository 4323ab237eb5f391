import { isRequest } from "../../src/messages/envelope.ts";
import { answerTabRequest, type TabRequestTable } from "../../src/messages/message-table.ts";

/** A throwing handler sends no answer: the sender gets `unreachable`. */
export function answerTabRequests(table: TabRequestTable, signal: AbortSignal): void {
  const listener = (
    message: unknown,
    sender: chrome.runtime.MessageSender,
    sendResponse: (reply: unknown) => void,
  ): boolean => {
    if (!isRequest(message) || sender.id !== chrome.runtime.id) return false;
    const reply = answerTabRequest(table, message);
    if (reply) sendResponse(reply);
    return false;
  };
  chrome.runtime.onMessage.addListener(listener);
  signal.addEventListener("abort", () => chrome.runtime?.onMessage?.removeListener(listener));
}
