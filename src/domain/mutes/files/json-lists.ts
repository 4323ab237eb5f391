import { type Wording, wording } from "../../words/wording.ts";
import type { CsvRow } from "./csv-rows.ts";
import { rowsOfMap } from "./json-map.ts";
import { type Fields, isObject, isPerson, rowsOfList } from "./json-people.ts";
import type { UnreadableLine } from "./mute-file.ts";
import { knownTitle } from "./table/column-names.ts";
import { isSparedName } from "./table/spared.ts";

export interface FoundList {
  /** As it is called; undefined for the whole file. */
  readonly name?: string;
  readonly line: number;
  readonly rows: readonly CsvRow[];
}

/** Lines by path. */
type Places = Pick<ReadonlyMap<string, number>, "get">;

interface Candidate extends FoundList {
  readonly is: "muted" | "people" | "words" | "unknown" | "spared";
  /** Nothing is around it. */
  readonly isOutside?: boolean;
}

const ofMuted =
  /^(?:accounts?|users?|ids?|handles?)?[ _-]?(?:block|mute?|bann?)(?:s|d|ed|ing)?(?:[ _-]?(?:accounts?|users?|user[ _-]?ids?|ids|handles|people|list))?(?:[ _-]?by[ _-]?me)?$/i;
const ofPeople = new Set(
  "users ids data accounts members list items handles usernames screen_names user_ids userids people entries results".split(
    " ",
  ),
);
const spared =
  /^(?:white|allow|safe)_?list|^(?:allow|exce?pt|exempt|follow|friend|trust|protect|safe|good|un(?:mut|block))|(?:^|_)by$|(?:block|mut|report)(?:ed)?by$/i;
/** Beside a list, what it mentions. */
const beside = new Set("includes meta errors entities extensions".split(" "));
/** These hold anything. */
const ofAnything = new Set("data list items entries results".split(" "));
const deepest = 5;

export interface FoundLists {
  readonly lists: readonly FoundList[];
  readonly left: readonly UnreadableLine[];
}

/** Lists and maps of people in an object, however deep, and what of it was left. Undefined where nobody is. */
export function listsIn(value: Fields, places: Places): FoundLists | undefined {
  const found = [...candidatesIn(value, "", places, false, 0)];
  const named = found.filter(({ is }) => is !== "unknown" && is !== "spared");
  const hasMuted = named.some(({ is }) => is === "muted");
  const taken = hasMuted ? named.filter(({ is }) => is !== "people") : named;
  const unknown = found.filter(({ is, isOutside }) => is === "unknown" && isOutside);
  const lists = taken.length > 0 ? taken : (soleList(value, places) ?? (unknown.length === 1 ? unknown : []));
  if (lists.length === 0 && (found.length === 0 || !isLabelSpared(value))) return undefined;
  const rest = found.filter((each) => !lists.includes(each));
  return { lists, left: rest.map(({ line, name }) => ({ line, why: notMuted(name ?? "") })) };
}

/** The object itself, a person or a map of them. */
function soleList(value: Fields, places: Places): readonly Candidate[] | undefined {
  const line = 1;
  if (isLabelSpared(value)) return undefined;
  if (isPerson(value)) return [{ is: "people", line, rows: rowsOfList([value], [line]) }];
  const rows = rowsOfMap(value, false, (key) => places.get(`/${key}`) ?? line);
  return rows && [{ is: "people", line, rows }];
}

function* candidatesIn(
  value: Fields,
  path: string,
  places: Places,
  isMuted: boolean,
  depth: number,
): Generator<Candidate> {
  const isAllSpared = isLabelSpared(value);
  const label = isAllSpared ? labelIn(value) : undefined;
  for (const [name, each] of Object.entries(value)) {
    const own = `${path}/${name}`;
    const line = places.get(own) ?? 1;
    const isSpared = isAllSpared || spared.test(name) || isSparedName(name) || beside.has(name.toLowerCase());
    if (Array.isArray(each) && each.length > 0) {
      const list: readonly unknown[] = each;
      const is = isSpared ? "spared" : meaningOf(name, list, isMuted);
      const lines = list.map((_, index) => places.get(`${own}/${index}`) ?? line);
      const rows = is === "spared" ? [] : rowsOfList(list, lines);
      yield {
        is,
        isOutside: depth === 0,
        name: label ?? name,
        line,
        rows: is === "words" ? [{ line, fields: [name], isCut: false }, ...rows] : rows,
      };
    } else if (isObject(each) && isSpared) {
      const isReported =
        beside.has(name.toLowerCase()) || isAllSpared ? holdsLists(each) : Object.keys(each).length > 0;
      if (isReported) yield { is: "spared", name: label ?? name, line, rows: [] };
    } else if (isObject(each)) {
      const isOwn = isMuted || ofMuted.test(name);
      const isPeople = isOwn || ofPeople.has(name.toLowerCase());
      const isNamed = isOwn || !ofAnything.has(name.toLowerCase());
      const rows = isPeople
        ? rowsOfMap(each, isNamed, (key) => places.get(`${own}/${key}`) ?? line)
        : undefined;
      if (rows) yield { is: isOwn ? "muted" : "people", name, line, rows };
      else if (depth < deepest) yield* candidatesIn(each, own, places, isOwn, depth + 1);
    }
  }
}

function meaningOf(name: string, list: readonly unknown[], isMuted: boolean): Candidate["is"] {
  const use = knownTitle(name)?.use;
  if ((use === "phrase" || use === "domain") && list.every((each) => typeof each === "string"))
    return "words";
  if (ofMuted.test(name)) return "muted";
  if (ofPeople.has(name.toLowerCase())) return isMuted ? "muted" : "people";
  return "unknown";
}

/** What an object calls its list: {"name": "Whitelist", "members": […]}. */
export function labelIn(value: Fields): string | undefined {
  const labels = labelsIn(value);
  return labels.find(isSparedName) ?? labels[0];
}

function labelsIn({ name, title, type }: Fields): readonly string[] {
  return [name, title, type].filter((each) => typeof each === "string");
}

function isLabelSpared(value: Fields): boolean {
  return labelsIn(value).some(isSparedName);
}

function holdsLists(value: Fields): boolean {
  return Object.values(value).some((each) => (Array.isArray(each) && each.length > 0) || isObject(each));
}

function notMuted(name: string): Wording {
  return wording("lineListLeft", { name: name.length > 60 ? `${name.slice(0, 59)}…` : name });
}
