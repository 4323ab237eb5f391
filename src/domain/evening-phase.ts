import type { Session } from "./session.ts";

/** Where an evening stands. The house rules of chats ask for one's own site at its beginning and for links at its end. */
export type EveningPhase = "opening" | "middle" | "closing";

/** Welcomes and good-byes take about so long, ms. */
const openingMs = 10 * 60_000;
const closingMs = 10 * 60_000;

/** Where the session stands at `now` (ms, X's clock). Undefined without an announced hour: its end is not known then. */
export function phaseOf(session: Session | undefined, now: number): EveningPhase | undefined {
  if (!session?.hour || now < session.startsAt || now > session.endsAt) return undefined;
  if (now < session.hour.from + openingMs) return "opening";
  return now < session.hour.to - closingMs ? "middle" : "closing";
}
