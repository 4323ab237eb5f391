import { versionIdOf } from "../../src/domain/post/post.ts";
import { postSchema } from "../../src/messages/post-schema.ts";
import { type BodyReading, readBody } from "../../src/x/payload/read-body.ts";
import { readFirstPage } from "../../src/x/payload/read-first-page.ts";
import { mutateSome } from "../support/mutate-body.ts";
import { renameKeys } from "../support/rename-keys.ts";
import type { Chance } from "../x-site/seeded.ts";
import { jsLiteral } from "../x-site/x-web/js-literal.ts";
import { postPlacesIn } from "./post-places.ts";
import type { SeedBody } from "./seed-bodies.ts";

/** A mutated body, and what is wrong with its reading. */
export interface Trial {
  readonly body: SeedBody;
  readonly ms: number;
  readonly posts: number;
  readonly problem?: string;
}

/** Posts that must be read whatever becomes of the rest: their ids, with the text where that is their own. */
type Healthy = ReadonlyMap<string, string | undefined>;

const garbage = [
  "",
  "\0",
  '"',
  "{",
  "]",
  "\ud800",
  "\\u",
  "null",
  "1e999",
  "{}".repeat(50),
  "[".repeat(5000),
];

/** Changes the structure of a body anywhere: nothing may be thrown, and what is read must be fit to be sent on. */
export function tryAnywhere(seed: SeedBody, chance: Chance): Trial {
  const body: unknown = JSON.parse(seed.text);
  mutateSome(body, chance);
  return judge({ ...seed, text: JSON.stringify(body) }, new Map());
}

/** Changes one entry only: the posts of all others must still be read. */
export function tryBesideHealthy(seed: SeedBody, chance: Chance): Trial {
  const body: unknown = JSON.parse(seed.text);
  const places = postPlacesIn(body);
  if (places.length < 2) return tryAnywhere(seed, chance);
  const broken = chance.between(0, places.length - 1);
  const healthy = healthyBeside(seed, broken);
  mutateSome(places[broken]?.value, chance);
  return judge({ ...seed, text: JSON.stringify(body) }, healthy);
}

/** Renames a share of the keys, or all of them: what held posts must not pass for an empty answer. */
export function tryRenamed(seed: SeedBody, chance: Chance): Trial {
  const body = renameKeys(JSON.parse(seed.text), chance, chance.pick([1, 0.5, 0.1, 0.02]));
  const trial = judge({ ...seed, text: JSON.stringify(body) }, new Map());
  // A piece of a body may hold cursors only: that is an empty answer.
  const isEmpty = readBody(seed.text, seed.request).entries.length === 0;
  if (trial.problem !== undefined || isEmpty || !passesForEmpty(readBody(trial.body.text, seed.request)))
    return trial;
  return { ...trial, problem: "a body of posts passed for an empty answer" };
}

/**
 * The same as the first page in the document of X's second client, often cut off: a script that still has a post's
 * text and its author or id must not pass for one without posts.
 */
export function tryFirstPage(seed: SeedBody, chance: Chance): Trial {
  const isOfClient = /"details"|"BirdData"/.test(seed.text) && !seed.text.includes('"globalObjects"');
  if (!isOfClient) return tryAnywhere(seed, chance);
  const value = renameKeys(JSON.parse(seed.text), chance, chance.pick([1, 0.5, 0.1]));
  const part = { kind: "Completed", key: "Query", result: { kind: "Result.Ok", value } };
  const whole = `f(${jsLiteral(part, 1)})`;
  const script = whole.slice(0, chance.next() < 0.3 ? whole.length : chance.between(0, whole.length));
  const start = performance.now();
  const body = { ...seed, text: script };
  try {
    const { posts, health } = readFirstPage(script, 0);
    const trial = { body, ms: performance.now() - start, posts: posts.length };
    const isReported = health !== undefined && !isWithoutPosts(health);
    if (isReported || !stillHolds(script, readBody(seed.text, seed.request))) return trial;
    return { ...trial, problem: "a first page of posts passed for one without" };
  } catch (error) {
    return {
      body,
      ms: 0,
      posts: 0,
      problem: `threw ${error instanceof Error ? error.stack : String(error)}`,
    };
  }
}

