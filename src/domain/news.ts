import { type Wording, wording } from "./words/wording.ts";

/** What the menu shows once after an update. A test compares it with the changelog. */
export const news: { readonly version: string; readonly lines: readonly Wording[] } = {
  version: "0.2.0",
  lines: [
    wording("newsQuestions"),
    wording("newsEdge"),
    wording("newsRaids"),
    wording("newsWindow"),
    wording("newsRecap"),
  ],
};

/** The version whose news are to be read once where `now` runs after `before`. */
export function newsAfter(before: string, now: string): string | undefined {
  return isOlder(before, news.version) && !isOlder(now, news.version) ? news.version : undefined;
}

export function isOlder(one: string, other: string): boolean {
  const [parts, others] = [numbersOf(one), numbersOf(other)];
  const at = Array.from({ length: Math.max(parts.length, others.length) }, (_, index) => index).find(
    (index) => (parts[index] ?? 0) !== (others[index] ?? 0),
  );
  return at !== undefined && (parts[at] ?? 0) < (others[at] ?? 0);
}

function numbersOf(version: string): readonly number[] {
  return version.split(".").map(Number);
}
