import type { AdvanceNote } from "../../../domain/notes/chat-notes.ts";
import type { AskedBefore, AskedQuestion } from "../../../domain/recap/asked-before.ts";
import { words } from "../../../words/words.ts";
import type { RecapWishes } from "../files/recap-wishes.ts";

const names = {
  asked: "advanceAsked",
  answered: "advanceAnswered",
  "left-out": "advanceLeftOut",
} as const satisfies Readonly<Record<AdvanceNote, string>>;

/** "Answered · 3 people ask", or nothing. */
export function askedState({ became, people }: AskedQuestion): string {
  return [
    ...(became === undefined ? [] : [words(names[became])]),
    ...(people > 1 ? [words("advancePeople", { count: people })] : []),
  ].join(" · ");
}

/** A sentence for each reason why some are not listed. */
export function askedOmitted(
  { setAside, beyond }: AskedBefore,
  { withSetAside = false }: Pick<RecapWishes, "withSetAside">,
): readonly string[] {
  return [
    ...(setAside > 0 && !withSetAside ? [words("recapSetAside", { count: setAside })] : []),
    ...(beyond > 0 ? [words("advanceBeyond", { count: beyond })] : []),
  ];
}
