import { type Wording, wording } from "../words/wording.ts";

const tooLong = /Raw query length (\d{1,9}) exceeds max allowed (\d{1,9})/i;

/** Explains X's error 214; undefined for any other reason. The three messages are X's of 2026. */
export function refusedSearch(message: string): Wording | undefined {
  const [, length, most] = tooLong.exec(message) ?? [];
  if (length !== undefined) return wording("statusRefusedTooLong", { length, most: most ?? "" });
  if (/ERROR_EMPTY_QUERY/i.test(message)) return wording("statusRefusedEmpty");
  if (/denylisted/i.test(message)) return wording("statusRefusedDenied");
  return undefined;
}
