import { wording } from "../../words/wording.ts";
import { linesOfEntries, placesOfValues } from "./json-lines.ts";
import { type FoundList, type FoundLists, labelIn, listsIn } from "./json-lists.ts";
import { isObject, isPerson, rowsOfList } from "./json-people.ts";
import type { ColumnChoice, InSteps, MuteFileReading } from "./mute-file.ts";
import { readRows, readSections } from "./table/read-rows.ts";
import { type Section, sectionsOf } from "./table/sections.ts";

/**
 * Lists of ids, handles, or people (`id_str`, `screen_name` …), and maps of them, alone or in an object. Fields
 * become columns.
 */
export function* readForeignJson(
  text: string,
  name: string,
  value: unknown,
  choice: ColumnChoice,
  linesOfList?: readonly number[],
): InSteps<MuteFileReading> {
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    const lines = linesOfEntries(text);
    const places = linesOfList ?? list.map((_, index) => lines.next().value ?? index + 1);
    const pages = pagesIn(list, places);
    if (pages) {
      const sections = pages.lists.flatMap((page) => sectionsIn(page, false));
      return yield* readSections(sections, name, choice, pages.left);
    }
    return yield* readRows(rowsOfList(list, places), name, choice);
  }
  const found = isObject(value) ? listsIn(value, placesOfValues(text)) : undefined;
  if (!found) return { ok: false, why: wording("fileNotMutes", { file: name }) };
  const isOne = found.lists.length === 1 && found.left.length === 0;
  const sections = found.lists.flatMap((list) => sectionsIn(list, isOne));
  return yield* readSections(sections, name, choice, found.left);
}

/** Answers of X or of a program, one after the other, each with a list of its own, named where they have a name. */
function pagesIn(list: readonly unknown[], places: readonly number[]): FoundLists | undefined {
  const pages = list.map((each, index): FoundLists | undefined => {
    if (!isObject(each) || isPerson(each)) return undefined;
    const found = listsIn(each, { get: () => places[index] });
    const name = labelIn(each);
    const lists = found?.lists.map(({ line, rows }) => ({
      line,
      rows,
      ...(name === undefined ? {} : { name }),
    }));
    return found && lists && { lists, left: found.left };
  });
  const whole = pages.filter((page) => page !== undefined);
  if (whole.length === 0 || whole.length < pages.length) return undefined;
  return { lists: whole.flatMap(({ lists }) => lists), left: whole.flatMap(({ left }) => left) };
}

/** One list of several has its name. */
function sectionsIn({ name, rows }: FoundList, isOne: boolean): readonly Section[] {
  const sections = sectionsOf(rows);
  return isOne || name === undefined ? sections : sections.map((section) => ({ ...section, name }));
}
