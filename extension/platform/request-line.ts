import { isLineAnswer, type LineRequest, lineName } from "../../src/messages/line.ts";
import { failed, type Reply } from "../../src/messages/reply.ts";
import type { AllRequests, RequestName } from "../../src/messages/requests.ts";
import { failureOf, isContextAlive } from "./request.ts";

/**
 * A port to the background that stays open between requests, because opening one costs X's page more than the
 * request.
 */
export interface RequestLine {
  /** Never throws. A broken port answers "unreachable" to everything pending. */
  readonly ask: <Name extends RequestName>(
    name: Name,
    payload: AllRequests[Name]["request"],
  ) => Promise<Reply<AllRequests[Name]["reply"]>>;
  /** Closes the port, whose other end may be gone; the next request opens another. */
  readonly hangUp: () => void;
}

/** Chromium accepts 64 MiB of JSON. The port stays open, so retrying would never end. */
function isTooLong(error: unknown): boolean {
  return /exceeded maximum|too (?:long|large)/i.test(String(error));
}

type Settle = (reply: Reply<never>) => void;

/**
 * Opened by the first request and after a break, so that a stopped worker wakes only for requests. An open port
 * keeps no worker awake.
 */
export function makeRequestLine(): RequestLine {
  const asked = new Map<number, Settle>();
  let port: chrome.runtime.Port | undefined;
  let number = 0;

  const settle = (answered: number, reply: Reply<never>): void => {
    const taken = asked.get(answered);
    asked.delete(answered);
    taken?.(reply);
  };
  const release = (error: unknown): void => {
    port = undefined;
    const settles = [...asked.values()];
    asked.clear();
    for (const settle of settles) settle(failureOf(error));
  };
  const open = (): chrome.runtime.Port => {
    const opened = chrome.runtime.connect({ name: lineName });
    opened.onMessage.addListener((message: unknown) => {
      if (isLineAnswer<never>(message)) settle(message.number, message.reply);
    });
    opened.onDisconnect.addListener(() => {
      // Reading it avoids an error in the console of X's page.
      const reason = chrome.runtime?.lastError?.message;
      if (port === opened) release(new Error(reason ?? "The background was stopped."));
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
          if (isTooLong(error)) settle(message.number, failed("refused", "too long"));
          else release(error);
        }
      }),
    hangUp: () => {
      if (isContextAlive()) port?.disconnect();
      release(new Error("The line was closed."));
    },
  };
}
