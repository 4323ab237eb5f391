import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Page } from "puppeteer-core";
import type { Chat } from "../../src/domain/chat/chat.ts";
import { projectRoot } from "../../tools/setup/project-root.mjs";
import { searchPath, searchRequest } from "./timeline-request.ts";

/** What X sends for 20 posts, and how many posts that is. */
export const usual = { length: 250_000, posts: 20 };

/** The stand-in's answer to a search, fetched by a page that the extension does not touch. */
export async function bodyOf(untouched: Page, query: string): Promise<string> {
  const body = JSON.stringify(searchRequest(query, usual.posts));
  return (await untouched.evaluate(
    `fetch("${searchPath}", { method: "POST", body: ${JSON.stringify(body)} }).then((response) => response.text())`,
  )) as string;
}

/**
 * A body of the stand-in with X's weight: a post of X is about 10 kB, most of which nobody reads; the stand-in sends a
 * third of that. The rest is made up here, in the manner of X's cards.
 */
export function filledUp(body: string): string {
  const parsed = JSON.parse(body);
  const entries: { content: { filling?: object[] } }[] =
    parsed.data.search_by_raw_query.search_timeline.timeline.instructions.flatMap(
      (instruction: { entries?: object[] }) => instruction.entries ?? [],
    );
  const lacking = Math.max(0, usual.length - body.length) / entries.length;
  for (const { content } of entries)
    content.filling = Array.from({ length: Math.floor(lacking / filler(0).length) }, (_, at) =>
      JSON.parse(filler(at)),
    );
  return JSON.stringify(parsed);
}

function filler(at: number): string {
  const value = {
    string_value: `https://example.com/${at % 7}/picture.jpg`,
    type: "STRING",
    scribe_key: null,
  };
  return JSON.stringify({ key: `thumbnail_image_${at}`, value, is_shown: at % 2 === 0 });
}

/** The posts of a search as a home timeline in which nobody and nothing of the chat is. */
export function asForeignHome(
  search: string,
  { hashtags, moderators, guests }: Chat,
  own: string | undefined,
): string {
  const { data } = JSON.parse(search);
  const { instructions } = data.search_by_raw_query.search_timeline.timeline;
  const body = JSON.stringify({ data: { home: { home_timeline_urt: { instructions } } } });
  const names = new RegExp(
    [...hashtags, ...moderators, ...guests, ...(own === undefined ? [] : [own])].join("|"),
    "gi",
  );
  return body.replace(names, "elsewhere");
}

/** A real body as X sent it; undefined where the captures are not. Its collector put spaces in, X does not. */
export function realBody(name = "search.2026-08"): string | undefined {
  const file = path.join(projectRoot, `../shared/x-captures/${name}.json`);
  return existsSync(file) ? JSON.stringify(JSON.parse(readFileSync(file, "utf8"))) : undefined;
}

const usualWords =
  "walk street hello people remember wrong listen school corner kids parents shift radio notes meeting church bus market night patrol coffee bike park letter phone answer training budget camera report trust slow fast river bridge summer winter snow music soccer library nurse teacher judge clerk map garden window bread paper story number reason question thanks always never often".split(
    " ",
  );

/** Eighteen words that no other post has in this order: the same words from many would be painted as a raid. */
export function unlikeText(seed: number): string {
  let state = (seed * 2_654_435_761) % 2 ** 31;
  return Array.from({ length: 18 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return usualWords[Math.floor(state / 2 ** 16) % usualWords.length];
  }).join(" ");
}
