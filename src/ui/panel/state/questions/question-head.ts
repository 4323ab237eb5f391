import type { SpineQuestion } from "../../../../domain/questions/spine-parts.ts";

export interface QuestionHead {
  readonly question: SpineQuestion;
  readonly isOpen: boolean;
  readonly isCurrent: boolean;
  readonly isAnswered: boolean | undefined;
  /** When the newest answer came, ms. */
  readonly newestAt: number | undefined;
}
