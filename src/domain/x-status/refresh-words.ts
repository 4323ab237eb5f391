import { type Wording, wording } from "../words/wording.ts";
import type { RefreshPace, RefreshPause, RefreshPlan } from "./refresh.ts";

const reasons = {
  "no-evening": "refreshNoEvening",
  "evening-over": "refreshEveningOver",
  "not-at-search": "refreshNotAtSearch",
  writing: "refreshWriting",
  rate: "refreshRate",
  "signed-out": "refreshSignedOut",
  trouble: "refreshTrouble",
  "no-answer": "refreshNoAnswer",
} as const satisfies Readonly<Record<RefreshPause, string>>;

export function paceWords(pace: RefreshPace): Wording {
  if (pace < 60) return wording("refreshEverySeconds", { count: pace });
  return wording("refreshEveryMinutes", { count: pace / 60 });
}

/** "next in 12 s", "paused: X's limit until 9:33"; undefined while off. `now`: our clock, ms. */
export function planWords(
  plan: RefreshPlan,
  now: number,
  formatTime: (ms: number) => string,
): Wording | undefined {
  if (plan.state === "off") return undefined;
  if (plan.state === "waiting") return wording("refreshNext", { duration: duration(plan.dueAt - now) });
  const reason = wording(reasons[plan.why]);
  return plan.until === undefined
    ? wording("refreshPaused", { reason })
    : wording("refreshPausedUntil", { reason, time: formatTime(plan.until) });
}

function duration(ms: number): Wording | string {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  if (seconds < 60) return wording("durationSeconds", { count: seconds });
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
