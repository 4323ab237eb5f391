import { type Wording, wording } from "../words/wording.ts";
import { type Schedule, weekdaysOf, weekly } from "./schedule.ts";

const days = [
  "scheduleMondays",
  "scheduleTuesdays",
  "scheduleWednesdays",
  "scheduleThursdays",
  "scheduleFridays",
  "scheduleSaturdays",
  "scheduleSundays",
] as const;
const whiches = [
  "scheduleFirst",
  "scheduleSecond",
  "scheduleThird",
  "scheduleFourth",
  "scheduleFifth",
] as const;
const workdays = "12345";

/** "Mondays, Wednesdays and Fridays at 21:00". `time` and, for a single event, `date` come formatted. */
export function scheduleWording(schedule: Schedule, { time, date }: { time: string; date: string }): Wording {
  const { recurrence = weekly } = schedule;
  const held = weekdaysOf(schedule);
  const names = held.flatMap((day) => days[day - 1] ?? []).map((key) => wording(key));
  switch (recurrence.kind) {
    case "week":
      if (held.length === days.length) return wording("scheduleEveryDay", { time });
      if (held.join("") === workdays) return wording("scheduleWorkdays", { time });
      return wording("scheduleWeekly", { days: names, time });
    case "fortnight":
      return wording("scheduleFortnightly", { days: names, time });
    case "month":
      return wording(whiches[recurrence.which - 1] ?? "scheduleLast", { days: names, time });
    case "once":
      return wording("scheduleOnce", { date, time });
  }
}
