import { readUntil } from "./moment.ts";

const always =
  /^(?:always|forever|never|permanent(?:ly)?|indefinite(?:ly)?|∞|(?:für )?immer|dauerhaft|unbefristet|toujours|pour toujours|(?:para )?siempre|nunca|(?:per|para )?sempre|навсегда|бессрочно|無期限|永久|永远|永遠|영구)$/iu;
const yearFirst =
  /^(\d{4})[-/.年] ?(\d{1,2})[-/.月] ?(\d{1,2})日?(?:[T ](\d{1,2}:\d\d(?::\d\d)?)(?:\.\d+)? ?(Z|UTC|[+-]\d\d:?\d\d)?)?$/iu;
const yearLast = /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4})(?: (\d{1,2}:\d\d(?::\d\d)?))?$/u;
const unix = /^[1-9]\d{9}(?:\d{3})?$/;
const months = 12;

/** An end as other programs and spreadsheets write it, as ours; undefined where day and month are unclear. */
export function readForeignUntil(text: string): string | undefined {
  if (readUntil(text) !== undefined) return text;
  if (always.test(text)) return "always";
  const found = unix.test(text) ? momentOfUnix(text) : (momentOf(text) ?? dayOf(text));
  return found !== undefined && readUntil(found) !== undefined ? found : undefined;
}

function momentOfUnix(text: string): string {
  return new Date(Number(text.padEnd(13, "0"))).toISOString();
}

function momentOf(text: string): string | undefined {
  const [, year, month = "", day = "", time, zone = "Z"] = yearFirst.exec(text) ?? [];
  return year === undefined ? undefined : endOf({ year, month, day }, time, zone);
}

interface Day {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** Undefined for a day that no month has. */
function endOf({ year, month, day }: Day, time: string | undefined, zone = "Z"): string | undefined {
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const midnight = Date.parse(`${date}T00:00Z`);
  if (Number.isNaN(midnight) || !new Date(midnight).toISOString().startsWith(date)) return undefined;
  if (time === undefined) return date;
  const offset = /^utc$/i.test(zone) ? "Z" : zone.replace(/(\d\d)(\d\d)$/, "$1:$2").toUpperCase();
  const ms = Date.parse(`${date}T${time.replace(/^(?=\d:)/, "0")}${offset}`);
  return Number.isNaN(ms) ? undefined : new Date(ms).toISOString();
}

/** 31/12/2026 and 12/31/2026 show which number is the day, and so do dots (31.12.2026); 02/03/2027 does not. */
function dayOf(text: string): string | undefined {
  const [, first = "", sign, second = "", year, time] = yearLast.exec(text) ?? [];
  if (year === undefined) return undefined;
  const isMonthFirst = Number(second) > months && sign !== ".";
  const isDayFirst = Number(first) > months || first === second || sign === ".";
  if (!isMonthFirst && !isDayFirst) return undefined;
  const [day, month] = isMonthFirst ? [second, first] : [first, second];
  return endOf({ year, month, day }, time);
}
