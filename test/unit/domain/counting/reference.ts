import { createRequire } from "node:module";
import type * as TwitterText from "twitter-text";
import { countPrepared, type PreparedText, prepareText } from "../../../../src/domain/counting/count.ts";
import { endOfEmoji } from "../../../../src/domain/counting/emoji.ts";
import { findEntities } from "../../../../src/domain/counting/entities.ts";
import { findLinks } from "../../../../src/domain/counting/links.ts";
import { type CountRule, classic140, x280 } from "../../../../src/domain/counting/rules.ts";
import { topLevelDomains } from "../../../../src/domain/counting/top-level-domains.ts";

// The package's modules cannot be loaded by Node as they are; its CommonJS build can.
export const twitterText: typeof TwitterText = createRequire(import.meta.url)("twitter-text");

/** Its configuration of Twitter's time; its default is X's present one. */
const version1: TwitterText.ParseTweetOptions = {
  version: 1,
  maxWeightedTweetLength: 140,
  scale: 1,
  defaultWeight: 1,
  transformedURLLength: 23,
  ranges: [],
  emojiParsingEnabled: false,
};

/** How a draft compares with the reference library, which knows no emoji after 2018 and the domains of 2020. */
export type Comparison = "same" | NewerSince2020 | Difference;

type NewerSince2020 = "newer-emoji" | "newer-domain" | "retired-domain";

/** How many of many drafts compared how. */
export type ComparisonCounts = Record<"same" | NewerSince2020, number>;

export function noComparisons(): ComparisonCounts {
  return { same: 0, "newer-emoji": 0, "newer-domain": 0, "retired-domain": 0 };
}

export interface Difference {
  readonly what: string;
  readonly draft: string;
  readonly ours: unknown;
  readonly reference: unknown;
}

/** Compares everything that is counted or found in a draft. What is newer is replaced, and then has to be the same. */
export function compareWithReference(draft: string): Comparison {
  const difference = firstDifference(draft);
  if (!difference) return "same";
  const withOlderEmoji = replaceNewerEmoji(draft);
  if (!firstDifference(withOlderEmoji)) return "newer-emoji";
  const withOlderDomains = replaceNewerDomains(withOlderEmoji);
  if (!firstDifference(withOlderDomains)) return "newer-domain";
  return firstDifference(replaceRetiredDomains(withOlderDomains)) ? difference : "retired-domain";
}

function firstDifference(draft: string): Difference | undefined {
  const ours = readByUs(draft);
  const theirs = readByReference(draft);
  for (const [what, value] of Object.entries(ours)) {
    const other = theirs[what];
    if (JSON.stringify(value) !== JSON.stringify(other))
      return { what, draft, ours: value, reference: other };
  }
  return undefined;
}

function readByUs(draft: string): Record<string, unknown> {
  const entities = findEntities(draft);
  const prepared = prepareText(draft);
  return {
    links: findLinks(draft).map(({ url, start, end }) => [url, start, end]),
    entities: [
      ...entities.links.map(({ url, start, end }) => [start, end, url]),
      ...entities.hashtags.map(({ tag, start, end }) => [start, end, tag]),
      ...entities.mentions.map(({ handle, list, start, end }) => [start, end, handle, list ?? ""]),
      ...entities.cashtags.map(({ symbol, start, end }) => [start, end, symbol]),
    ].sort(byStart),
    x280: ourCount(prepared, x280),
    classic140: ourCount(prepared, classic140),
  };
}

function readByReference(draft: string): Record<string, unknown> {
  return {
    links: twitterText.extractUrlsWithIndices(draft).map(({ url, indices }) => [url, ...indices]),
    entities: twitterText.extractEntitiesWithIndices(draft).map(fieldsOf).sort(byStart),
    x280: referenceCount(draft, undefined),
    classic140: referenceCount(draft, version1),
  };
}

function fieldsOf(entity: TwitterText.EntityWithIndices): (string | number)[] {
  const { indices } = entity;
  if ("url" in entity) return [...indices, entity.url];
  if ("hashtag" in entity) return [...indices, entity.hashtag];
  if ("cashtag" in entity) return [...indices, entity.cashtag];
  return [...indices, entity.screenName, "listSlug" in entity ? entity.listSlug.slice(1) : ""];
}

function byStart(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  return Number(a[0]) - Number(b[0]);
}

/**
 * The end of what fits is compared in composed texts only: the reference shifts it by letters that come later. And
 * it has no way to say that nothing fits.
 */
function ourCount(prepared: PreparedText, rule: CountRule): unknown[] {
  const { length, valid, fitsTo } = countPrepared(prepared, rule);
  return [length, valid, prepared.text === prepared.composed ? fitsTo : undefined];
}

function referenceCount(draft: string, options: TwitterText.ParseTweetOptions | undefined): unknown[] {
  const { weightedLength, valid, validRangeEnd } = twitterText.parseTweet(draft, options);
  const nothingFits = /^[\ufeff\ufffe\uffff]/.test(draft);
  const fitsTo = nothingFits ? 0 : validRangeEnd + 1;
  return [weightedLength, valid, draft === draft.normalize("NFC") ? fitsTo : undefined];
}

/** Emoji that the reference does not weigh as one, each replaced by an old one. */
export function replaceNewerEmoji(draft: string): string {
  let replaced = "";
  for (let at = 0; at < draft.length; ) {
    const end = Math.max(endOfEmoji(draft, at), at + 1);
    const piece = draft.slice(at, end);
    replaced += end > at + 1 && !isKnownEmoji(piece) ? "😀" : piece;
    at = end;
  }
  return replaced;
}

function isKnownEmoji(piece: string): boolean {
  return endOfEmoji(piece, 0) !== piece.length || twitterText.parseTweet(piece).weightedLength === 2;
}

/** Top-level domains that the reference does not know, each replaced by "com"; in the composed text, as it is counted. */
function replaceNewerDomains(draft: string): string {
  return draft.normalize("NFC").replace(newerDomains, ".com");
}

const newerDomains = new RegExp(
  `\\.(?:${topLevelDomains.filter((name) => twitterText.extractUrls(`http://a.${name}`).length === 0).join("|")})(?![a-z0-9@+-])`,
  // Without the flag `u`, by which ſ would be an s, and no domain would end before it.
  "gi",
);

/** Top-level domains that exist no longer and that the reference still takes, each replaced by "com". */
function replaceRetiredDomains(draft: string): string {
  return draft
    .normalize("NFC")
    .replace(/\.([a-z]{2,24})(?![a-z0-9@+-])/gi, (ending, name: string) =>
      isRetired(name.toLowerCase()) ? ".com" : ending,
    );
}

function isRetired(name: string): boolean {
  return !topLevelDomains.includes(name) && twitterText.extractUrls(`http://a.${name}`).length > 0;
}
