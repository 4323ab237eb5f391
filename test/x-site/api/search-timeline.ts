import { firstIdAt } from "../../../src/domain/post/snowflake.ts";
import type { SitePost } from "../evening.ts";
import { parseQuery } from "../search/query.ts";
import { longestQuery, search } from "../search/search.ts";
import { decodeCursor } from "../wire/cursor.ts";
import { type Entry, promotedEntry, tweetEntry } from "../wire/entries.ts";
import { codePoints } from "../wire/escape.ts";
import { searchPage } from "../wire/timeline.ts";
import { type Answer, jsonAnswer } from "./answer.ts";
import { badQuery } from "./errors.ts";
import { cursorsOf, type Moment, pageOf, sizeOf, textVariable, type Variables } from "./site.ts";

/** SearchTimeline: by POST from March 2026, by GET again since September; both are answered. */
export function searchTimeline(variables: Variables, moment: Moment): Answer {
  const raw = textVariable(variables, "rawQuery") ?? "";
  const length = codePoints(raw);
  if (length > longestQuery)
    return badQuery(`Raw query length ${length} exceeds max allowed ${longestQuery}`);
  const query = parseQuery(raw);
  if (query === undefined) return badQuery("SearchQueryParsingException(ERROR_EMPTY_QUERY)");
  const cursor = decodeCursor(textVariable(variables, "cursor") ?? "");
  const product = textVariable(variables, "product") ?? "Top";
  const page = pageOf(search(query, product, moment.world), cursor, sizeOf(variables, moment));
  const entries = withPromoted(entriesOf(page, raw, moment), product, cursor === undefined, moment);
  const cursors = cursorsOf(page, cursor, firstIdAt(moment.now));
  const { instructions, ids } = searchPage(entries, cursors, cursor === undefined, moment.now);
  return jsonAnswer(
    { data: { search_by_raw_query: { search_timeline: { timeline: { instructions } } } } },
    ids,
  );
}

function entriesOf(page: readonly SitePost[], raw: string, moment: Moment): Entry[] {
  return page.map((post) =>
    tweetEntry(post, moment, "latest_nightowl_recency", { highlights: { textHighlights: marks(post, raw) } }),
  );
}

/** Where the words of the query stand in the text. */
function marks(post: SitePost, raw: string): { startIndex: number; endIndex: number }[] {
  const terms = raw.match(/#?[\p{L}\p{N}_]{4,}/gu) ?? [];
  return terms
    .map((term) => ({ term, startIndex: post.text.toLowerCase().indexOf(term.toLowerCase()) }))
    .filter(({ startIndex }) => startIndex >= 0)
    .map(({ term, startIndex }) => ({ startIndex, endIndex: startIndex + term.length }));
}

/** An advertisement after the third post of a search's first page. */
function withPromoted(entries: Entry[], product: string, first: boolean, moment: Moment): Entry[] {
  const promoted = moment.world.published().filter((post) => post.promoted);
  const paid = promoted.at(Math.floor(moment.now / 240_000) % Math.max(1, promoted.length));
  if (!first || paid === undefined || product === "People" || entries.length === 0) return entries;
  return entries.toSpliced(3, 0, promotedEntry(paid, moment));
}
