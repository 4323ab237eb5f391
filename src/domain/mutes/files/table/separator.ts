import { csvRows } from "../csv-rows.ts";
import { knownTitle } from "./column-names.ts";

const candidates = ["\t", ";", ",", "|", "│"];
/** Equal to no sign of a text. */
const none = "";
const sampleLength = 40_000;
const sampleRows = 200;
/** A decimal comma in many countries, not a separator. */
const decimalComma = /\d,(?:\d+[eE]\+?\d+|(?<=\d{16},)0+(?!\d))/g;

export interface Separation {
  readonly separator: string;
  readonly start: number;
  /** Of a terminal's table, unless signs part its columns. */
  readonly mayBeAligned: "with-heading" | "without" | "no";
}

/** A first line such as `sep=;` states the separator. */
export function separatorOf(text: string): Separation {
  const declared = /^"?sep=(.)"?(?:\r\n|\r|\n)/i.exec(text);
  if (declared?.[1] !== undefined)
    return { separator: declared[1], start: declared[0].length, mayBeAligned: "no" };
  const sample = text.slice(0, sampleLength).replace(decimalComma, "0");
  let best = { separator: none, titles: 0, even: 0 };
  for (const separator of candidates) {
    const found = { separator, ...judge(sample, separator) };
    if (found.titles > best.titles || (found.titles === best.titles && found.even > best.even)) best = found;
  }
  const mayBeAligned = best.titles > 0 ? "no" : best.separator === none ? "without" : "with-heading";
  return { separator: best.separator, start: 0, mayBeAligned };
}

/** Several tabs in a row bring short cells below long ones; then every line has one width without them. */
export function alignsByTabs(text: string): boolean {
  const isLong = text.length > sampleLength;
  const sample = isLong ? text.slice(0, text.lastIndexOf("\n", sampleLength) + 1) : text;
  const widthsOf = (table: string) =>
    new Set(Array.from(csvRows(table, "\t"), ({ fields }) => fields.length));
  if (!sample.includes("\t\t") || widthsOf(sample).size < 2) return false;
  const [width = 1, ...others] = widthsOf(withoutDoubleTabs(sample));
  return width > 1 && others.length === 0;
}

export function withoutDoubleTabs(text: string): string {
  return text.replace(/\t{2,}/g, "\t");
}

function judge(sample: string, separator: string): { readonly titles: number; readonly even: number } {
  const widths = new Map<number, number>();
  let titles = 0;
  let rows = 0;
  for (const { fields } of csvRows(sample, separator)) {
    if (++rows > sampleRows) break;
    widths.set(fields.length, (widths.get(fields.length) ?? 0) + 1);
    if (fields.length > 1) titles = Math.max(titles, fields.filter((field) => knownTitle(field)).length);
  }
  const parted = Array.from(widths).filter(([width]) => width > 1);
  return { titles, even: Math.max(0, ...parted.map(([, count]) => count)) / Math.max(1, rows) };
}
