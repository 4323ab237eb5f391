import type { Cost } from "./cost.ts";
import type { Share, Tally } from "./tally.ts";

type ByNumber = Readonly<Record<string, number>>;

/** Shares of all raiders of all floods. "possible" counts both levels. */
export interface Report extends Cost {
  readonly recall: { readonly likely: ByNumber; readonly possible: ByNumber };
  readonly halfKnown: { readonly likely: number; readonly possible: number };
  readonly newcomers: Share;
  readonly everybody: Share;
  readonly coldRoom: Share;
  readonly postsUntilFlagged: { readonly median: number; readonly p90: number };
  readonly perFlood: Readonly<Record<string, { readonly likely: ByNumber; readonly possible: ByNumber }>>;
}

const levels = ["likely", "possible"] as const;

export function reportOf(
  tally: Tally,
  attackers: readonly string[],
  floods: readonly string[],
  cost: Cost,
): Report {
  const recallOf = (level: "likely" | "possible", number: string, names: readonly string[]) =>
    rounded(shareIn(tally, level, number, names));
  const byNumber = (level: "likely" | "possible", names: readonly string[]) =>
    Object.fromEntries(attackers.map((number) => [number, recallOf(level, number, names)]));
  return {
    recall: { likely: byNumber("likely", floods), possible: byNumber("possible", floods) },
    halfKnown: {
      likely: recallOf("likely", "half known", floods),
      possible: recallOf("possible", "half known", floods),
    },
    newcomers: tally.newcomers,
    everybody: tally.everybody,
    coldRoom: tally.coldRoom,
    postsUntilFlagged: tally.postsUntilFlagged,
    ...cost,
    perFlood: Object.fromEntries(
      floods.map((name) => [
        name,
        { likely: byNumber("likely", [name]), possible: byNumber("possible", [name]) },
      ]),
    ),
  };
}

/** The same for people. */
export function linesOf(report: Report): string {
  const { recall, halfKnown, newcomers, everybody, coldRoom, postsUntilFlagged, microseconds } = report;
  const row = (name: string, values: ByNumber) =>
    [name.padEnd(40), ...Object.entries(values).map(([key, value]) => `${key}: ${value.toFixed(2)}`)].join(
      "  ",
    );
  const share = ({ likely, of }: Share) => `${likely} of ${of}`;
  return [
    ...levels.map((level) =>
      row(`all raiders, ${level}`, { ...recall[level], "half known": halfKnown[level] }),
    ),
    ...levels.map((level) => row(`mean of the floods, ${level}`, meanOf(report, level))),
    ...Object.entries(report.perFlood).flatMap(([name, flood]) =>
      levels.map((level) => row(`${name}, ${level}`, flood[level])),
    ),
    `honest newcomers called likely: ${share(newcomers)}; everybody: ${share(everybody)}; cold: ${share(coldRoom)}`,
    `posts until flagged: median ${postsUntilFlagged.median}, p90 ${postsUntilFlagged.p90}`,
    `microseconds a post: mean ${microseconds.mean}, p99 ${microseconds.p99}, max ${microseconds.max}`,
    `memory after ten hours: ${report.memoryMb} MB`,
  ].join("\n");
}

function meanOf({ perFlood, recall }: Report, level: "likely" | "possible"): ByNumber {
  const floods = Object.values(perFlood);
  return Object.fromEntries(
    Object.keys(recall[level]).map((number) => [
      number,
      floods.reduce((sum, flood) => sum + (flood[level][number] ?? 0), 0) / Math.max(1, floods.length),
    ]),
  );
}

function shareIn(
  tally: Tally,
  level: "likely" | "possible",
  number: string,
  floods: readonly string[],
): number {
  const counts = floods.flatMap((flood) => tally.raiders.get(number)?.get(flood) ?? []);
  const all = counts.reduce((sum, { of }) => sum + of, 0);
  return all === 0 ? 0 : counts.reduce((sum, counted) => sum + counted[level], 0) / all;
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000;
}
