/** A moment (ms) as a file writes it. One without a zone is taken as written: it is the wall clock of `zone`. */
export function momentIn(cell: string | undefined, zone: string): number | undefined {
  if (cell === undefined) return undefined;
  const wall = wallClockIn(cell);
  if (wall) return wall.toZonedDateTime(zone).epochMilliseconds;
  const moment = Date.parse(cell);
  return Number.isNaN(moment) ? undefined : moment;
}

/** The day ("2015-03-10") on which a moment (ms) falls in `zone`. */
export function dayOf(moment: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone).toPlainDate().toString();
}

function wallClockIn(cell: string): Temporal.PlainDateTime | undefined {
  const [, date = "", clock = "00:00"] =
    /^(\S+?)(?:[ T](\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?))?$/.exec(cell) ?? [];
  const day = dateIn(date);
  if (!day) return undefined;
  const [hour = 0, minute = 0, second = 0] = clock.split(":").map((part) => Math.trunc(Number(part)));
  try {
    return Temporal.PlainDateTime.from({ ...day, hour, minute, second }, { overflow: "reject" });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Year first, or the American order; a first number over 12 can only be the day. */
function dateIn(text: string): { year: number; month: number; day: number } | undefined {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.slice(1).map(Number);
  if (iso) return { year: iso[0] ?? 0, month: iso[1] ?? 0, day: iso[2] ?? 0 };
  const [first, second, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)?.slice(1).map(Number) ?? [];
  if (first === undefined || second === undefined || year === undefined) return undefined;
  return first > 12 ? { year, month: second, day: first } : { year, month: first, day: second };
}
