import type { MuteRule, MuteTarget } from "../rule.ts";

/** What can be read: our own two, X's two archive files, and lines of handles or ids (Block Together's CSV). */
export type MuteFormat = "chatside-json" | "chatside-csv" | "x-mutes" | "x-blocks" | "lines";

/** A mute as a file has it: always whom, the rest only where the file says it. */
export type MuteEntry = { readonly target: MuteTarget; readonly line: number } & {
  readonly [Field in keyof Omit<MuteRule, "target">]?: MuteRule[Field];
};

/** A line that says nothing usable (lines count from 1), and why, in a sentence. */
export interface UnreadableLine {
  readonly line: number;
  readonly why: string;
}

export type MuteFileReading =
  | {
      readonly ok: true;
      readonly format: MuteFormat;
      readonly entries: readonly MuteEntry[];
      readonly unreadable: readonly UnreadableLine[];
    }
  /** The file as a whole cannot be used; `why` is a sentence for the person. */
  | { readonly ok: false; readonly why: string };

/** How far a reading is, in lines or entries of the file. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** A long work in steps: it yields now and then, so that the page can draw in between. */
export type InSteps<Result> = Generator<Progress, Result, void>;

/** So many lines are read between two yields: a few milliseconds. */
export const linesPerStep = 1000;

/** Does a long work at once, for short files and tests. */
export function atOnce<Result>(work: InSteps<Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
