import { words } from "../../src/words/words.ts";
import { broadcast } from "../platform/broadcast.ts";
import { extensionVersion } from "../platform/lifecycle.ts";

const reported = new Set<string>();
/** A worker lives for minutes; this many different failures suffice. */
const mostReported = 50;

export function reportError(place: string, error: unknown): void {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const key = `${place} ${message}`;
  if (reported.has(key) || reported.size >= mostReported) return;
  reported.add(key);
  console.error(`Chatside ${extensionVersion()} (${place})`, error);
  reportTrouble(
    words("failureBroken", { version: extensionVersion(), place, message: message.slice(0, 200) }),
  );
}

let missed: string | undefined;

/** Shows a message in every open page of ours, or in the next one (`reportMissed`). */
export function reportTrouble(message: string): void {
  broadcast("trouble", { message }).then(
    (isReceived) => {
      missed = isReceived ? undefined : message;
    },
    (error: unknown) => console.error(`Chatside ${extensionVersion()} (broadcast)`, error),
  );
}

export function reportMissed(): void {
  const message = missed;
  missed = undefined;
  if (message !== undefined) reportTrouble(message);
}

/** Reports rejections of promises that nobody awaits. */
export function inBackground(place: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => reportError(place, error));
}
