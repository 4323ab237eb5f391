import { type Wording, wording } from "../words/wording.ts";
import { dayMs, hourMs, minuteMs, secondMs } from "./units.ts";

/** Future times become "now". */
export function compactAgo(ms: number): Wording {
  if (ms < secondMs) return wording("agoNow");
  if (ms < minuteMs) return wording("agoSeconds", { count: Math.floor(ms / secondMs) });
  if (ms < hourMs) return wording("agoMinutes", { count: Math.floor(ms / minuteMs) });
  if (ms < 2 * dayMs) return wording("agoHours", { count: Math.floor(ms / hourMs) });
  return wording("agoDays", { count: Math.floor(ms / dayMs) });
}

export function compactDuration(ms: number): Wording {
  if (ms < minuteMs) return wording("durationSeconds", { count: Math.max(0, Math.floor(ms / secondMs)) });
  if (ms < hourMs) return wording("durationMinutes", { count: Math.floor(ms / minuteMs) });
  if (ms < 2 * dayMs) return wording("durationHours", { count: Math.floor(ms / hourMs) });
  return wording("durationDays", { count: Math.floor(ms / dayMs) });
}
