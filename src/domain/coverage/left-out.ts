import type { Chat } from "../chat/chat.ts";
import { timeOfId } from "../post/snowflake.ts";
import { readSearch } from "../search/read-search.ts";
import { bringsTerm, neededTerms } from "../search/searched-streams.ts";
import type { Coverage, SourceCoverage } from "./coverage.ts";
import type { TimeSpan } from "./gap.ts";

/** Excluded from X's search by the person. */
export interface LeftOut extends TimeSpan {
  readonly handles: readonly string[];
}

/** No gap, since the person chose it. Undefined if a full search covers it. */
export function leftOutOf(coverage: Coverage, chat: Chat, span: TimeSpan): LeftOut | undefined {
  const [tag = ""] = neededTerms("hashtag", chat, undefined);
  const sources = coverage.sources.filter(({ query }) => bringsTerm(query, tag, chat));
  const whole = sources.filter((source) => withoutOf(source).length === 0).flatMap(spansOf);
  const parts = sources.flatMap((source) => {
    const spans = spansOf(source).flatMap((each) => within(each, span));
    return withoutOf(source).length === 0
      ? []
      : [{ source, spans: spans.flatMap((each) => minus(each, whole)) }];
  });
  const missing = parts.filter(({ spans }) => spans.length > 0);
  if (missing.length === 0) return undefined;
  const spans = missing.flatMap(({ spans }) => spans);
  return {
    handles: [...new Set(missing.flatMap(({ source }) => withoutOf(source)))],
    from: Math.min(...spans.map(({ from }) => from)),
    to: Math.max(...spans.map(({ to }) => to)),
  };
}

function withoutOf({ query }: SourceCoverage): readonly string[] {
  return readSearch(query)?.without ?? [];
}

function spansOf({ stretches }: SourceCoverage): readonly TimeSpan[] {
  return stretches.map(({ from, to }) => ({ from: timeOfId(from) ?? 0, to: timeOfId(to) ?? 0 }));
}

function within(one: TimeSpan, other: TimeSpan): readonly TimeSpan[] {
  const [from, to] = [Math.max(one.from, other.from), Math.min(one.to, other.to)];
  return from < to ? [{ from, to }] : [];
}

function minus(span: TimeSpan, others: readonly TimeSpan[]): readonly TimeSpan[] {
  return others.reduce<readonly TimeSpan[]>(
    (left, other) =>
      left.flatMap((piece) => [
        ...within(piece, { from: piece.from, to: other.from }),
        ...within(piece, { from: other.to, to: piece.to }),
      ]),
    [span],
  );
}
