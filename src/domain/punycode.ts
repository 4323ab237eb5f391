/*
 * Punycode (RFC 3492): how names of hosts in letters of all the world are written in ASCII, here without the "xn--"
 * in front of them.
 */

const base = 36;
const firstBias = 72;
const firstCodePoint = 128;
const lastCodePoint = 0x10ffff;
const damp = 700;
const skew = 38;

/** A name as people read it: "bcher-kva" is "bücher"; undefined when it is no Punycode. Section 6.2. */
export function decodeName(encoded: string): string | undefined {
  if (encoded === "") return undefined;
  const hyphen = encoded.lastIndexOf("-");
  const codePoints = Array.from(encoded.slice(0, Math.max(0, hyphen)), (sign) => sign.codePointAt(0) ?? 0);
  let at = hyphen + 1;
  let codePoint = firstCodePoint;
  let bias = firstBias;
  for (let place = 0; at < encoded.length; place++) {
    const number = readNumber(encoded, at, bias);
    if (!number) return undefined;
    const length = codePoints.length + 1;
    bias = adapted(number.value, length, at === hyphen + 1);
    place += number.value;
    codePoint += Math.floor(place / length);
    if (codePoint > lastCodePoint) return undefined;
    place %= length;
    codePoints.splice(place, 0, codePoint);
    at = number.end;
  }
  return String.fromCodePoint(...codePoints);
}

/** How many characters a name takes once encoded; undefined for one in ASCII, which is not encoded. Section 6.3. */
export function encodedLength(name: string): number | undefined {
  const codePoints = Array.from(name, (character) => character.codePointAt(0) ?? 0);
  const others = codePoints.filter((codePoint) => codePoint >= firstCodePoint);
  if (others.length === 0) return undefined;
  const basic = codePoints.length - others.length;
  return basic + (basic > 0 ? 1 : 0) + lengthOfOthers(codePoints, others, basic);
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
      length += digitsOf(delta, bias);
      bias = adapted(delta, handled + 1, handled === basic);
      delta = 0;
      handled++;
    }
    delta++;
    previous = current + 1;
  }
  return length;
}

/** How many digits a number takes as a variable-length integer. Section 3.3. */
function digitsOf(value: number, bias: number): number {
  let count = 1;
  let rest = value;
  for (let position = base; ; position += base, count++) {
    const threshold = thresholdAt(position, bias);
    if (rest < threshold) return count;
    rest = Math.floor((rest - threshold) / (base - threshold));
  }
}

/** Reads a variable-length integer. Section 3.3. */
function readNumber(text: string, start: number, bias: number): { value: number; end: number } | undefined {
  let value = 0;
  let weight = 1;
  for (let end = start, position = base; end < text.length; position += base) {
    const digit = digitOf(text.charCodeAt(end++));
    if (digit === undefined) return undefined;
    value += digit * weight;
    const threshold = thresholdAt(position, bias);
    if (digit < threshold) return { value, end };
    weight *= base - threshold;
    if (weight > Number.MAX_SAFE_INTEGER / base) return undefined;
  }
  return undefined;
}

function thresholdAt(position: number, bias: number): number {
  return Math.min(26, Math.max(1, position - bias));
}

function digitOf(unit: number): number | undefined {
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x61;
  return unit >= 0x30 && unit <= 0x39 ? unit - 0x30 + 26 : undefined;
}

/** Section 6.1. */
function adapted(value: number, points: number, first: boolean): number {
  let delta = Math.floor(value / (first ? damp : 2));
  delta += Math.floor(delta / points);
  let bias = 0;
  for (; delta > 455; bias += base) delta = Math.floor(delta / (base - 1));
  return bias + Math.floor((base * delta) / (delta + skew));
}
