import { unguarded } from "../../../text/guarded-cell.ts";
import { isAccountKind } from "../../rule.ts";
import { type EntryReading, readEntry } from "../entry-shape.ts";
import { readCell } from "./cell.ts";
import type { ColumnUse } from "./column-use.ts";
import { problemOfLetters } from "./letters.ts";
import { lineProblems } from "./line-problems.ts";
import type { Outcome } from "./row-outcome.ts";

export function readOwnRow(
  fields: readonly string[],
  uses: readonly ColumnUse[],
  line: number,
  isRounded: (id: string) => boolean,
  outcome: Outcome,
): void {
  const cells: Partial<Record<ColumnUse, string>> = {};
  uses.forEach((use, index) => {
    const field = unguarded(fields[index] ?? "");
    if (field !== "") cells[use] = field;
  });
  outcome.add(readCells(cells, uses.includes("posts"), line, isRounded, outcome), line);
}

function readCells(
  cells: Partial<Record<ColumnUse, string>>,
  hasPosts: boolean,
  line: number,
  isRounded: (id: string) => boolean,
  outcome: Outcome,
): EntryReading {
  const problem = isAccountKind(cells.kind) ? undefined : problemOfLetters(cells.value ?? "");
  if (problem !== undefined) return { ok: false, why: problem };
  const { kind, handle, chat, until, reason, note, source, origin, at, posts } = cells;
  const found = isAccountKind(kind) && cells.value !== undefined ? readCell(cells.value) : undefined;
  const isLost = found?.looks === "rounded" || (found?.looks === "digits" && isRounded(found.digits));
  const whole = found?.looks === "digits" && !isLost ? found.digits : cells.value;
  if (isLost && handle === undefined) return { ok: false, why: lineProblems.rounded(cells.value ?? "") };
  if (isLost)
    outcome.reportPart(line, lineProblems.idLeft(cells.value ?? "", (handle ?? "").replace(/^@/, "")));
  const isHandle = found?.looks === "handle" && handle === undefined;
  const ids = posts?.split(" ") ?? (hasPosts ? [] : undefined);
  const isWholeIds = ids?.every((id) => readCell(id).looks !== "rounded") ?? true;
  return readEntry(
    {
      id: cells["rule-id"],
      kind,
      value: isLost || isHandle ? undefined : whole,
      handle: isHandle ? found.handle : handle,
      scope: chat,
      until,
      preset: reason,
      note,
      from: source,
      origin,
      at,
      posts: isWholeIds ? ids : [],
      evenHosts: cells.even_hosts === "yes",
    },
    line,
    true,
  );
}
