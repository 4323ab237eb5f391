import type { CsvRow } from "./csv-rows.ts";
import { knownTitle } from "./table/column-names.ts";
import type { ColumnUse } from "./table/column-use.ts";
import { isStateTitle } from "./table/row-state.ts";

export type Fields = Readonly<Record<string, unknown>>;

const isOfPost = ["full_text", "text", "conversation_id_str"];
/** Objects around a person's fields in X's bodies and archive. */
const wrappers = new Set("legacy core user account result user_results muting blocking".split(" "));
const isOfPerson = new Set<ColumnUse>(["id", "handle", "link"]);
const deepest = 4;

/** A list's rows, with a heading where its entries have fields. */
export function rowsOfList(list: readonly unknown[], places: readonly number[]): readonly CsvRow[] {
  const people = list.map((each) => (isObject(each) ? fieldsOfPerson(each) : undefined));
  const titles = [...new Set(people.flatMap((person) => [...(person?.keys() ?? [])]))];
  const rows = list.map((each, index): CsvRow => {
    const person = people[index];
    const fields = person ? titles.map((title) => person.get(title) ?? "") : cellsOf(each);
    return { line: places[index] ?? index + 1, fields, isCut: false };
  });
  return titles.length === 0 ? rows : [{ line: places[0] ?? 1, fields: titles, isCut: false }, ...rows];
}

/** A list within the list is a row without titles. */
function cellsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map((each) => cellOf(each) ?? "") : [cellOf(value) ?? ""];
}

/** An object that is one person. */
export function isPerson(value: Fields): boolean {
  const names = [...fieldsOfPerson(value).keys()].map((name) => knownTitle(name));
  return names.some((known) => known && !known.isVague && isOfPerson.has(known.use));
}

/** For a post, its author. */
function authorOf(post: Fields): Fields {
  const { core, legacy } = post;
  const isPost = [post, legacy].some((each) => isObject(each) && isOfPost.some((name) => name in each));
  const of = isObject(core) ? core : post;
  const author = post.user ?? post.author ?? of.user_results;
  return isPost && isObject(author) ? author : post;
}

export function fieldsOfPerson(
  from: Fields,
  depth = 0,
  found = new Map<string, string>(),
): Map<string, string> {
  const value = depth === 0 ? authorOf(from) : from;
  const inside: Fields[] = [];
  for (const [name, each] of Object.entries(value)) {
    const cell = typeof each === "boolean" && isStateTitle(name) ? String(each) : cellOf(each);
    if (cell !== undefined && !found.has(name)) found.set(name, cell);
    if (isObject(each) && wrappers.has(name) && depth < deepest) inside.push(each);
  }
  for (const each of inside) fieldsOfPerson(each, depth + 1, found);
  return found;
}

export function cellOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : undefined;
}

export function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
