import { wording } from "../../words/wording.ts";
import type { Protection, Protector } from "../protection.ts";
import type { MuteRule, MuteScope, MuteUntil } from "../rule.ts";
import { covers, isAccount, type MuteMeaning, ruleKey } from "../target-key.ts";
import { TargetMap } from "../target-map.ts";
import { writeUntil } from "./moment.ts";
import type {
  InSteps,
  MuteEntry,
  MuteFormat,
  Progress,
  RefusedFile,
  TakenColumns,
  UnreadableLine,
} from "./mute-file.ts";
import { linesPerStep } from "./mute-file.ts";
import { readMuteFile } from "./read-mute-file.ts";

export interface GuardedEntry {
  readonly entry: MuteEntry;
  readonly protection: Protection;
}

export type ImportPreview =
  | {
      readonly ok: true;
      readonly format: MuteFormat;
      readonly fresh: readonly MuteEntry[];
      readonly already: readonly MuteEntry[];
      /** Their end is past: they would mute nobody. */
      readonly ended: readonly MuteEntry[];
      readonly touchesHosts: readonly GuardedEntry[];
      readonly repeated: number;
      readonly unreadable: readonly UnreadableLine[];
      /** Such as a handle whose id lost digits. */
      readonly partly: readonly UnreadableLine[];
      readonly columns: readonly TakenColumns[];
    }
  | RefusedFile;

export interface ImportChoice {
  readonly scope: MuteScope;
  readonly until: MuteUntil;
  readonly handleColumn?: number | undefined;
}

const usualChoice: ImportChoice = { scope: "every-chat", until: "always" };

/** `known`: the rules in force; `now`: X's clock, ms, by which entries have ended. */
export function* previewImport(
  text: string,
  fileName: string,
  known: Iterable<MuteRule>,
  protect: Protector,
  choice: ImportChoice = usualChoice,
  now = Number.NEGATIVE_INFINITY,
): InSteps<ImportPreview> {
  const reading = yield* readMuteFile(text, fileName, choice);
  if (!reading.ok) return reading;
  const sorted = yield* sortEntries(reading.entries, { known, protect, choice, now });
  const unreadable = [...reading.unreadable, ...sorted.contradicting].sort((a, b) => a.line - b.line);
  const { contradicting, ...rest } = sorted;
  const { format, partly, columns } = reading;
  return { ok: true, format, ...rest, unreadable, partly, columns };
}

export function meaningOf({ target, scope, until }: MuteEntry, choice: ImportChoice): MuteMeaning {
  return { target, scope: scope ?? choice.scope, until: until ?? choice.until };
}

export function isCovered(meaning: MuteMeaning, rules: TargetMap<MuteRule>): boolean {
  return rules.about(meaning.target).some((rule) => covers(rule, meaning));
}

interface Sorted {
  readonly fresh: MuteEntry[];
  readonly already: MuteEntry[];
  readonly ended: MuteEntry[];
  readonly touchesHosts: GuardedEntry[];
  readonly contradicting: UnreadableLine[];
  repeated: number;
}

interface Sorting {
  readonly known: Iterable<MuteRule>;
  readonly protect: Protector;
  readonly choice: ImportChoice;
  readonly now: number;
}

function* sortEntries(
  entries: readonly MuteEntry[],
  { known, protect, choice, now }: Sorting,
): Generator<Progress, Sorted, void> {
  const sorted: Sorted = {
    fresh: [],
    already: [],
    ended: [],
    touchesHosts: [],
    contradicting: [],
    repeated: 0,
  };
  const rules = new TargetMap(known);
  const seen = new Map<string, { line: number; meaning: MuteMeaning }>();
  for (const [index, entry] of entries.entries()) {
    if (index % linesPerStep === 0) yield { done: index, total: entries.length };
    const meaning = meaningOf(entry, choice);
    const key = ruleKey(meaning);
    const earlier = seen.get(key);
    if (!earlier) {
      seen.set(key, { line: entry.line, meaning });
      if (meaning.until !== "always" && meaning.until <= now) sorted.ended.push(entry);
      else sortEntry(entry, meaning, sorted, rules, protect);
    } else if (earlier.meaning.until === meaning.until) sorted.repeated++;
    else sorted.contradicting.push(contradiction(entry.line, meaning, earlier));
  }
  return sorted;
}

function sortEntry(
  entry: MuteEntry,
  meaning: MuteMeaning,
  sorted: Sorted,
  rules: TargetMap<MuteRule>,
  protect: Protector,
): void {
  const { target } = entry;
  const protection = isAccount(target) ? protect(target) : undefined;
  if (isCovered(meaning, rules)) sorted.already.push(entry);
  else if (protection) sorted.touchesHosts.push({ entry, protection });
  else sorted.fresh.push(entry);
}

function contradiction(
  line: number,
  { until }: MuteMeaning,
  earlier: { readonly line: number; readonly meaning: MuteMeaning },
): UnreadableLine {
  const [now, before] = [writeUntil(until), writeUntil(earlier.meaning.until)];
  return {
    line,
    why: wording("fileContradicts", { now, before, line: earlier.line }),
  };
}
