import { endpointOf } from "./endpoints.ts";
import { child, field, type Json, objectOf, valueAt } from "./json.ts";
import type { TimelineItem } from "./read-item.ts";

/** Others who read X survived its moves by searching this deep. */
const deepestTimeline = 8;
const deepestPost = 16;
/** A real body has its timeline within the first hundred objects. */
const mostSearched = 20_000;
const widest = 2000;

/**
 * The instructions of a body's timeline: where the operation has them, newest place first, otherwise the first list
 * under the name `instructions` that holds entries, nearest to the top. Undefined when there is none.
 */
export function findInstructions(body: unknown, operation: string): readonly unknown[] | undefined {
  for (const path of endpointOf(operation).instructions ?? []) {
    const found = valueAt(body, path);
    if (Array.isArray(found)) return found;
  }
  let level: readonly unknown[] = [body];
  for (let depth = 0; depth <= deepestTimeline && level.length > 0; depth++) {
    const found = level.map(instructionsIn).find((list) => list !== undefined);
    if (found) return found;
    level = level.flatMap(objectsIn).slice(0, mostSearched);
  }
  return undefined;
}

/**
 * The results of a body that holds single posts (CreateTweet, TweetResultByRestId); undefined when it has none. A post
 * that is gone is a wrapper without a result.
 */
export function findSinglePosts(body: unknown, operation: string): readonly unknown[] | undefined {
  for (const path of endpointOf(operation).posts ?? []) {
    const found = valueAt(body, path);
    if (found !== undefined) return resultsIn(found);
    if (objectOf(valueAt(body, path.replace(/\.result$/, "")))) return [undefined];
  }
  return undefined;
}

/** The places of all posts of a body that has neither a timeline nor single posts where they belong, in its order. */
export function findScatteredPosts(body: unknown): readonly TimelineItem[] {
  const items: TimelineItem[] = [];
  let searched = 0;
  const search = (value: unknown, depth: number): void => {
    const wrapper = child(value, "tweet_results") ?? child(value, "tweetResult");
    const promoted = child(value, "promotedMetadata") !== undefined;
    if (wrapper) items.push({ entryId: undefined, promoted, result: field(wrapper, "result") });
    else if (depth < deepestPost && searched++ < mostSearched)
      for (const inner of objectsIn(value)) search(inner, depth + 1);
  };
  search(body, 0);
  return items;
}

function resultsIn(found: unknown): readonly unknown[] {
  return Array.isArray(found) ? found.slice(0, widest).map((item) => field(item, "result")) : [found];
}

function instructionsIn(value: unknown): readonly unknown[] | undefined {
  const list = field(value, "instructions");
  return Array.isArray(list) && (list.length === 0 || list.some(isInstruction)) ? list : undefined;
}

function isInstruction(value: unknown): boolean {
  const instruction = objectOf(value);
  if (!instruction) return false;
  return (
    holdsEntries(instruction) || Object.values(instruction).some((inner) => holdsEntries(objectOf(inner)))
  );
}

function holdsEntries(instruction: Json | undefined): boolean {
  return (
    Array.isArray(instruction?.entries) ||
    Array.isArray(instruction?.moduleItems) ||
    objectOf(instruction?.entry) !== undefined
  );
}

function objectsIn(value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value)
    .slice(0, widest)
    .filter((inner) => typeof inner === "object" && inner !== null);
}
