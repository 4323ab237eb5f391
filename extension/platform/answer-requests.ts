import browser, { type Runtime } from "webextension-polyfill";
import { isRequest, type RequestEnvelope } from "../../src/messages/envelope.ts";
import { isLineRequest, type LineAnswer, lineName } from "../../src/messages/line.ts";
import { failed, type Reply } from "../../src/messages/reply.ts";
import { isRequestName, requestSchemas } from "../../src/messages/request-schemas.ts";
import type { AllRequests, ContentRequests, RequestName } from "../../src/messages/requests.ts";
import { words } from "../../src/words/words.ts";
import { notePageOpened } from "./broadcast.ts";
import { isXAddress } from "./x-hosts.ts";

export interface Asker {
  readonly tabId?: number;
}

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
  "get-concerns",
  "get-folds",
] satisfies (keyof ContentRequests)[];

/**
 * Every request gets a Reply, also on a port. Call it in the script's first turn, or a waking worker misses the
 * message. A throwing handler answers `broken`, and `report` receives the error.
 */
export function answerRequests(table: RequestTable, report: (place: string, error: unknown) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) =>
    isRequest(message) ? answer(table, message, sender, report) : undefined,
  );
  browser.runtime.onConnect.addListener((port) => {
    const { name, sender } = port;
    if (name !== lineName || !sender) return;
    port.onMessage.addListener((message: unknown) => {
      if (!isLineRequest(message)) return;
      const { number } = message;
      void answer(table, message, sender, report).then((reply) => replyOn(port, { number, reply }));
    });
  });
}

function replyOn(port: Runtime.Port, message: LineAnswer): void {
  try {
    port.postMessage(message);
  } catch {
    // Only a disconnected port throws here.
  }
}

async function answer(
  table: RequestTable,
  { name, payload }: RequestEnvelope,
  sender: Runtime.MessageSender,
  report: (place: string, error: unknown) => void,
): Promise<Reply<unknown>> {
  if (!isRequestName(name))
    return failed("unknown-message", words("failureUnknownMessage", { name: name.slice(0, 50) }));
  if (!mayAsk(name, sender)) return failed("not-allowed", words("failureNotAllowed"));
  if (!contentRequests.includes(name)) notePageOpened();
  const parsed = requestSchemas[name].safeParse(payload);
  if (!parsed.success) return failed("refused", words("failureNotUnderstood", { name }));
  const handler = table[name] as (payload: unknown, asker: Asker) => Promise<Reply<unknown>>;
  try {
    return await handler(parsed.data, sender.tab?.id === undefined ? {} : { tabId: sender.tab.id });
  } catch (error) {
    report(name, error);
    return failed("broken", words("failureUnexpected"));
  }
}

/**
 * Content requests come from our script in an X page, others from our pages. Frame numbers prove nothing:
 * Chrome changes them when a page enters its cache.
 */
function mayAsk(name: RequestName, sender: Runtime.MessageSender): boolean {
  if (sender.id !== browser.runtime.id || sender.url === undefined) return false;
  if (!contentRequests.includes(name)) return sender.url.startsWith(browser.runtime.getURL(""));
  const { tab } = sender;
  // A private window may ask about mutes; what it shows is not stored.
  return tab?.id !== undefined && isXAddress(sender.url) && (!tab.incognito || name === "get-folds");
}
