import type { RefreshPace, RefreshPause, RefreshPlan } from "./refresh.ts";

/** What a person is told before they switch auto-refresh on. */
export const refreshRisk =
  "The risk: X suspends accounts whose tools act for them, and may take a tab that reloads by itself for one.";

const reasons: Readonly<Record<RefreshPause, string>> = {
  "no-evening": "the chat has not begun",
  "evening-over": "the evening is over",
  "not-at-search": "not at the chat's search",
  writing: "you are typing on X",
  rate: "rate",
  "signed-out": "you are not signed in",
  trouble: "X answers with errors",
  "no-answer": "X did not answer",
};

/** "every 30 s", "every minute", "every 5 minutes". */
export function paceWords(pace: RefreshPace): string {
  if (pace < 60) return `every ${pace} s`;
  return pace === 60 ? "every minute" : `every ${pace / 60} minutes`;
}

/**
 * What auto-refresh does, shortly: "next in 12 s", "paused: rate until 9:33". Undefined while it is off. `now`: our
 * clock, ms; `formatTime` writes a time of day (ms) as the person does.
 */
export function planWords(
  plan: RefreshPlan,
  now: number,
  formatTime: (ms: number) => string,
): string | undefined {
  if (plan.state === "off") return undefined;
  if (plan.state === "waiting") return `next in ${duration(plan.dueAt - now)}`;
  const until = plan.until === undefined ? "" : ` until ${formatTime(plan.until)}`;
  return `paused: ${reasons[plan.why]}${until}`;
}

function duration(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
