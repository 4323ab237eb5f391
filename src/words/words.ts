import type { ValuesArgument, Wording, WordKey, WordValue } from "../domain/words/wording.ts";

/** Like `browser.i18n.getMessage`: replaces `$1`, `$2`, …, and returns "" for an unknown message. Asked once a message. */
export type WordSource = (key: string, values: readonly string[]) => string;

let source: WordSource | undefined;
/** Messages by key, with marks for their values: the browser takes ten times as long to look one up. */
const templates = new Map<string, string>();
/** Of the private use area: no message contains them. */
const firstMark = 0xf8e0;
const marks = Array.from({ length: 9 }, (_, at) => String.fromCharCode(firstMark + at));
const anyMark = /[\uf8e0-\uf8e8]/g;

let formats: {
  readonly plural: Intl.PluralRules;
  readonly list: Intl.ListFormat;
  readonly series: Intl.ListFormat;
  readonly number: Intl.NumberFormat;
};

export function readWordsFrom(next: WordSource): void {
  source = next;
  templates.clear();
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
  const { count } = values;
  const template =
    typeof count === "number"
      ? templateOf(`${key}_${formats.plural.select(count)}`) || templateOf(`${key}_other`)
      : templateOf(key);
  if (Object.keys(values).length === 0) return template;
  const texts = inOrder(values).map(textOf);
  return template.replace(anyMark, (mark) => texts[mark.charCodeAt(0) - firstMark] ?? "");
}

function templateOf(key: string): string {
  const known = templates.get(key);
  if (known !== undefined) return known;
  if (source === undefined) throw new Error(`The message ${key} was asked for before readWordsFrom.`);
  const template = source(key, marks);
  templates.set(key, template);
  return template;
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
