import { sameHandle } from "../post/handle.ts";
import type { Reading } from "./reading.ts";

/**
 * Last loaded page first: X reloads when the account is switched, but a background tab still shows the other.
 */
export function accountsOf({ tabs }: Reading): readonly string[] {
  const handles = tabs
    .flatMap(({ tabId, report }) => (report?.ownHandle === undefined ? [] : [{ tabId, ...report }]))
    .sort((a, b) => (b.loadedAt ?? 0) - (a.loadedAt ?? 0) || a.tabId - b.tabId)
    .flatMap(({ ownHandle }) => ownHandle ?? []);
  return handles.filter((handle, at) => handles.findIndex((other) => sameHandle(other, handle)) === at);
}

export interface OwnHandle {
  readonly handle: string;
  readonly from: "hand" | "open-page" | "page-before";
}

/**
 * Set by hand, else from the page loaded last, else the last known. By the most recent response, two accounts
 * in two tabs would alternate with every poll.
 */
export function ownHandleOf(reading: Reading, byHand?: string): string | undefined {
  return sourcedHandleOf(reading, byHand)?.handle;
}

export function sourcedHandleOf(reading: Reading, byHand?: string): OwnHandle | undefined {
  if (byHand !== undefined) return { handle: byHand, from: "hand" };
  const shown = accountsOf(reading)[0];
  if (shown !== undefined) return { handle: shown, from: "open-page" };
  return reading.lastHandle === undefined ? undefined : { handle: reading.lastHandle, from: "page-before" };
}
