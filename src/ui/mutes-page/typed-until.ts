import { type LocalMoment, readChosenEnd } from "../../domain/mutes/chosen-end.ts";
import type { ChosenUntil } from "../../domain/mutes/commands.ts";
import { weekMs } from "../../domain/time/units.ts";
import type { Wording } from "../../domain/words/wording.ts";

export type TypedUntil =
  | { readonly how: "tonight" | "week" | "always" }
  | { readonly how: "date"; readonly chosen: LocalMoment };

export type TypedUntilReading =
  | { readonly ok: true; readonly until: ChosenUntil }
  | { readonly ok: false; readonly why: Wording };

/** The end that was chosen at `now` (ms) in a time zone, or what is wrong with it. */
export function readTypedUntil(typed: TypedUntil, now: number, timeZone: string): TypedUntilReading {
  if (typed.how === "date") return readChosenEnd(typed.chosen, timeZone, now);
  return { ok: true, until: typed.how === "week" ? now + weekMs : typed.how };
}
