import type { Stream } from "../../src/domain/feed/stream.ts";
import { type ExpectedPost, expectedFeed } from "../../tools/evening/expected-feed.ts";
import type { SitePost } from "../x-site/evening.ts";
import type { RequestRecord, XSite } from "../x-site/server.ts";

/** What the stand-in knows of an evening that was played. Posts go by the id of their first version. */
export interface Truth {
  /** What X's page had whole and readable: of each post the id of the newest version that it had. */
  readonly loaded: ReadonlyMap<string, string>;
  /** The same with what a page had and could not confirm any more. */
  readonly maybeLoaded: ReadonlyMap<string, string>;
  /** Those of them that are of the chat's streams for whoever is signed in at the end: the feed shows these. */
  readonly ofStreams: ReadonlySet<string>;
  /** Posts of the chat that are there at the end and that no page surely had, with the streams that lack them. */
  readonly notLoaded: readonly { readonly post: SitePost; readonly streams: readonly Stream[] }[];
}

/** Was the page that asked gone so soon after, and nobody there to hear it, that it could not tell what it had? */
export type IsUnsure = (record: RequestRecord) => boolean;

/** The id of a post's first version, which stays whatever is done to it. */
export function firstIdOf({ id, edits }: Pick<SitePost, "id" | "edits">): string {
  return edits?.[0] ?? id;
}

/** The truth of a site whose page confirms what it received, for whoever is signed in at the end. */
export function truthOf(site: XSite, account: string | undefined, isUnsure: IsUnsure): Truth {
  const received = site.requests.filter((record) => record.received);
  const accounts = [...new Set(site.pages.map((page) => page.account))];
  const idsReceivedBy = (who: string | undefined, records: readonly RequestRecord[]) =>
    chatIds(
      site,
      who,
      records.flatMap(({ ids }) => ids),
    );
  const sure = received.filter((record) => !isUnsure(record));
  const loaded = accounts.flatMap((who) =>
    idsReceivedBy(
      who,
      sure.filter(({ page }) => accountOf(site, page) === who),
    ),
  );
  // A page that was gone too soon to say so may have told on what it had all the same.
  const maybe = accounts.flatMap((who) => idsReceivedBy(who, site.requests));
  const surelyLoaded = newestVersions(site, loaded);
  const published = new Map(site.published().map((post) => [post.id, post]));
  const notLoaded = expectedFeed({ ...site.evening, account }, published.keys()).flatMap((expected) => {
    const post = published.get(expected.id);
    if (post === undefined || post.repostOf || surelyLoaded.has(firstIdOf(post))) return [];
    return [{ post, streams: streamsOf(expected) }];
  });
  const ofStreams = new Set(idsReceivedBy(account, site.requests).map((id) => firstOf(site, id)));
  return { ofStreams, loaded: surelyLoaded, maybeLoaded: newestVersions(site, maybe), notLoaded };
}

/** A mention that is in another stream anyway is missing there. */
function streamsOf({ hashtag, moderator, mention }: ExpectedPost): readonly Stream[] {
  const others: Stream[] = [
    ...(hashtag ? ["hashtag" as const] : []),
    ...(moderator ? ["moderators" as const] : []),
  ];
  return others.length === 0 && mention ? ["mentions"] : others;
}

function accountOf({ pages }: XSite, page: string | undefined): string | undefined {
  return pages.find(({ id }) => id === page)?.account;
}

/** Those of some posts that belong to the chat's streams of whoever is signed in. */
function chatIds({ evening }: XSite, account: string | undefined, ids: readonly string[]): string[] {
  return expectedFeed({ ...evening, account }, ids).map(({ id }) => id);
}

function firstOf({ evening }: XSite, id: string): string {
  return firstIdOf(evening.posts.find((post) => post.id === id) ?? { id });
}

function newestVersions({ evening }: XSite, ids: readonly string[]): Map<string, string> {
  const posts = new Map(evening.posts.map((post) => [post.id, post]));
  const newest = new Map<string, string>();
  for (const id of ids) {
    const first = firstIdOf(posts.get(id) ?? { id });
    const known = newest.get(first);
    if (known === undefined || BigInt(known) < BigInt(id)) newest.set(first, id);
  }
  return newest;
}
