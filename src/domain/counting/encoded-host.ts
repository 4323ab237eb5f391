const longestName = 63;
const longestHost = 253;
const prefix = "xn--".length;

// RFC 3492, section 5.
const base = 36;
const firstBias = 72;
const firstCodePoint = 128;
const damp = 700;
const skew = 38;

/** Are all names of a host short enough (63, the whole 253) once encoded in ASCII as the domain system wants them? */
export function fitsEncoded(host: string): boolean {
  if (host.length <= longestName && isAscii(host)) return true;
  let length = -1;
  for (const name of host.split(".")) {
    // Three more full stops part a name (RFC 3490, section 3.1), but for X it stays one name.
    const encoded = name
      .split(/[\u3002\uff0e\uff61]/)
      .reduce((sum, part) => sum + 1 + encodedLength(part), -1);
    if (encoded > longestName) return false;
    length += 1 + encoded;
  }
  return length <= longestHost;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= firstCodePoint) return false;
  return true;
}

/** How many characters a name takes in ASCII; Infinity for one that is far too long. */
function encodedLength(name: string): number {
  if (name.length > 2 * longestName) return Number.POSITIVE_INFINITY;
  const codePoints = Array.from(name, (character) => character.codePointAt(0) ?? 0);
  const others = codePoints.filter((codePoint) => codePoint >= firstCodePoint);
  if (others.length === 0) return name.length;
  const basic = codePoints.length - others.length;
  return prefix + basic + (basic > 0 ? 1 : 0) + lengthOfOthers(codePoints, others, basic);
}

function lengthOfOthers(codePoints: readonly number[], others: readonly number[], basic: number): number {
  let length = 0;
  let handled = basic;
  let delta = 0;
  let bias = firstBias;
  let previous = firstCodePoint;
  for (const current of [...new Set(others)].sort((a, b) => a - b)) {
    delta += (current - previous) * (handled + 1);
    for (const codePoint of codePoints) {
      if (codePoint < current) delta++;
      if (codePoint !== current) continue;
      length += digits(delta, bias);
      bias = adapted(delta, handled + 1, handled === basic);
      delta = 0;
      handled++;
    }
    delta++;
    previous = current + 1;
  }
  return length;
}

/** How many digits of the variable-length integers of section 3.3 a number takes. */
function digits(value: number, bias: number): number {
  let count = 1;
  let rest = value;
  for (let position = base; ; position += base, count++) {
    const threshold = Math.min(26, Math.max(1, position - bias));
    if (rest < threshold) return count;
    rest = Math.floor((rest - threshold) / (base - threshold));
  }
}

function adapted(value: number, points: number, first: boolean): number {
  let delta = Math.floor(value / (first ? damp : 2));
  delta += Math.floor(delta / points);
  let bias = 0;
  for (; delta > 455; bias += base) delta = Math.floor(delta / (base - 1));
  return bias + Math.floor((base * delta) / (delta + skew));
}
