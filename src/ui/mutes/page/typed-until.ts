import { type LocalMoment, readChosenEnd } from "../../../domain/mutes/chosen-end.ts";
import type { ChosenUntil } from "../mute-ports.ts";

/** How long a rule shall hold, as a form has it. */
export type TypedUntil =
  | { readonly how: "tonight" | "week" | "always" }
  | { readonly how: "date"; readonly chosen: LocalMoment };

export type TypedUntilReading =
  | { readonly ok: true; readonly until: ChosenUntil }
  | { readonly ok: false; readonly why: string };

const week = 7 * 24 * 60 * 60_000;

/** The end that was chosen at `now` (ms) in a time zone, or what is wrong with it. */
export function readTypedUntil(typed: TypedUntil, now: number, timeZone: string): TypedUntilReading {
  if (typed.how === "date") return readChosenEnd(typed.chosen, timeZone, now);
  return { ok: true, until: typed.how === "week" ? now + week : typed.how };
}
