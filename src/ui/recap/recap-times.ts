import { words } from "../../words/words.ts";

export interface RecapTimes {
  readonly date: (ms: number) => string;
  readonly shortDate: (ms: number) => string;
  readonly dayAndMonth: (ms: number) => string;
  readonly time: (ms: number) => string;
  readonly dayAndTime: (ms: number) => string;
}

const made = new Map<string, RecapTimes>();

/** Made once a time zone: every post asks, and a format takes longer to make than a post to write. */
export function recapTimes(timeZone: string): RecapTimes {
  const language = words("catalogueLanguage");
  const key = `${language} ${timeZone}`;
  const times = made.get(key) ?? newTimes(language, timeZone);
  made.set(key, times);
  return times;
}

function newTimes(language: string, timeZone: string): RecapTimes {
  const date = new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone });
  const shortDate = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone });
  const dayAndMonth = new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone });
  const time = new Intl.DateTimeFormat(language, {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  });
  return {
    date: (ms) => date.format(ms),
    shortDate: (ms) => shortDate.format(ms),
    dayAndMonth: (ms) => dayAndMonth.format(ms),
    time: (ms) => time.format(ms),
    dayAndTime: (ms) => words("advanceWhen", { day: dayAndMonth.format(ms), time: time.format(ms) }),
  };
}