const shortestText = 8;

function stillHolds(script: string, { entries }: BodyReading): boolean {
  return entries.some(({ promoted, post: { id, author, text } }) => {
    const beginning = JSON.stringify(text.slice(0, shortestText)).slice(1, -1);
    const isOf = script.includes(`"${id}"`) || script.includes(`"${author.handle}"`);
    return !promoted && text.length >= shortestText && isOf && script.includes(beginning);
  });
}

/** Is nothing at all of this answer reported to the person, though no post was read? */
export function passesForEmpty({ health }: BodyReading): boolean {
  return isWithoutPosts(health);
}

function isWithoutPosts({ outcome, posts, missing, unknown, withheld }: BodyReading["health"]): boolean {
  return outcome === "read" && posts + withheld + Object.keys({ ...missing, ...unknown }).length === 0;
}

/** Cuts a body, or puts something into its text that is no JSON. */
export function tryText(seed: SeedBody, chance: Chance): Trial {
  const at = chance.between(0, seed.text.length);
  const rest = chance.next() < 0.3 ? "" : seed.text.slice(at + chance.between(0, 3));
  return judge({ ...seed, text: seed.text.slice(0, at) + chance.pick(garbage) + rest }, new Map());
}

function healthyBeside({ text, request }: SeedBody, broken: number): Healthy {
  const body: unknown = JSON.parse(text);
  postPlacesIn(body)[broken]?.remove();
  const { entries } = readBody(JSON.stringify(body), request);
  // A REST body has the posts that others repeat or quote beside these: what is broken there is read in them too.
  const isShared = text.includes('"globalObjects"');
  return new Map(entries.map(({ post }) => [post.id, isShared ? undefined : post.text]));
}

/** What reading a body takes, and what parsing it takes by itself, in ms: the least of three each. */
export function timesOf(body: SeedBody): { readonly read: number; readonly parse: number } {
  const reads: number[] = [];
  const parses = [0, 1, 2].map(() => {
    timed(body, reads);
    const start = performance.now();
    parse(body.text);
    return performance.now() - start;
  });
  return { read: Math.min(...reads), parse: Math.min(...parses) };
}

function parse(text: string): void {
  try {
    JSON.parse(text);
  } catch {
    // Cut or garbled: that takes its time too.
  }
}

/** Reads a body, by itself timed; slow ones again, since a busy machine is slow too. */
function judge(body: SeedBody, healthy: Healthy): Trial {
  const times: number[] = [];
  try {
    const reading = timed(body, times);
    if ((times[0] ?? 0) > 25) for (let again = 0; again < 2; again++) timed(body, times);
    const problem = problemOf(reading, healthy);
    const posts = reading.entries.length;
    return { body, ms: Math.min(...times), posts, ...(problem === undefined ? {} : { problem }) };
  } catch (error) {
    return {
      body,
      ms: 0,
      posts: 0,
      problem: `threw ${error instanceof Error ? error.stack : String(error)}`,
    };
  }
}

function timed({ text, request }: SeedBody, times: number[]): BodyReading {
  const start = performance.now();
  const reading = readBody(text, request);
  times.push(performance.now() - start);
  return reading;
}

function problemOf({ entries, page }: BodyReading, healthy: Healthy): string | undefined {
  for (const { post } of entries) {
    const { error } = postSchema.safeParse(post);
    if (error) return `a post not fit to be sent on: ${JSON.stringify({ post, issues: error.issues })}`;
  }
  const ids = new Set(entries.map(({ post }) => versionIdOf(post)));
  if (page?.ids.some((id) => !ids.has(id))) return "the page names a post that was not read";
  const isRead = ([id, text]: [string, string | undefined]): boolean =>
    entries.some(({ post }) => post.id === id && (text === undefined || post.text === text));
  const lost = [...healthy].find((each) => !isRead(each));
  return lost && `the healthy post ${lost[0]} was lost`;
}
