import { describe, expect, it } from "vitest";
import { countText } from "../../../../src/domain/counting/count.ts";
import { findEntities } from "../../../../src/domain/counting/entities.ts";
import { findLinks } from "../../../../src/domain/counting/links.ts";
import { replyHandle } from "../../../../src/domain/counting/mentions.ts";
import { type CountRule, classic140, x280 } from "../../../../src/domain/counting/rules.ts";
import { topLevelDomains } from "../../../../src/domain/counting/top-level-domains.ts";

import { linkedIn } from "./autolinked.ts";
import { hasPublishedTables, type Row, rowsOf, sources } from "./tables.ts";
import { isAccount, isAddress, isHashtag, isList } from "./validity.ts";

type Index = (text: string, index: number) => number;

const inUnits: Index = (_text, index) => index;
const { emojiWeight: _, ...x280WithoutEmoji } = x280;

/** X's own entity positions count code points. */
function codePointIndex(text: string, index: number): number {
  let count = 0;
  for (let at = 0; at < index; count++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return count;
}

function urls(text: string) {
  return findLinks(text).map(({ url }) => url);
}

function linksAt(index: Index) {
  return (text: string) =>
    findLinks(text).map(({ url, start, end }) => ({ url, indices: [index(text, start), index(text, end)] }));
}

function hashtagsAt(index: Index) {
  return (text: string) =>
    findEntities(text).hashtags.map(({ tag, start, end }) => ({
      hashtag: tag,
      indices: [index(text, start), index(text, end)],
    }));
}

function mentions(text: string) {
  return findEntities(text).mentions;
}

function weighed(rule: CountRule) {
  return (text: string) => {
    const { length, valid, fitsTo } = countText(text, rule);
    return {
      weightedLength: length,
      valid,
      permillage: Math.floor((length * 1000) / rule.limit),
      displayRangeStart: 0,
      displayRangeEnd: text.length - 1,
      validRangeStart: 0,
      validRangeEnd: fitsTo - 1,
    };
  };
}

/** Table by table: the file, its table, and what we say to a row's text. */
const answers: readonly (readonly [string, string, (text: string) => unknown])[] = [
  ["extract", "mentions", (text) => mentions(text).map(({ handle }) => handle)],
  [
    "extract",
    "mentions_with_indices",
    (text) =>
      mentions(text).map(({ handle, start, end }) => ({ screen_name: handle, indices: [start, end] })),
  ],
  [
    "extract",
    "mentions_or_lists_with_indices",
    (text) =>
      mentions(text).map(({ handle, list, start, end }) => ({
        screen_name: handle,
        list_slug: list === undefined ? "" : `/${list}`,
        indices: [start, end],
      })),
  ],
  ["extract", "replies", (text) => replyHandle(text) ?? null],
  ["extract", "urls", urls],
  ["extract", "urls_with_indices", linksAt(inUnits)],
  ["extract", "urls_with_directional_markers", linksAt(inUnits)],
  ["extract", "tco_urls_with_params", urls],
  ["extract", "hashtags", (text) => findEntities(text).hashtags.map(({ tag }) => tag)],
  ["extract", "hashtags_from_astral", (text) => findEntities(text).hashtags.map(({ tag }) => tag)],
  ["extract", "hashtags_with_indices", hashtagsAt(inUnits)],
  // Of texts without characters above U+FFFF the places are the same in both.
  ["extract", "urls_with_indices", linksAt(codePointIndex)],
  ["extract", "hashtags_with_indices", hashtagsAt(codePointIndex)],
  ["extract", "urls_in_code_points", linksAt(codePointIndex)],
  ["extract", "hashtags_in_units", hashtagsAt(inUnits)],
  ["extract", "hashtags_in_code_points", hashtagsAt(codePointIndex)],
  ["extract", "cashtags", (text) => findEntities(text).cashtags.map(({ symbol }) => symbol)],
  [
    "extract",
    "cashtags_with_indices",
    (text) =>
      findEntities(text).cashtags.map(({ symbol, start, end }) => ({
        cashtag: symbol,
        indices: [start, end],
      })),
  ],
  ["validate", "tweets", (text) => countText(text, classic140).valid],
  ["validate", "usernames", isAccount],
  ["validate", "lists", isList],
  ["validate", "hashtags", isHashtag],
  ["validate", "urls", (text) => isAddress(text, { needsProtocol: true })],
  ["validate", "urls_without_protocol", (text) => isAddress(text, { needsProtocol: false })],
  ["validate", "WeightedTweetsCounterTest", weighed(x280WithoutEmoji)],
  ["validate", "WeightedTweetsWithDiscountedEmojiCounterTest", weighed(x280)],
  ["validate", "UnicodeDirectionalMarkerCounterTest", weighed(x280)],
];

if (!hasPublishedTables)
  console.info(
    "twitter-text's tables are not beside the project: counting is tested with our own rows only.",
  );

/** How many tables a source has, so that none is passed over because it could not be read. */
const tablesOf: Readonly<Record<string, number>> = { published: 24, ours: 27 };

for (const [source, folder] of sources) {
  it(`${source}: every table is there`, () => {
    const present = answers.filter(([file, table]) => rowsOf(folder, file, table).length > 0);
    expect(present.length).toBe(tablesOf[source]);
  });

  describe(`${source}: tables of texts`, () => {
    for (const [file, table, answer] of answers) {
      const rows = rowsOf(folder, file, table);
      if (rows.length === 0) continue;
      it(`${file}, ${table}: ${rows.length} rows`, () => {
        for (const { description, text, expected } of rows)
          expect(answer(text), description).toEqual(expected);
      });
    }
  });

  describe(`${source}: places of what becomes a link`, () => {
    for (const kind of ["usernames", "lists", "hashtags", "urls", "cashtags", "all"] as const) {
      const rows = rowsOf(folder, "autolink", kind);
      if (rows.length === 0) continue;
      it(`autolink, ${kind}: ${rows.length} rows`, () => {
        for (const { description, text, expected } of rows) {
          const places = linkedIn(String(expected));
          expect(places.text, description).toBe(text);
          expect(placesIn(text, kind), description).toEqual(places.ranges);
        }
      });
    }
  });

  describe(`${source}: top-level domains`, () => {
    for (const table of ["country", "generic"]) {
      const rows = rowsOf(folder, "tlds", table);
      it(`${table}: ${rows.length} rows`, () => {
        const delegated = rows.filter(isDelegated);
        expect(delegated.length).toBeGreaterThan(0);
        console.info(
          `${source}, ${table}: ${rows.length - delegated.length} of ${rows.length} names exist no longer`,
        );
        expect(delegated.length).toBeGreaterThan(0.85 * rows.length);
        for (const { description, text, expected } of delegated)
          expect(urls(text), description).toEqual(expected);
      });
    }
  });
}

/** A row's address ends in the name it is about. */
function isDelegated({ text }: Row): boolean {
  return topLevelDomains.includes(text.slice(text.lastIndexOf(".") + 1));
}

/** The published rows name everything of one kind; "all" names every kind. Addresses without http:// are in none. */
function placesIn(text: string, kind: string): readonly (readonly [number, number])[] {
  const { links, hashtags, mentions, cashtags } = findEntities(text);
  const all = {
    urls: links.filter(({ bare }) => !bare),
    hashtags,
    cashtags,
    usernames: mentions,
    lists: mentions,
  };
  const chosen =
    kind in all ? all[kind as keyof typeof all] : [...all.urls, ...hashtags, ...cashtags, ...mentions];
  return chosen.map(({ start, end }) => [start, end] as const).sort((a, b) => a[0] - b[0]);
}
