import { endpointOf } from "./endpoints.ts";
import { objectsIn } from "./find-scattered.ts";
import { field, type Json, objectOf, valueAt } from "./json.ts";

/** Other readers of X survived its changes with this depth. */
const deepestTimeline = 8;
/** A real body has its timeline within the first hundred objects. */
const mostSearched = 20_000;
const widest = 2000;

/** By the operation's path, else the shallowest list named `instructions` that contains entries; else an empty one. */
export function findInstructions(body: unknown, operation: string): readonly unknown[] | undefined {
  for (const path of endpointOf(operation).instructions ?? []) {
    const found = valueAt(body, path);
    if (Array.isArray(found)) return found;
  }
  let empty: readonly unknown[] | undefined;
  let level: readonly unknown[] = [body];
  for (let depth = 0; depth <= deepestTimeline && level.length > 0; depth++) {
    for (const value of level) {
      const found = instructionsIn(value);
      if (found && found.length > 0) return found;
      empty ??= found;
    }
    level = level.flatMap(objectsIn).slice(0, mostSearched);
  }
  return empty;
}

/** A `timeline_response` in which X sent nothing: a post without hidden replies. */
export function findEmptyTimeline(body: unknown, operation: string): Json | undefined {
  for (const path of endpointOf(operation).instructions ?? []) {
    const [before, within] = path.split(emptied);
    const found = within === undefined ? undefined : objectOf(valueAt(body, `${before}${emptied}`));
    if (found && holdsNothing(found, deepestEmpty)) return found;
  }
  return undefined;
}

const emptied = "timeline_response";
const deepestEmpty = 2;

function holdsNothing(holder: Json, depth: number): boolean {
  return Object.values(holder).every((value) => {
    if (Array.isArray(value)) return value.length === 0;
    const inner = objectOf(value);
    return !inner || (depth > 0 && holdsNothing(inner, depth - 1));
  });
}

/** What the operation's timeline is in: a post too has one. */
export function holdersOfTimeline(body: unknown, operation: string): ReadonlySet<unknown> {
  const holders = new Set<unknown>();
  for (const path of endpointOf(operation).instructions ?? []) {
    let holder = body;
    for (const key of path.split(".")) {
      holders.add(holder);
      holder = field(holder, key);
    }
  }
  return holders;
}

/** CreateTweet, TweetResultByRestId; undefined if none. A deleted post is a wrapper without a result. */
export function findSinglePosts(body: unknown, operation: string): readonly unknown[] | undefined {
  for (const path of endpointOf(operation).posts ?? []) {
    const found = valueAt(body, path);
    if (found !== undefined) return resultsIn(found);
    if (objectOf(valueAt(body, path.replace(/\.result$/, "")))) return [undefined];
  }
  return undefined;
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
    Array.isArray(instruction?.module_items) ||
    objectOf(instruction?.entry) !== undefined
  );
}
