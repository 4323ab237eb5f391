import { endpointOf } from "./endpoints.ts";
import { field, type Json, objectOf, valueAt } from "./json.ts";

/** Others who read X survived its moves by searching this deep. */
const deepest = 8;
/** A real body has its timeline within the first hundred objects. */
const mostSearched = 3000;

/**
 * The instructions of a body's timeline: where the operation has them, newest place first, otherwise the first list
 * under the name `instructions` that holds entries. Undefined when there is none.
 */
export function findInstructions(body: unknown, operation: string): readonly unknown[] | undefined {
  for (const path of endpointOf(operation).instructions ?? []) {
    const found = valueAt(body, path);
    if (Array.isArray(found)) return found;
  }
  return search(body, (object) => {
    const list = object.instructions;
    return Array.isArray(list) && (list.length === 0 || list.some(isInstruction)) ? list : undefined;
  });
}

/** The results of a body that holds single posts: CreateTweet, TweetResultByRestId. Undefined when it has none. */
export function findSinglePosts(body: unknown, operation: string): readonly unknown[] | undefined {
  for (const path of endpointOf(operation).posts ?? []) {
    const found = valueAt(body, path);
    if (found !== undefined) return resultsIn(found);
  }
  const wrapper = search(body, (object) => object.tweet_results ?? object.tweetResult ?? undefined);
  return wrapper === undefined ? undefined : resultsIn(field(wrapper, "result") ?? wrapper);
}

function resultsIn(found: unknown): readonly unknown[] {
  return Array.isArray(found) ? found.slice(0, 200).map((item) => field(item, "result")) : [found];
}

function isInstruction(value: unknown): boolean {
  const instruction = objectOf(value);
  if (!instruction) return false;
  if (holdsEntries(instruction)) return true;
  return Object.values(instruction).some((inner) => holdsEntries(objectOf(inner)));
}

function holdsEntries(instruction: Json | undefined): boolean {
  return (
    Array.isArray(instruction?.entries) ||
    Array.isArray(instruction?.moduleItems) ||
    objectOf(instruction?.entry) !== undefined
  );
}

/** The first thing that `pick` finds in an object of the body, nearest to the top first. */
function search<Found>(body: unknown, pick: (object: Json) => Found | undefined): Found | undefined {
  let level: unknown[] = [body];
  let searched = 0;
  for (let depth = 0; depth <= deepest && level.length > 0; depth++) {
    const next: unknown[] = [];
    for (const value of level) {
      if (searched++ > mostSearched) return undefined;
      const object = objectOf(value);
      const found = object && pick(object);
      if (found !== undefined) return found;
      if (typeof value === "object" && value !== null)
        next.push(...Object.values(value).slice(0, 200).filter(isObject));
    }
    level = next;
  }
  return undefined;
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
