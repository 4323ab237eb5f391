const months = "JanFebMarAprMayJunJulAugSepOctNovDec";
const form = /^\w{3} (\w{3}) (\d\d) (\d\d):(\d\d):(\d\d) \+0000 (\d{4})$/;

/** Milliseconds since 1970 of a time in X's form, "Wed Jul 08 20:18:14 +0000 2026"; undefined for any other text. */
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
