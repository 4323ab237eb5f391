import type { CsvRow } from "./csv-rows.ts";
import { cellOf, type Fields, fieldsOfPerson, isObject, isPerson } from "./json-people.ts";
import { isLikeHandle } from "./table/cell.ts";
import { knownTitle } from "./table/column-names.ts";
import { spelled } from "./table/spared.ts";

const id = /^\d{15,20}$/;
const handle = /^@?\w{1,15}$/;
const aboutMute =
  /(?<!\p{L})(?:block(?:ed)?|muted?|reasons?|added|since|date|time|timestamp|notes?)(?!\p{L})/iu;

/**
 * An object whose keys name people: id → handle, handle → id, either → true, null or more about them. Settings look
 * alike: without an id or @ as its keys they must look like handles, and its values be people; under a name of muted
 * people it is enough that these are ids, are all equal, or name a mute.
 */
export function rowsOfMap(
  map: Fields,
  isNamed: boolean,
  placeOf: (key: string) => number,
): readonly CsvRow[] | undefined {
  const entries = Object.entries(map);
  const hasIds = entries.length > 0 && entries.every(([key]) => id.test(key));
  if (!hasIds && !namesPeople(entries, isNamed)) return undefined;
  const hasFlags = entries.some(([, value]) => typeof value === "boolean");
  const people = entries.map(([, value]) => {
    if (isObject(value)) return fieldsOfPerson(value);
    return hasFlags ? new Map([["blocked", String(value !== false && value !== 0)]]) : fieldOf(value);
  });
  const titles = [...new Set(people.flatMap((person) => [...person.keys()]))];
  const rows = entries.map(([key], index): CsvRow => {
    const fields = [key, ...titles.map((title) => people[index]?.get(title) ?? "")];
    return { line: placeOf(key), fields, isCut: false };
  });
  const heading = [hasIds ? "user id" : "handle", ...titles];
  return [{ line: rows[0]?.line ?? 1, fields: heading, isCut: false }, ...rows];
}

/** An id, or what may be a handle by its looks. */
function fieldOf(value: unknown): Map<string, string> {
  const cell = cellOf(value);
  if (cell === undefined) return new Map();
  return new Map([[id.test(cell) ? "id str" : "account", cell]]);
}

function namesPeople(entries: readonly (readonly [string, unknown])[], isNamed: boolean): boolean {
  const keys = entries.map(([key]) => key);
  if (keys.length === 0 || !keys.every((key) => handle.test(key))) return false;
  if (keys.every((key) => key.startsWith("@"))) return true;
  if (keys.some(isField) || keys.filter(isLikeHandle).length * 2 < keys.length) return false;
  const values = entries.map(([, value]) => value);
  if (!isNamed) return values.every((value) => isObject(value) && isPerson(value));
  return values.every(hasId) || areAlike(values) || values.every(isAboutMute);
}

/** “tweet_id”, “owner ids”. */
function isField(key: string): boolean {
  return / ids?$/i.test(spelled(key)) || knownTitle(key)?.isVague === false;
}

function hasId(value: unknown): boolean {
  if (!isObject(value)) return id.test(cellOf(value) ?? "");
  return isPerson(value) || id.test(cellOf(value.id) ?? "");
}

function areAlike(values: readonly unknown[]): boolean {
  return values.every((value) => value === true || value === null || value === 1 || value === "");
}

function isAboutMute(value: unknown): boolean {
  if (!isObject(value)) return false;
  const names = Object.keys(value);
  return (
    names.length === 0 ||
    names.some((name) => aboutMute.test(spelled(name)) || knownTitle(name)?.isVague === false)
  );
}
