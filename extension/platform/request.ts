import type { RequestEnvelope } from "../../src/messages/envelope.ts";
import { failed, isReply, type Reply } from "../../src/messages/reply.ts";
import type { AllRequests, RequestName, TabRequests } from "../../src/messages/requests.ts";
import { words } from "../../src/words/words.ts";

/** Never throws: a missing background is "unreachable", an updated extension "outdated". */
export async function request<Name extends RequestName>(
  name: Name,
  payload: AllRequests[Name]["request"],
): Promise<Reply<AllRequests[Name]["reply"]>> {
  const envelope: RequestEnvelope = { kind: "request", name, payload };
  return settle(() => chrome.runtime.sendMessage(envelope));
}

/** Asks a tab's content script; never throws. */
export async function requestTab<Name extends keyof TabRequests>(
  tabId: number,
  name: Name,
  payload: TabRequests[Name]["request"],
): Promise<Reply<TabRequests[Name]["reply"]>> {
  const envelope: RequestEnvelope = { kind: "request", name, payload };
  return settle(() => chrome.tabs.sendMessage(tabId, envelope, { frameId: 0 }));
}

export function isContextAlive(): boolean {
  return chrome.runtime?.id !== undefined;
}

async function settle<Value>(send: () => Promise<unknown>): Promise<Reply<Value>> {
  try {
    const reply = await send();
    if (isReply<Value>(reply)) return reply;
    return failed("unreachable", words("failureNoAnswer"));
  } catch (error) {
    return failureOf(error);
  }
}

export function failureOf(error: unknown): Reply<never> {
  if (!isContextAlive()) return failed("outdated", words("failureOutdated"));
  return failed("unreachable", error instanceof Error ? error.message : String(error));
}
