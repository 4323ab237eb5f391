import { broadcast } from "../platform/broadcast.ts";
import { extensionVersion } from "../platform/lifecycle.ts";

const reported = new Set<string>();
/** A worker lives for minutes; this many different failures in one life say enough. */
const mostReported = 50;

/** Tells of a failure that nobody expected: once for each place and message, with the version, and in every open page. */
export function reportError(place: string, error: unknown): void {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const key = `${place} ${message}`;
  if (reported.has(key) || reported.size >= mostReported) return;
  reported.add(key);
  console.error(`Chatside ${extensionVersion()} (${place})`, error);
  tellTrouble(`Something in Chatside ${extensionVersion()} broke (${place}): ${message.slice(0, 200)}`);
}

/** What was said last while no page was open to show it. */
let unheard: string | undefined;

/** Shows a sentence in every open page of ours; where none is open, in the next one (`tellUnheard`). */
export function tellTrouble(message: string): void {
  broadcast("trouble", { message }).then(
    (isHeard) => {
      unheard = isHeard ? undefined : message;
    },
    (error: unknown) => console.error(`Chatside ${extensionVersion()} (broadcast)`, error),
  );
}

/** To be called when a page of ours opens: tells it what nobody has heard. */
export function tellUnheard(): void {
  const message = unheard;
  unheard = undefined;
  if (message !== undefined) tellTrouble(message);
}

/** Reports what a promise that nobody waits for throws. */
export function inBackground(place: string, work: Promise<unknown>): void {
  work.catch((error: unknown) => reportError(place, error));
}
