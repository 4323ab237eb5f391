import type { Wording } from "../../words/wording.ts";
import type { MuteRule, MuteTarget } from "../rule.ts";
import type { ColumnUse } from "./table/column-use.ts";

export type MuteFormat = "chatside-json" | "chatside-csv" | "x-mutes" | "x-blocks" | "table" | "lines";

export type MuteEntry = { readonly target: MuteTarget; readonly line: number } & {
  readonly [Field in keyof Omit<MuteRule, "target">]?: MuteRule[Field];
};

export interface UnreadableLine {
  readonly line: number;
  readonly why: Wording;
}

export interface TakenColumn {
  readonly place: number;
  readonly title?: string;
  readonly as: ColumnUse;
  readonly sample: readonly string[];
}

export interface TakenColumns {
  readonly line: number;
  readonly columns: readonly TakenColumn[];
}

export interface ReadMutes {
  readonly ok: true;
  readonly format: MuteFormat;
  readonly entries: readonly MuteEntry[];
  readonly unreadable: readonly UnreadableLine[];
  readonly partly: readonly UnreadableLine[];
  readonly columns: readonly TakenColumns[];
}

export interface RefusedFile {
  readonly ok: false;
  readonly why: Wording;
  readonly unreadable?: readonly UnreadableLine[];
}

export type MuteFileReading = ReadMutes | RefusedFile;

export interface ColumnChoice {
  readonly handleColumn?: number | undefined;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Yields so that the page can draw. */
export type InSteps<Result> = Generator<Progress, Result, void>;

export const linesPerStep = 1000;

export function atOnce<Result>(work: InSteps<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
