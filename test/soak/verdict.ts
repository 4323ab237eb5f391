import type { ShownFeed, ShownGap, ShownPost } from "../support/panel-feed.ts";
import type { SitePost } from "../x-site/evening.ts";
import type { XSite } from "../x-site/server.ts";
import { firstIdOf, type Truth } from "./truth.ts";

/** What was found when the evening was over. */
export interface Found {
  readonly truth: Truth;
  readonly stored: readonly string[];
  readonly shown: ShownFeed;
  readonly console: readonly string[];
}

/** Everything that is wrong, a line each; nothing when all is well. */
export function wrongsOf(site: XSite, found: Found): readonly string[] {
  const { truth, stored, shown } = found;
  return [
    ...wrongPosts("the store", stored, truth, site),
    ...wrongPosts("the feed", shown.posts.map(versionOf), ofStreams(truth), site),
    ...wrongOrder(shown, site),
    ...uncovered(truth.notLoaded, shown, site),
    ...found.console.map((line) => `console: ${line}`),
  ];
}

/** Of the truth what the feed of whoever is signed in at the end shows. */
function ofStreams(truth: Truth): Pick<Truth, "loaded" | "maybeLoaded"> {
  const those = (posts: Truth["loaded"]) =>
    new Map([...posts].filter(([first]) => truth.ofStreams.has(first)));
  return { loaded: those(truth.loaded), maybeLoaded: those(truth.maybeLoaded) };
}

/** The version that a post of the feed opens on X. */
function versionOf({ id, addresses }: ShownPost): string {
  const opened = addresses.flatMap((address) => /\/status\/(\d+)$/.exec(address)?.[1] ?? []);
  return opened[0] ?? id;
}

function wrongPosts(
  where: string,
  ids: readonly string[],
  truth: Pick<Truth, "loaded" | "maybeLoaded">,
  site: XSite,
): string[] {
  const byId = new Map(site.evening.posts.map((post) => [post.id, post]));
  const firstOf = (id: string) => firstIdOf(byId.get(id) ?? { id });
  const versions = new Map<string, string[]>();
  for (const id of ids) versions.set(firstOf(id), [...(versions.get(firstOf(id)) ?? []), id]);
  const missing = [...truth.loaded].filter(([first]) => !versions.has(first));
  const outdated = [...truth.loaded].filter(([first, newest]) =>
    versions.get(first)?.every((id) => BigInt(id) < BigInt(newest)),
  );
  const invented = [...versions.keys()].filter((first) => !truth.maybeLoaded.has(first));
  return [
    ...missing.map(([, id]) => `${where} lacks ${nameOf(byId.get(id))}`),
    ...outdated.map(([, id]) => `${where} has an older version of ${nameOf(byId.get(id))}`),
    ...[...versions.values()]
      .filter((all) => all.length > 1)
      .map((all) => `${where} has ${all.length} of ${nameOf(byId.get(all[0] ?? ""))}`),
    ...invented.map((id) => `${where} has what X's page never had: ${nameOf(byId.get(id))}`),
  ];
}

/** The feed is in the order in which posts were first written. */
function wrongOrder({ posts }: ShownFeed, site: XSite): string[] {
  const byId = new Map(site.evening.posts.map((post) => [post.id, post]));
  const places = posts.map(({ id }) => BigInt(firstIdOf(byId.get(id) ?? { id })));
  const at = places.findIndex((place, index) => index > 0 && place < (places[index - 1] ?? 0n));
  return at < 0 ? [] : [`the feed is out of order at ${nameOf(byId.get(posts[at]?.id ?? ""))}`];
}

/** A hole of less than a second between two posts is none that the panel shows. */
const briefly = 1000;

/** Posts that were not loaded and lie in no gap of a stream of theirs, though newer and older ones are known. */
function uncovered(notLoaded: Truth["notLoaded"], { posts, gaps }: ShownFeed, site: XSite): string[] {
  const times = posts.flatMap(({ id }) => site.evening.posts.find((post) => post.id === id)?.createdAt ?? []);
  const shown = new Set(posts.map(({ id }) => id));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const isBriefly = ({ createdAt }: SitePost) =>
    Math.min(...times.filter((time) => time >= createdAt)) -
      Math.max(...times.filter((time) => time <= createdAt)) <
    briefly;
  return notLoaded
    .filter(({ post: { createdAt } }) => createdAt > first && createdAt < last)
    .filter(({ post }) => !shown.has(firstIdOf(post)) && !isBriefly(post))
    .filter(({ post, streams }) => !streams.every((stream) => gaps.some((gap) => holds(gap, post, stream))))
    .map(({ post }) => `no gap is shown where ${nameOf(post)} is missing`);
}

function holds({ from, to, streams }: ShownGap, { createdAt }: SitePost, stream: string): boolean {
  return from <= createdAt && createdAt <= to && streams.includes(stream);
}

function nameOf(post: SitePost | undefined): string {
  if (post === undefined) return "an unknown post";
  return `${post.id} of ${new Date(post.createdAt).toISOString()} "${post.text.slice(0, 60)}"`;
}
