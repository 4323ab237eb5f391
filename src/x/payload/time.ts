const months = "JanFebMarAprMayJunJulAugSepOctNovDec";
const form = /^\w{3} (\w{3}) (\d\d) (\d\d):(\d\d):(\d\d) \+0000 (\d{4})$/;

/** "Wed Jul 08 20:18:14 +0000 2026" to ms; undefined otherwise. */
export function readTime(text: string | undefined): number | undefined {
  const match = text === undefined ? null : form.exec(text);
  if (!match) return undefined;
  const month = months.indexOf(match[1] ?? "");
  if (month < 0 || month % 3 !== 0) return undefined;
  const time = Date.UTC(
    Number(match[6]),
    month / 3,
    Number(match[2]),
    Number(match[3]),
    Number(match[4]),
    Number(match[5]),
  );
  return time >= 0 ? time : undefined;
}

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
