import type { Session } from "../session.ts";

/** An evening without an announced hour is over this long after the click. */
const eveningMs = 6 * 60 * 60_000;

/**
 * The moment (ms) at which "tonight" ends, fixed when the mute is made: the end of the announced session, or six
 * hours from `now`, when none was announced (a spontaneous session's end moves with every post).
 */
export function endOfTonight(session: Session | undefined, now: number): number {
  return session?.hour && session.endsAt > now ? session.endsAt : now + eveningMs;
}
