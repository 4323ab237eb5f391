import { expectedFeed } from "../../tools/evening/expected-feed.ts";
import type { Evening, SitePost } from "../x-site/evening.ts";
import type { XSite } from "../x-site/server.ts";

/** What the stand-in knows of the posts that it sent: worked out without any rule of the extension. */
export interface EveningTruth {
  /** By the number of the question: the posts meant as its answers, oldest first. */
  readonly answers: ReadonlyMap<number, readonly string[]>;
  /** As they stand in the posts, each once. */
  readonly links: readonly string[];
  /** To the signed-in person, without a reply or a quote of theirs; and with one. */
  readonly unanswered: readonly string[];
  readonly answered: readonly string[];
}

export function truthOfEvening(site: XSite): EveningTruth {
  const { evening } = site;
  // What was taken away was sent all the same; what the person posted meanwhile is no part of the scenario.
  const known = new Set(evening.posts.flatMap(({ id, edits = [] }) => [id, ...edits]));
  const added = site.published().filter(({ id }) => !known.has(id));
  const posts = [...evening.posts, ...added];
  const shown = expectedFeed({ ...evening, posts }, site.served());
  const byId = new Map(posts.map((post) => [firstId(post), post]));
  const own = evening.people.find(({ handle }) => handle === evening.account)?.id;
  const turnedTo = new Set(
    posts
      .filter(({ authorId, repostOf }) => authorId === own && repostOf === undefined)
      .flatMap(({ replyTo, quoteOf }) => [replyTo, quoteOf]),
  );
  const answers = new Map<number, string[]>();
  for (const { id } of shown) {
    const number = byId.get(id)?.answers;
    if (number !== undefined) answers.set(number, [...(answers.get(number) ?? []), id]);
  }
  const mentions = shown.filter(({ mention }) => mention).map(({ id }) => id);
  return {
    answers,
    links: linksIn(shown.flatMap(({ id }) => byId.get(id) ?? [])),
    unanswered: mentions.filter((id) => !turnedTo.has(id)),
    answered: mentions.filter((id) => turnedTo.has(id)),
  };
}

function firstId({ id, edits }: SitePost): string {
  return edits?.[0] ?? id;
}

function linksIn(posts: Evening["posts"]): readonly string[] {
  const found = posts
    .filter(({ repostOf }) => repostOf === undefined)
    .flatMap(({ text }) => [...text.matchAll(/https:\/\/\S+/g)].map(([address]) => address));
  return [...new Set(found)];
}
