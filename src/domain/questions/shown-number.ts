import type { QuestionPattern } from "./question-pattern.ts";

/** As shown after its letter: "Q4", "Q bonus". */
export function shownNumber(number: string): string {
  return isCounted(number) ? number : ` ${number}`;
}

/** As an answer begins: "A4", "Bonus A:". */
export function answerLabelFor(number: string, { answered }: QuestionPattern): string {
  if (isCounted(number)) return `${answered}${number}`;
  return `${number.charAt(0).toUpperCase()}${number.slice(1)} ${answered}:`;
}

function isCounted(number: string): boolean {
  return /^\d/u.test(number);
}
