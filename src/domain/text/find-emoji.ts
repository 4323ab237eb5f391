import { emojiList } from "./emoji-list.ts";

export interface NamedEmoji {
  readonly emoji: string;
  readonly names: readonly string[];
  readonly otherWords: readonly string[];
}

export const emojis: readonly NamedEmoji[] = emojiList.map(readLine);

function readLine(line: string): NamedEmoji {
  const [named = "", others = ""] = line.split(",");
  const [emoji = "", ...names] = named.split(" ");
  return { emoji, names, otherWords: others === "" ? [] : others.split(" ") };
}

export interface FoundEmoji {
  readonly emoji: string;
  /** That which was found, else the usual one. */
  readonly name: string;
}

/** Those so named first, then those of which a word begins so, then those that another word means. */
export function findEmoji(typed: string, most: number): readonly FoundEmoji[] {
  const wanted = typed.toLowerCase();
  const isNumber = /^\d+$/.test(wanted);
  const ranks: readonly [FoundEmoji[], FoundEmoji[], FoundEmoji[], FoundEmoji[]] = [[], [], [], []];
  for (const one of emojis) {
    const [rank, name] = rankOf(one, wanted);
    // ":10" may be a minute.
    if (isNumber && rank > 0) continue;
    ranks[rank]?.push({ emoji: one.emoji, name });
  }
  return ranks.flat().slice(0, most);
}

export function emojiNamed(name: string): string | undefined {
  const wanted = name.toLowerCase();
  return emojis.find(({ names }) => names.includes(wanted))?.emoji;
}

function rankOf({ names, otherWords }: NamedEmoji, wanted: string): readonly [number, string] {
  const usual = names[0] ?? "";
  const beginning = names.find((name) => name.startsWith(wanted));
  if (beginning !== undefined) return [names.includes(wanted) ? 0 : 1, beginning];
  const within = names.find((name) => name.includes(`_${wanted}`));
  if (within !== undefined) return [2, within];
  return [otherWords.some((word) => word.startsWith(wanted)) ? 3 : notFound, usual];
}

const notFound = 4;
