import { dayMs } from "../../domain/time/units.ts";

/** From Monday on, in the browser's language. */
export function weekdayNames(width: "long" | "short"): readonly string[] {
  const format = new Intl.DateTimeFormat(undefined, { weekday: width, timeZone: "UTC" });
  const monday = Date.UTC(2024, 0, 1);
  return Array.from({ length: 7 }, (_, at) => format.format(monday + at * dayMs));
}
