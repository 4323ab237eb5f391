import type { Protection, Protector } from "../protection.ts";
import type { MuteRule, MuteScope, MuteUntil } from "../rule.ts";
import { covers, isAccount, type MuteMeaning, ruleKey } from "../target-key.ts";
import { TargetMap } from "../target-map.ts";
import { writeUntil } from "./moment.ts";
import type { InSteps, MuteEntry, MuteFormat, Progress, UnreadableLine } from "./mute-file.ts";
import { linesPerStep } from "./mute-file.ts";
import { readMuteFile } from "./read-mute-file.ts";

/** An entry that would mute somebody protected. */
export interface GuardedEntry {
  readonly entry: MuteEntry;
  readonly protection: Protection;
}

/** What an import would do; nothing is done by looking. */
export type ImportPreview =
  | {
      readonly ok: true;
      readonly format: MuteFormat;
      /** To be added. Accounts of which only the handle is known are among them. */
      readonly fresh: readonly MuteEntry[];
      /** A rule that holds does all of it already. */
      readonly already: readonly MuteEntry[];
      /** Moderators, guests, oneself, followed people: left out, unless the person says yes for one (never of a list). */
      readonly touchesHosts: readonly GuardedEntry[];
      /** Lines that say the same as an earlier one. */
      readonly repeated: number;
      /** Lines that say nothing usable, or the opposite of an earlier one. */
      readonly unreadable: readonly UnreadableLine[];
    }
  | { readonly ok: false; readonly why: string };

/** What an entry means where its file does not say. */
export interface ImportChoice {
  readonly scope: MuteScope;
  readonly until: MuteUntil;
}

const usualChoice: ImportChoice = { scope: "every-chat", until: "always" };

/**
 * Reads a file (see `readMuteFile`) and sorts its entries by what they would do, `known` being the rules in force.
 * The same work stands behind a shared list.
 */
export function* previewImport(
  text: string,
  fileName: string,
  known: Iterable<MuteRule>,
  protect: Protector,
  choice: ImportChoice = usualChoice,
): InSteps<ImportPreview> {
  const reading = yield* readMuteFile(text, fileName);
  if (!reading.ok) return reading;
  const sorted = yield* sortEntries(reading.entries, known, protect, choice);
  const unreadable = [...reading.unreadable, ...sorted.contradicting].sort((a, b) => a.line - b.line);
  const { contradicting, ...rest } = sorted;
  return { ok: true, format: reading.format, ...rest, unreadable };
}

/** What a rule made of the entry would mean. */
export function meaningOf({ target, scope, until }: MuteEntry, choice: ImportChoice): MuteMeaning {
  return { target, scope: scope ?? choice.scope, until: until ?? choice.until };
}

/** Does one of the rules do all of it already? */
export function isCovered(meaning: MuteMeaning, rules: TargetMap<MuteRule>): boolean {
  return rules.about(meaning.target).some((rule) => covers(rule, meaning));
}

interface Sorted {
  readonly fresh: MuteEntry[];
  readonly already: MuteEntry[];
  readonly touchesHosts: GuardedEntry[];
  readonly contradicting: UnreadableLine[];
  repeated: number;
}

function* sortEntries(
  entries: readonly MuteEntry[],
  known: Iterable<MuteRule>,
  protect: Protector,
  choice: ImportChoice,
): Generator<Progress, Sorted, void> {
  const sorted: Sorted = { fresh: [], already: [], touchesHosts: [], contradicting: [], repeated: 0 };
  const rules = new TargetMap(known);
  const seen = new Map<string, { line: number; meaning: MuteMeaning }>();
  for (const [index, entry] of entries.entries()) {
    if (index % linesPerStep === 0) yield { done: index, total: entries.length };
    const meaning = meaningOf(entry, choice);
    const key = ruleKey(meaning);
    const earlier = seen.get(key);
    if (!earlier) {
      seen.set(key, { line: entry.line, meaning });
      sortEntry(entry, meaning, sorted, rules, protect);
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
  const [now, before] = [until, earlier.meaning.until].map(writeUntil);
  return {
    line,
    why: `It says ${now} where line ${earlier.line} says ${before} of the same: line ${earlier.line} counts.`,
  };
}
