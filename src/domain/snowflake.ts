/** The first millisecond X's snowflakes can name: 2010-11-04T01:42:54.657Z. */
const epoch = 1_288_834_974_657n;
const longestId = 20;

/** Is `text` an id as X writes it: 1 to 20 decimal digits? */
export function isSnowflake(text: string): boolean {
  return /^\d{1,20}$/.test(text);
}

/** Orders two ids by number, without leaving strings: negative when `a` is older. Ids before 2010 were a plain count. */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The id with leading zeros, 20 characters long, so that the order of strings is the order of posts. */
export function padId(id: string): string {
  return id.padStart(longestId, "0");
}

/** The moment an id was given out, in ms; undefined for ids of before November 2010, which hold no time. */
export function timeOfId(id: string): number | undefined {
  if (!isSnowflake(id) || id.length < 12) return undefined;
  return Number((BigInt(id) >> 22n) + epoch);
}

/** The smallest id that X could give out at `time` (ms); "0" for times before snowflakes. */
export function firstIdAt(time: number): string {
  const since = BigInt(Math.trunc(time)) - epoch;
  return since > 0n ? (since << 22n).toString() : "0";
}
