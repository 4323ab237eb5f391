import type { Attendee } from "../../domain/recap/attendance.ts";
import { words } from "../../words/words.ts";

/** "Host", "First time", or nothing. */
export function roleOf({ isHost, isFirstTime }: Attendee): string {
  if (isHost) return words("recapRoleHost");
  return isFirstTime ? words("recapRoleFirstTime") : "";
}
