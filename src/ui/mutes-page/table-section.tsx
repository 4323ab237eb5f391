import { useComputed, useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { words } from "../../words/words.ts";
import { Icon } from "../parts/icon.tsx";
import { BulkBar } from "./bulk-bar.tsx";
import type { Catch } from "./catches.ts";
import { type Column, type Order, searchRows, sortRows, type TableRow, tableRows } from "./mute-table.ts";
import type { PageProps } from "./page-model.ts";
import { RulePosts } from "./rule-posts.tsx";
import { RuleRow } from "./rule-row.tsx";
import { useCatches } from "./use-catches.ts";
import { VirtualTable } from "./virtual-table.tsx";

const columns = [
  ["what", "mutesColumnWhat"],
  ["where", "mutesColumnWhere"],
  ["until", "mutesColumnUntil"],
  ["why", "mutesColumnWhy"],
  ["since", "mutesColumnSince"],
  ["caught", "mutesColumnCaught"],
] as const satisfies readonly (readonly [Column, string])[];

/** The mutes as a table. `over`, fixed for the section's life, shows the expired ones. */
export function TableSection({ over, ...page }: PageProps & { readonly over: boolean }): VNode {
  const { model, desk } = page;
  const typed = useSignal("");
  const order = useSignal<Order>({ column: "since", down: true });
  const [selected, select] = useState<ReadonlySet<string>>(new Set());
  const [openId, open] = useState<string | undefined>(undefined);
  const catches = useCatches(page);
  const minute = useComputed(() => Math.floor(model.now.value / 60_000));
  const allRows = useComputed(() => {
    desk.book.version.value;
    const rows = tableRows(desk.book, minute.value * 60_000);
    return rows.filter(({ isInForce }) => isInForce !== over);
  });
  const rows = useComputed(() => {
    const found = searchRows(allRows.value, typed.value, model.chats.value);
    return sortRows(found, order.value, catches.value, model.chats.value);
  }).value;
  const opened = rows.find(({ rule }) => rule.id === openId)?.rule;
  const chosen = rows.filter(({ rule }) => selected.has(rule.id));
  const toggle = (id: string) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    select(next);
  };
  return (
    <section class="mute-table" aria-label={words(over ? "mutesTableOver" : "mutesTableInForce")}>
      <div class="table-tools">
        <search class="field">
          <input
            type="text"
            value={typed.value}
            placeholder={words("mutesSearchHint")}
            aria-label={words("mutesSearchLabel")}
            spellcheck={false}
            onInput={(event) => {
              typed.value = event.currentTarget.value;
            }}
          />
        </search>
        <span class="soft num" role="status">
          {countWords(rows.length, allRows.value.length)}
        </span>
      </div>
      {chosen.length > 0 && <BulkBar {...page} chosen={chosen} clear={() => select(new Set())} />}
      {rows.length === 0 ? (
        <p class="none-here">{noneWords(allRows.value.length, over)}</p>
      ) : (
        <Table
          rows={rows}
          order={order.value}
          setOrder={(next) => {
            order.value = next;
          }}
          selected={selected}
          toggle={toggle}
          toggleAll={() =>
            select(chosen.length === rows.length ? new Set() : new Set(rows.map(({ rule }) => rule.id)))
          }
          allSelected={chosen.length === rows.length}
          catches={catches.value}
          openId={opened?.id}
          open={(id) => open(id === openId ? undefined : id)}
          page={page}
        />
      )}
      {opened && (
        <RulePosts
          {...page}
          rule={opened}
          close={() => {
            open(undefined);
            document.querySelector<HTMLElement>(`[data-posts-of="${CSS.escape(opened.id)}"]`)?.focus();
          }}
        />
      )}
    </section>
  );
}

interface TableProps {
  readonly rows: readonly TableRow[];
  readonly order: Order;
  readonly setOrder: (order: Order) => void;
  readonly selected: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  readonly toggleAll: () => void;
  readonly allSelected: boolean;
  readonly catches: ReadonlyMap<string, Catch>;
  readonly openId: string | undefined;
  readonly open: (id: string) => void;
  readonly page: PageProps;
}

function Table({
  rows,
  order,
  setOrder,
  selected,
  toggle,
  toggleAll,
  allSelected,
  catches,
  openId,
  open,
  page,
}: TableProps) {
  const head = (
    <tr aria-rowindex={1}>
      <td class="select">
        <input
          type="checkbox"
          aria-label={words("mutesSelectAll")}
          checked={allSelected}
          onChange={toggleAll}
        />
      </td>
      {columns.map(([column, word]) => (
        <th scope="col" key={column} class={column} aria-sort={sortOf(order, column)}>
          <button type="button" class="sort" onClick={() => setOrder(turned(order, column))}>
            {words(word)}
            {order.column === column && <Icon name={order.down ? "down" : "up"} />}
          </button>
        </th>
      ))}
    </tr>
  );
  return (
    <VirtualTable
      count={rows.length}
      label={words("mutesTitle")}
      head={head}
      draw={(index) => {
        const row = rows[index];
        const id = row?.rule.id ?? "";
        return (
          row && (
            <RuleRow
              key={id}
              row={row}
              index={index}
              isSelected={selected.has(id)}
              toggle={() => toggle(id)}
              caught={catches.get(id)}
              isOpen={openId === id}
              open={() => open(id)}
              page={page}
            />
          )
        );
      }}
    />
  );
}

function turned(order: Order, column: Column): Order {
  if (order.column === column) return { column, down: !order.down };
  return { column, down: column === "since" || column === "caught" };
}

function sortOf(order: Order, column: Column): "ascending" | "descending" | "none" {
  if (order.column !== column) return "none";
  return order.down ? "descending" : "ascending";
}

function countWords(found: number, all: number): string {
  return found === all ? words("mutesCount", { count: all }) : words("mutesFound", { found, count: all });
}

function noneWords(all: number, over: boolean): string {
  if (all > 0) return words("mutesNoneFound");
  return words(over ? "mutesNoneOver" : "mutesNone");
}
