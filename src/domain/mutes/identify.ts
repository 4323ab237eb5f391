import { foldCase } from "../post/handle.ts";
import type { Author } from "../post/post.ts";
import type { MuteAct } from "./history.ts";
import type { KnownAccount } from "./protection.ts";
import type { MuteRule } from "./rule.ts";
import { isAccount } from "./target-key.ts";

export function awaitsAnId(authors: readonly Author[], rules: Iterable<MuteRule>): boolean {
  const handles = new Set(authors.map(({ handle }) => foldCase(handle)));
  return [...rules].some(
    ({ target }) => isAccount(target) && target.id === undefined && handles.has(foldCase(target.handle)),
  );
}

export type Identified = MuteAct & { readonly act: "identified" };

/** Which page (one load of one tab) first showed that an account has this handle. */
export interface Sighting {
  readonly id: string;
  readonly handle: string;
  readonly visit: string;
}

/** The accounts seen most recently: a forger could name any number. */
const mostSightings = 500;

/**
 * Believes what a second page confirms; the rest waits. Code in a page can forge any answer of that page; if it opens
 * another window of X, or survives a reload, it counts as a second page.
 */
export function believedBySecondPage(
  acts: readonly Identified[],
  seen: readonly Sighting[],
  visit: string,
): { readonly acts: readonly MuteAct[]; readonly seen: readonly Sighting[] } {
  const visits = new Map(seen.map((sighting) => [nameOf(sighting), sighting.visit]));
  const isBelieved = (name: string) => visits.has(name) && visits.get(name) !== visit;
  const fresh = new Map(
    acts.map(({ id, handle }) => [nameOf({ id, handle }), { id, handle: foldCase(handle), visit }] as const),
  );
  const added = [...fresh].flatMap(([name, sighting]) => (visits.has(name) ? [] : sighting));
  const kept = seen.filter((sighting) => !(fresh.has(nameOf(sighting)) && isBelieved(nameOf(sighting))));
  return {
    acts: acts.filter((act) => isBelieved(nameOf(act))),
    seen:
      added.length === 0 && kept.length === seen.length ? seen : [...kept, ...added].slice(-mostSightings),
  };
}

function nameOf({ id, handle }: Pick<Sighting, "id" | "handle">): string {
  return `${id}@${foldCase(handle)}`;
}

/** `known`: named by earlier responses; a conflicting id from a page is ignored. */
export function actsToIdentify(
  authors: Iterable<Author>,
  rules: Iterable<MuteRule>,
  known: Iterable<KnownAccount> = [],
): readonly Identified[] {
  const byHandle = new Map<string, Author>();
  const byId = new Map<string, Author>();
  /** Conflicting ids: either could mute the wrong account for good. */
  const doubtful = new Set<string>();
  const ids = new Map<string, string>();
  const recordId = ({ id, handle }: KnownAccount): void => {
    if (id === undefined || handle === undefined) return;
    const before = ids.get(foldCase(handle));
    if (before !== undefined && before !== id) doubtful.add(foldCase(handle));
    ids.set(foldCase(handle), id);
  };
  for (const person of known) recordId(person);
  for (const author of authors) {
    if (author.id === undefined) continue;
    recordId(author);
    const handle = foldCase(author.handle);
    byHandle.set(handle, author);
    byId.set(author.id, author);
  }
  const acts: Identified[] = [];
  for (const { id: ruleId, target } of rules) {
    if (!isAccount(target)) continue;
    if (target.id === undefined && doubtful.has(foldCase(target.handle))) continue;
    const author = target.id === undefined ? byHandle.get(foldCase(target.handle)) : byId.get(target.id);
    const isNews = author && (target.id === undefined || target.handle !== author.handle);
    if (isNews && author.id !== undefined)
      acts.push({ act: "identified", ruleId, id: author.id, handle: author.handle });
  }
  return acts;
}
