// RFC 3492, section 5.
const base = 36;
const firstBias = 72;
const firstCodePoint = 128;
const damp = 700;
const skew = 38;
const lastCodePoint = 0x10ffff;

/** A host's names as people read them: `xn--bcher-kva.example` is bücher.example. What cannot be decoded stays. */
export function decodeHost(host: string): string {
  return host
    .split(".")
    .map((name) => (name.startsWith("xn--") ? (decodeName(name.slice(4)) ?? name) : name))
    .join(".");
}

/** RFC 3492, section 6.2; undefined when the name is no Punycode. */
function decodeName(encoded: string): string | undefined {
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

/** A variable-length integer of section 3.3. */
function readNumber(text: string, start: number, bias: number): { value: number; end: number } | undefined {
  let value = 0;
  let weight = 1;
  for (let end = start, position = base; end < text.length; position += base) {
    const digit = digitOf(text.charCodeAt(end++));
    if (digit === undefined) return undefined;
    value += digit * weight;
    const threshold = Math.min(26, Math.max(1, position - bias));
    if (digit < threshold) return { value, end };
    weight *= base - threshold;
    if (weight > Number.MAX_SAFE_INTEGER / base) return undefined;
  }
  return undefined;
}

function digitOf(unit: number): number | undefined {
  if (unit >= 0x61 && unit <= 0x7a) return unit - 0x61;
  return unit >= 0x30 && unit <= 0x39 ? unit - 0x30 + 26 : undefined;
}

function adapted(value: number, points: number, first: boolean): number {
  let delta = Math.floor(value / (first ? damp : 2));
  delta += Math.floor(delta / points);
  let bias = 0;
  for (; delta > 455; bias += base) delta = Math.floor(delta / (base - 1));
  return bias + Math.floor((base * delta) / (delta + skew));
}
