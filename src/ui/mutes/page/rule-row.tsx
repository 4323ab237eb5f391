import type { VNode } from "preact";
import { momentWords, targetWords } from "../mute-words.ts";
import type { Catch } from "./catches.ts";
import { kindWord, scopeWords, type TableRow, whyWords } from "./mute-table.ts";
import type { PageProps } from "./page-model.ts";

interface RowProps {
  readonly row: TableRow;
  readonly index: number;
  readonly isSelected: boolean;
  readonly toggle: () => void;
  readonly caught: Catch | undefined;
  readonly page: PageProps;
}

/** One mute: what it means, where, until when, why, since when, and what it caught. */
export function RuleRow({ row, index, isSelected, toggle, caught, page }: RowProps): VNode {
  const { model, times } = page;
  const { rule } = row;
  const now = model.now.peek();
  const what = targetWords(rule.target);
  const why = whyWords(rule);
  const end = endWords(row, page);
  const endInFull = rule.until === "always" || row.endedAt !== undefined ? end : times.full(rule.until);
  const seen = caught === undefined ? "–" : caught.posts.toLocaleString();
  const last = caught && `last ${momentWords(caught.last, now, times)}`;
  const where = scopeWords(rule.scope, model.chats.value);
  return (
    <tr class={isSelected ? "selected" : ""} aria-rowindex={index + 2}>
      <td class="select">
        <input type="checkbox" aria-label={`Select ${what}`} checked={isSelected} onChange={toggle} />
      </td>
      <th scope="row" class="what" title={[what, where, why].filter(Boolean).join(" · ")}>
        <b dir="auto">{what}</b>
        <small>
          {kindWord(rule)}
          <span class="when-narrow"> · {[where, why].filter(Boolean).join(" · ")}</span>
        </small>
      </th>
      <td class="where">{where}</td>
      <td class="until" title={endInFull}>
        {end}
      </td>
      <td class="why" title={why}>
        {why}
      </td>
      <td class="since num" title={times.full(rule.at)}>
        {momentWords(rule.at, now, times)}
      </td>
      <td class="caught num">
        {seen}
        {last !== undefined && <small>{last}</small>}
      </td>
    </tr>
  );
}

function endWords({ rule, endedAt, isInForce }: TableRow, { model, times }: PageProps): string {
  const now = model.now.peek();
  if (endedAt !== undefined) return `ended ${momentWords(endedAt, now, times)}`;
  if (rule.until === "always") return rule.until;
  // The day is enough in the table; the title has the time.
  if (isInForce) return `until ${momentWords(rule.until, now, times)}`;
  return `over since ${momentWords(rule.until, now, times)}`;
}
