import type { SitePost } from "../evening.ts";
import type { Cursor } from "../wire/cursor.ts";
import type { Cursors } from "../wire/timeline.ts";
import type { Wiring } from "../wire/tweet.ts";

/** What an operation needs to know of the stand-in at the moment of a request. */
export interface Moment extends Wiring {
  readonly now: number;
  /** Posts a page, at most. */
  readonly pageSize: number;
  /** The handle that is signed in. */
  readonly account: string;
}

/** The variables of a request, unchecked. */
export type Variables = Readonly<Record<string, unknown>>;

export function textVariable(variables: Variables, name: string): string | undefined {
  const value = variables[name];
  return typeof value === "string" ? value : undefined;
}

/** The page of a list (newest first) that a cursor asks for: newer than it, older than it, or the newest. */
export function pageOf(
  newestFirst: readonly SitePost[],
  cursor: Cursor | undefined,
  size: number,
): SitePost[] {
  return newestFirst.filter(({ id }) => isBeyond(id, cursor)).slice(0, size);
}

function isBeyond(id: string, cursor: Cursor | undefined): boolean {
  if (cursor === undefined) return true;
  return cursor.towards === "Top" ? BigInt(id) > BigInt(cursor.id) : BigInt(id) < BigInt(cursor.id);
}

/** Where to go on above and below a page; an empty page leaves the cursor that asked for it where it was. */
export function cursorsOf(page: readonly SitePost[], asked: Cursor | undefined, newest: string): Cursors {
  const top = page[0]?.id ?? asked?.id ?? newest;
  const bottom = page.at(-1)?.id ?? asked?.id ?? newest;
  return { top: { towards: "Top", id: top }, bottom: { towards: "Bottom", id: bottom } };
}

/** The page size a request may have: what it asks for, but never more than the site gives. */
export function sizeOf(variables: Variables, { pageSize }: Moment): number {
  const count = typeof variables.count === "number" && variables.count > 0 ? variables.count : 20;
  return Math.min(pageSize, count);
}
