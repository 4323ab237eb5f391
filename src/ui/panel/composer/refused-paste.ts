import { words } from "../../../words/words.ts";

/** Far beyond X's limit; larger boxes slow browsers down. */
const longest = 10_000;
const heap = /\p{M}{200}/u;

/** Why a text is refused; undefined if it is accepted. `there`: the length already in the box. */
export function refusalOf(pasted: string, there: number): string | undefined {
  if (there + pasted.length > longest) {
    return words("draftPasteTooLong", { length: pasted.length });
  }
  return heap.test(pasted) ? words("draftPasteTooManyMarks") : undefined;
}
