import type { Withheld } from "./withheld.ts";

/** A list of mutes that the person follows, by its https address. */
export interface SubscribedList {
  readonly url: string;
  readonly subscribedAt: number;
  /** When its host was asked last, and when it last answered with a list (ms, our clock). */
  readonly askedAt: number;
  readonly answeredAt: number;
  /** Entries of its last version. */
  readonly entries: number;
  /** The host's name for that version. */
  readonly etag?: string;
  /** What went wrong when it was asked last, in a sentence; the last version holds meanwhile. */
  readonly problem?: string;
  /** What its last new version changed here, to be shown and, by the batch, undone. */
  readonly lastChange?: ListNews;
  /** New words of it that were not taken, because they reach so far: they wait for the person's yes. */
  readonly withheld?: Withheld;
}

/** What a new version of a list changed. */
export interface ListNews {
  readonly batchId: string;
  readonly at: number;
  /** Mutes that came. */
  readonly added: number;
  /** Mutes that went with their entries, and how many of those accounts or words something else still mutes. */
  readonly ended: number;
  readonly stillMuted: number;
}

const dayMs = 24 * 60 * 60_000;
const hourMs = 60 * 60_000;

/** Is a list to be asked for again at `now` (ms)? Once a day; once an hour while its host does not answer well. */
export function isDue({ askedAt, problem }: SubscribedList, now: number): boolean {
  return Math.abs(now - askedAt) >= (problem === undefined ? dayMs : hourMs);
}

/** The address of a list as the person typed it, made whole; or why it is none. */
export function readListAddress(
  typed: string,
): { readonly ok: true; readonly url: string } | { readonly ok: false; readonly why: string } {
  const text = typed.trim();
  const match =
    /^https:\/\/(?<host>[^\s/?#@:]+\.[^\s/?#@:]+)(?<rest>(?::\d{1,5})?(?:[/?][^\s#]*)?)(?:#\S*)?$/i.exec(
      text,
    );
  const { host, rest } = match?.groups ?? {};
  if (text.length > 2000) return { ok: false, why: "This address is too long." };
  if (/^http:/i.test(text))
    return { ok: false, why: "A list needs an https address: http can be changed on the way." };
  if (host === undefined)
    return { ok: false, why: "Write the list's whole address, such as https://lists.example/mutes.json." };
  return { ok: true, url: `https://${host.toLowerCase()}${rest === "" ? "/" : rest}` };
}
