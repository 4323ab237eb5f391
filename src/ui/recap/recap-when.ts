import type { Transcript } from "../../domain/recap/transcript.ts";
import { words } from "../../words/words.ts";
import { recapTimes } from "./recap-times.ts";

/** By the reader's clock; where the chat's clock shows another time, by that one, too. */
export function recapWhen(
  { chat, from, to }: Pick<Transcript, "chat" | "from" | "to">,
  timeZone: string,
): readonly string[] {
  const own = recapTimes(timeZone);
  const when = words("recapWhen", { from: own.time(from), to: own.time(to), zone: timeZone });
  const zone = chat.schedule?.timeZone;
  if (zone === undefined) return [when];
  const there = recapTimes(zone);
  const isSame = there.date(from) === own.date(from) && there.time(from) === own.time(from);
  if (isSame) return [when];
  const times = { date: there.date(from), from: there.time(from), to: there.time(to), zone };
  return [when, words("recapWhenThere", times)];
}
