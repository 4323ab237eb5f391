import type { Evening, SitePerson, SitePost } from "../x-site/evening.ts";

/** A post as a test writes it: who, what, and how many seconds after the evening's beginning. */
export interface WrittenPost extends Partial<Omit<SitePost, "createdAt" | "authorId" | "text">> {
  readonly by: string;
  readonly text: string;
  readonly after: number;
}

export const eveningStart = Date.parse("2026-09-16T21:00:00-04:00");
const snowflakeEpoch = 1_288_834_974_657n;

/** Who is signed in unless a test says otherwise. */
export const ownHandle = "sgt_okafor";

/** An evening of #copchat with just these posts. Whoever writes one is a person of it; names may be given. */
export function smallEvening(
  posts: readonly WrittenPost[],
  how: {
    account?: string | undefined;
    names?: Readonly<Record<string, string>>;
    conduct?: Evening["conduct"];
    moderators?: readonly string[];
    /** Lists by their id, with the handles of their members. */
    lists?: Readonly<Record<string, readonly string[]>>;
  } = {},
): Evening {
  const moderators = how.moderators ?? ["nora_marlow", "t_reyne"];
  const handles = [...new Set([ownHandle, ...moderators, ...posts.map(({ by }) => by)])];
  const people = handles.map((handle, index) => personOf(handle, index, how.names?.[handle] ?? handle));
  const last = Math.max(0, ...posts.map(({ after }) => after));
  return {
    name: "a small evening",
    hashtag: "copchat",
    moderators,
    account: "account" in how ? how.account : ownHandle,
    startsAt: eveningStart,
    endsAt: eveningStart + (last + 1) * 1000,
    people,
    posts: posts.map((post, index) => sitePost(post, index, people)),
    lists: Object.entries(how.lists ?? {}).map(([id, members]) => ({
      id,
      name: "A list",
      members: people.filter(({ handle }) => members.includes(handle)).map((person) => person.id),
    })),
    conduct: how.conduct ?? {},
  };
}

function personOf(handle: string, index: number, name: string): SitePerson {
  return {
    id: String(7_000_000 + index),
    handle,
    name,
    createdAt: Date.parse("2015-03-01T00:00:00Z"),
    followers: 100 + index,
    following: 50,
    posts: 900,
  };
}

function sitePost(post: WrittenPost, index: number, people: readonly SitePerson[]): SitePost {
  const { by, text, after, ...rest } = post;
  const createdAt = eveningStart + after * 1000;
  const authorId = people.find(({ handle }) => handle === by)?.id ?? "";
  return { id: idAt(createdAt, index), createdAt, authorId, text, lang: "en", ...rest };
}

/** An id of that moment; `order` tells posts of the same millisecond apart. */
export function idAt(time: number, order = 0): string {
  return (((BigInt(time) - snowflakeEpoch) << 22n) + BigInt(order)).toString();
}
