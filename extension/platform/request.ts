import type { RequestEnvelope } from "../../src/messages/envelope.ts";
import { failed, isReply, type Reply } from "../../src/messages/reply.ts";
import type { AllRequests, RequestName, TabRequests } from "../../src/messages/requests.ts";

/**
 * Asks the background. Never throws: a background that is not there, or an extension that was updated under the
 * caller, comes back as a failure ("unreachable", "outdated").
 */
export async function request<Name extends RequestName>(
  name: Name,
  payload: AllRequests[Name]["request"],
): Promise<Reply<AllRequests[Name]["reply"]>> {
  const envelope: RequestEnvelope = { kind: "request", name, payload };
  return settle(() => chrome.runtime.sendMessage(envelope));
}

/** Asks the content script of a tab; never throws. */
export async function requestTab<Name extends keyof TabRequests>(
  tabId: number,
  name: Name,
  payload: TabRequests[Name]["request"],
): Promise<Reply<TabRequests[Name]["reply"]>> {
  const envelope: RequestEnvelope = { kind: "request", name, payload };
  return settle(() => chrome.tabs.sendMessage(tabId, envelope, { frameId: 0 }));
}

/** After an update or removal of the extension, its old scripts live on in open pages, without a way to speak. */
export function isContextAlive(): boolean {
  return chrome.runtime?.id !== undefined;
}

async function settle<Value>(send: () => Promise<unknown>): Promise<Reply<Value>> {
  try {
    const reply = await send();
    if (isReply(reply)) return reply as Reply<Value>;
    return failed("unreachable", "Chatside gave no answer.");
  } catch (error) {
    return failureOf(error);
  }
}

/** What a message that could not be sent, or whose answer will not come, is answered with. */
export function failureOf(error: unknown): Reply<never> {
  if (!isContextAlive()) return failed("outdated", "Chatside was updated. Reload this page.");
  return failed("unreachable", error instanceof Error ? error.message : String(error));
}
