import type { Evening } from "../../test/x-site/evening.ts";
import type { XSite } from "../../test/x-site/server.ts";
import { expectedFeed, totalsOf } from "../evening/expected-feed.ts";
import type { PanelTotals } from "../evening/in-the-panel.ts";

const rows = ["posts", "hashtag", "moderators", "mentions", "people"] as const;

export interface Report {
  readonly text: string;
  /** X sent a post of the chat that the panel does not show, or the panel shows what is none. */
  readonly isWrong: boolean;
}

/**
 * What the panel shows beside what the stand-in sent to X's page and what there is in all (of a replay: in the
 * file). Wrong when the panel differs from what was sent.
 */
export function reportOn(site: XSite, panel: PanelTotals, pinned: string | undefined): Report {
  const { evening } = site;
  const sent = totalsOf(expectedFeed(evening, site.served()));
  const existing = existingPosts(site);
  const all = totalsOf(expectedFeed(evening, existing.ids));
  const isAllSent = rows.every((row) => panel[row] === sent[row]);
  const lines = [
    line("", "panel", "sent by X", evening.file ? "in the file" : "in all"),
    ...rows.map((row) => line(row, panel[row], sent[row], all[row])),
    line("questions", panel.questions),
    line("gaps", panel.gaps),
    ...(pinned ? [`pinned last: ${pinned}`] : []),
    ...fileLines(evening),
    ...(existing.reposts > 0
      ? [`${existing.reposts} reposts are not counted: X leaves them out of a search.`]
      : []),
    verdict(
      isAllSent,
      rows.every((row) => panel[row] === all[row]),
    ),
  ];
  return { text: lines.join("\n"), isWrong: !isAllSent };
}

/** The posts that X's search could have shown, and how many native reposts it never shows. */
function existingPosts(site: XSite): { readonly ids: readonly string[]; readonly reposts: number } {
  const served = site.served();
  const published = site.published();
  const hidden = site.evening.file ? [] : published.filter(({ id, repostOf }) => repostOf && !served.has(id));
  const shown = published.filter((post) => !hidden.includes(post)).map(({ id }) => id);
  return { ids: [...new Set([...shown, ...served])], reposts: hidden.length };
}

function verdict(isAllSent: boolean, isEqual: boolean): string {
  if (isEqual && isAllSent) return "Equal: the panel shows everything.";
  return isAllSent
    ? "Not equal: the panel shows everything that X sent, but X did not send everything."
    : "NOT EQUAL: X sent what the panel does not show.";
}

function line(name: string, ...cells: readonly (string | number)[]): string {
  return [name.padEnd(12), ...cells.map((cell) => String(cell).padStart(12))].join("");
}

/** What was counted in the file's rows, before any of it went through the stand-in. */
function fileLines({ file }: Evening): string[] {
  if (!file) return [];
  const { date, rows: count, withHashtag, byModerators, people, unreadable } = file;
  return [
    `file: ${count} rows on ${date}, ${withHashtag} with the hashtag, ${byModerators} by moderators, ${people} people`,
    ...unreadable.slice(0, 5).map(({ line: at, reason }) => `  line ${at} was left out: ${reason}`),
  ];
}
