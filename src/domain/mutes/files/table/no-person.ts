import type { CsvRow } from "../csv-rows.ts";
import { bareCell, readCell } from "./cell.ts";
import { knownTitle } from "./column-names.ts";
import type { ColumnUse } from "./column-use.ts";

/** What spreadsheets and statistics write below a table. */
const summaries = new Set(
  `total totals subtotal sum average avg mean median min max std count minimum maximum
  summe gesamt insgesamt gesamtsumme mittelwert anzahl somme moyenne suma promedio soma media razem suma srednia totale totaal
  итого всего сумма среднее 合計 小計 総計 合计 总计 小计 總計 합계 총계 소계 المجموع الإجمالي toplam summa yhteensa ukupno celkem osszesen jumlah สรุป รวม कुल סהכ`.split(
    /\s+/,
  ),
);
const types =
  /^(?:n?(?:var)?char|string|str|text|u?int(?:8|16|32|64)?|integer|(?:big|small)int|numeric|number|float(?:32|64)?|double|decimal|bool(?:ean)?|date|time|datetime|timestamp|object|uuid|null|any|unknown|required|optional)(?:\(\d*\))?$/i;
const units =
  /^(?:k|m|n|%|days?|hours?|minutes?|seconds?|hrs?|min|s|ms|units?|counts?|pcs|yes\/no|y\/n|dd?[./-]mm?[./-]yy(?:yy)?|yyyy-mm-dd)$/i;
const rule = /^[\s|:+=*\u2500-\u257f-]*[-=\u2500-\u257f]{3}[\s|:+=*\u2500-\u257f-]*$/u;
const caption =
  /^(?:forever|für immer|toujours|(?:para )?siempre|(?:per |para )?sempre|навсегда|無期限|永久|(?:ends?|expires?|until|endet|expire|vence|termina) .+|\d+ ?(?:d|h|hours?|days?|weeks?)(?: left| remaining)?)$/iu;
/** As many as a library's summary has. */
const mostBelow = 8;

/** Of dashes, between a heading and its rows. */
export function isRule({ fields }: CsvRow): boolean {
  const line = fields.join("|");
  return rule.test(line) || (fields.length > 1 && /-.*\|.*-/.test(line) && /^[\s|:+-]+$/.test(line));
}

/** “Total” below a table, “varchar” or “days” at its top: unmarked words that name nobody. By line. */
export function linesOfNobody(
  rows: readonly CsvRow[],
  uses: readonly ColumnUse[],
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  if (uses.length === 1 && uses[0] === "phrase") return captionsOfWords(rows);
  if (uses.some((use) => use === "phrase" || use === "domain" || use === "kind")) return found;
  const [first] = rows;
  if (first?.fields.some((cell) => cell.trim() !== "") && first.fields.every(describesColumn))
    found.set(first.line, first.fields.map((cell) => cell.trim()).find(Boolean) ?? "");
  if (liesOnItsSide(rows, uses))
    for (const { line, fields } of rows) found.set(line, (fields[0] ?? "").trim());
  for (const row of [...rows.slice(0, 1), ...rows.slice(-mostBelow)]) {
    const word = namesSomebody(row, uses) ? undefined : summaryIn(row, uses);
    if (word !== undefined) found.set(row.line, word);
  }
  return found;
}

/** X's settings, copied: the line below each muted word says for how long. */
function captionsOfWords(rows: readonly CsvRow[]): ReadonlyMap<number, string> {
  const captions = rows.flatMap(({ line, fields }) => {
    const words = fields.join(", ").trim();
    return caption.test(words) ? [[line, words] as const] : [];
  });
  const areBelowEach = captions.length > 0 && captions.length * 2 >= rows.length;
  return new Map(areBelowEach ? captions : []);
}

/** By an @ or a link. */
function namesSomebody({ fields }: CsvRow, uses: readonly ColumnUse[]): boolean {
  return fields.some((cell, index) => {
    const { looks } = readCell(cell);
    const isOfPerson = uses[index] === "handle" || uses[index] === "link" || uses[index] === "id";
    return isOfPerson && (looks === "handle" || looks === "linked-id");
  });
}

function describesColumn(cell: string): boolean {
  const bare = bareCell(cell).replace(/^[([](.*)[)\]]$/u, "$1");
  return (
    readCell(cell).looks === "empty" || types.test(bare) || units.test(bare) || knownTitle(bare) !== undefined
  );
}

function summaryIn({ fields }: CsvRow, uses: readonly ColumnUse[]): string | undefined {
  const hasId = fields.some((cell, index) => uses[index] === "id" && readCell(cell).looks === "digits");
  if (hasId) return undefined;
  const own = fields.find((cell, index) => uses[index] === "handle" && isSummary(cell));
  const isUnnamed = fields.every((cell, index) => uses[index] !== "handle" || /^\d*$/.test(bareCell(cell)));
  return (own ?? (isUnnamed ? fields.find(isSummary) : undefined))?.trim();
}

/** “name”, “note” below “username”: the table lies on its side. */
function liesOnItsSide(rows: readonly CsvRow[], uses: readonly ColumnUse[]): boolean {
  const column = uses.indexOf("handle");
  return (
    column === 0 &&
    uses.length > 1 &&
    rows.length > 0 &&
    rows.length <= mostBelow &&
    rows.every(({ fields }) => knownTitle(fields[column] ?? "")?.isVague === false)
  );
}

function isSummary(cell: string): boolean {
  return summaries.has(bareCell(cell).toLowerCase().replace(/[:.]$/, ""));
}
