/** A double holds 15 digits exactly and prints at most 17; zeros follow. */
const keptByScript = 17;
const shortestLong = 16;
/** Ends in four zeros. */
const longAsToday = 19;
/** One id in a thousand ends in this many zeros by chance. */
const fewestZeros = 3;
const nearlyAll = 0.8;
/** One whole id in 10,000 ends like those of a spreadsheet. */
const byChance = 1 / 10_000;
const fewestOfSpreadsheet = 2;
const farBeyondChance = 20;

/**
 * A spreadsheet preserves 15 digits, a script 17. One id may end in zeros by chance; nearly all, or several with
 * a spreadsheet's zeros among whole ones, may not. Tests one id of the file.
 */
export function roundedAmong(ids: Iterable<string>): (id: string) => boolean {
  let long = 0;
  let rounded = 0;
  let zeros = 0;
  let bySpreadsheet = 0;
  for (const id of ids) {
    if (id.length < shortestLong) continue;
    long++;
    if (looksOfSpreadsheet(id)) bySpreadsheet++;
    if (!looksRounded(id)) continue;
    rounded++;
    zeros += /0*$/.exec(id)?.[0].length ?? 0;
  }
  const isRounded = rounded > 0 && rounded >= long * nearlyAll && zeros >= fewestZeros;
  if (isRounded) return looksRounded;
  const isPart = bySpreadsheet >= fewestOfSpreadsheet && bySpreadsheet > long * byChance * farBeyondChance;
  return isPart ? looksOfSpreadsheet : () => false;
}

function looksOfSpreadsheet(id: string): boolean {
  return id.length >= longAsToday && /^\d{15}0+$/.test(id);
}

function looksRounded(id: string): boolean {
  const { length } = id;
  return length >= shortestLong && id.endsWith("0".repeat(Math.max(1, length - keptByScript)));
}
