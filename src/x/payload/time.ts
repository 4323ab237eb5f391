const months = "JanFebMarAprMayJunJulAugSepOctNovDec";
const form = /^\w{3} \w{3} \d\d \d\d:\d\d:\d\d \+0000 \d{4}$/;

/** "Wed Jul 08 20:18:14 +0000 2026" to ms; undefined otherwise. */
export function readTime(text: string | undefined): number | undefined {
  if (text === undefined || !form.test(text)) return undefined;
  const month = months.indexOf(text.slice(4, 7));
  if (month < 0 || month % 3 !== 0) return undefined;
  const year = pairAt(text, 26) * 100 + pairAt(text, 28);
  const day = pairAt(text, 8);
  const time = Date.UTC(year, month / 3, day, pairAt(text, 11), pairAt(text, 14), pairAt(text, 17));
  return time >= 0 ? time : undefined;
}

/** Two digits as a number. */
function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) - zero) * 10 + text.charCodeAt(at + 1) - zero;
}

const zero = 48;

/** Seconds currently have ten digits, milliseconds thirteen. */
const fewestMs = 1e11;
const latest = Date.UTC(2100, 0);

/** In ms, also from text or seconds; undefined for an impossible time. */
export function readTimeMs(value: unknown): number | undefined {
  const sent = typeof value === "string" && /^\d{1,15}(?:\.\d+)?$/.test(value) ? Number(value) : value;
  if (typeof sent !== "number" || !(sent > 0)) return undefined;
  const time = Math.trunc(sent < fewestMs ? sent * 1000 : sent);
  return time >= fewestMs && time < latest ? time : undefined;
}
