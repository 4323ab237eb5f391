import type { ValuesArgument, Wording, WordKey, WordValue } from "../domain/words/wording.ts";

/** Like `browser.i18n.getMessage`: replaces `$1`, `$2`, …, and returns "" for an unknown message. */
export type WordSource = (key: string, values: readonly string[]) => string;

let source: WordSource | undefined;
let formats: {
  readonly plural: Intl.PluralRules;
  readonly list: Intl.ListFormat;
  readonly series: Intl.ListFormat;
  readonly number: Intl.NumberFormat;
};

export function readWordsFrom(next: WordSource): void {
  source = next;
  // The catalogue's, which may not be the browser's.
  const language = next("catalogueLanguage", []);
  formats = {
    plural: new Intl.PluralRules(language),
    list: new Intl.ListFormat(language),
    series: new Intl.ListFormat(language, { type: "unit" }),
    number: new Intl.NumberFormat(language),
  };
}

export function words<Key extends WordKey>(key: Key, ...[values]: ValuesArgument<Key>): string {
  return wordsOf({ key, values: values ?? {} });
}

export function wordsOf({ key, values }: Wording): string {
  if (source === undefined) throw new Error(`The message ${key} was asked for before readWordsFrom.`);
  const { count } = values;
  const texts = inOrder(values).map(textOf);
  if (typeof count !== "number") return source(key, texts);
  return source(`${key}_${formats.plural.select(count)}`, texts) || source(`${key}_other`, texts);
}

/** "1,234", localised. */
export function formatNumber(value: number): string {
  return formats.number.format(value);
}

/** "a, b, and c", localised. */
export function listOf(texts: Iterable<string>): string {
  return formats.list.format(texts);
}

/** "a, b, c", localised: of figures that are no sentence. */
export function seriesOf(texts: Iterable<string>): string {
  return formats.series.format(texts);
}

function inOrder(values: Wording["values"]): WordValue[] {
  return Object.entries(values)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, value]) => value);
}

function textOf(value: WordValue): string {
  if (typeof value === "string") return value;
  if (typeof value === "number") return formatNumber(value);
  if ("key" in value) return wordsOf(value);
  return listOf(value.map(textOf));
}
