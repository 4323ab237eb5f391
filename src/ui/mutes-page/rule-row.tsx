import type { VNode } from "preact";
import type { MuteRule } from "../../domain/mutes/rule.ts";
import { words } from "../../words/words.ts";
import { momentWords, targetWords } from "../mutes/mute-words.ts";
import type { Catch } from "./catches.ts";
import { kindWord, scopeWords, type TableRow, whyWords } from "./mute-table.ts";
import type { PageProps } from "./page-model.ts";
import { rulePostsId } from "./rule-posts.tsx";

interface RowProps {
  readonly row: TableRow;
  readonly index: number;
  readonly isSelected: boolean;
  readonly toggle: () => void;
  readonly caught: Catch | undefined;
  readonly isOpen: boolean;
  readonly open: () => void;
  readonly page: PageProps;
}

export function RuleRow({ row, index, isSelected, toggle, caught, isOpen, open, page }: RowProps): VNode {
  const { model, times } = page;
  const { rule } = row;
  const now = model.now.peek();
  const what = targetWords(rule.target);
  const why = whyWords(rule);
  const end = endWords(row, page);
  const endInFull = rule.until === "always" || row.endedAt !== undefined ? end : times.full(rule.until);
  const last = caught && words("mutesLast", { time: momentWords(caught.last, now, times) });
  const where = scopeWords(rule.scope, model.chats.value);
  return (
    <tr class={isSelected ? "selected" : ""} aria-rowindex={index + 2}>
      <td class="select">
        <input
          type="checkbox"
          aria-label={words("mutesSelect", { target: what })}
          checked={isSelected}
          onChange={toggle}
        />
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
        <Caught rule={rule} caught={caught} isOpen={isOpen} open={open} />
        {last !== undefined && <small>{last}</small>}
      </td>
    </tr>
  );
}

interface CaughtProps {
  readonly rule: MuteRule;
  readonly caught: Catch | undefined;
  readonly isOpen: boolean;
  readonly open: () => void;
}

function Caught({ rule, caught, isOpen, open }: CaughtProps): VNode {
  const count = caught === undefined ? "–" : caught.posts.toLocaleString();
  if (caught === undefined && rule.posts.length === 0) return <>{count}</>;
  return (
    <button
      type="button"
      class="link"
      data-posts-of={rule.id}
      aria-expanded={isOpen}
      aria-controls={rulePostsId}
      aria-label={words("mutesPostsLabel", { target: targetWords(rule.target), count: caught?.posts ?? 0 })}
      title={words("mutesShowPosts")}
      onClick={open}
    >
      {count}
    </button>
  );
}

function endWords({ rule, endedAt, isInForce }: TableRow, { model, times }: PageProps): string {
  const now = model.now.peek();
  if (endedAt !== undefined) return words("mutesEnded", { time: momentWords(endedAt, now, times) });
  if (rule.until === "always") return words("mutesAlways");
  if (isInForce) return words("mutesUntil", { time: momentWords(rule.until, now, times) });
  return words("mutesOverSince", { time: momentWords(rule.until, now, times) });
}
