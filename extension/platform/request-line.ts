import { isLineAnswer, type LineRequest, lineName } from "../../src/messages/line.ts";
import type { Reply } from "../../src/messages/reply.ts";
import type { AllRequests, RequestName } from "../../src/messages/requests.ts";
import { failureOf, isContextAlive } from "./request.ts";

/** A way to the background that stays open between requests: opening one for each costs X's page more than the request. */
export interface RequestLine {
  /** As `request`; never throws. A line that breaks answers "unreachable" to all that was asked on it. */
  readonly ask: <Name extends RequestName>(
    name: Name,
    payload: AllRequests[Name]["request"],
  ) => Promise<Reply<AllRequests[Name]["reply"]>>;
  /** Lets go of the line, whose other end may be gone unnoticed; the next request opens another. */
  readonly hangUp: () => void;
}

type Settle = (reply: Reply<never>) => void;

/**
 * Makes a line that is opened by the first request, and by the next one after it broke: a worker that was stopped is
 * woken when there is something to ask, not before. An open line keeps no worker awake.
 */
export function makeRequestLine(): RequestLine {
  const asked = new Map<number, Settle>();
  let port: chrome.runtime.Port | undefined;
  let number = 0;

  const letGo = (error: unknown): void => {
    port = undefined;
    const settles = [...asked.values()];
    asked.clear();
    for (const settle of settles) settle(failureOf(error));
  };
  const open = (): chrome.runtime.Port => {
    const opened = chrome.runtime.connect({ name: lineName });
    opened.onMessage.addListener((message: unknown) => {
      if (!isLineAnswer(message)) return;
      const settle = asked.get(message.number);
      asked.delete(message.number);
      settle?.(message.reply as Reply<never>);
    });
    opened.onDisconnect.addListener(() => {
      // Read in any case: what nobody looks at is written to the console of X's page.
      const reason = chrome.runtime?.lastError?.message ?? "The background was stopped.";
      if (port === opened) letGo(new Error(reason));
    });
    return opened;
  };

  return {
    ask: (name, payload) =>
      new Promise((resolve) => {
        const message: LineRequest = { kind: "request", name, payload, number: ++number };
        asked.set(message.number, resolve);
        try {
          port ??= open();
          port.postMessage(message);
        } catch (error) {
          letGo(error);
        }
      }),
    hangUp: () => {
      if (isContextAlive()) port?.disconnect();
      letGo(new Error("The line was let go."));
    },
  };
}
