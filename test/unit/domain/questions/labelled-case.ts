import type { PlacementKind } from "../../../../src/domain/questions/spine-parts.ts";

/** One post after Q1, Q2 and Q3 were asked and answered, and what it is. */
export interface LabelledCase {
  readonly by: "mod" | "guest" | "rosa" | "ann";
  readonly text: string;
  readonly is: PlacementKind;
  readonly number?: string;
  /** What it replies to or quotes: a question, ann's answer to it, or chatter. */
  readonly to?: "q1" | "q2" | "q3" | "a2" | "a3" | "chatter";
  readonly quotes?: "q3" | "a3";
  /** The question's letter and the answer's. */
  readonly letters?: string;
}

export type CaseRow = readonly [
  by: LabelledCase["by"],
  text: string,
  is: PlacementKind,
  number?: string | undefined,
  more?: Partial<LabelledCase>,
];
