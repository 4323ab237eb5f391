const renamed: Record<string, string> = { iw: "he", in: "id" };
/** X's codes for no language: emoji, hashtags, mentions or media only, very short, undetermined. */
const none = /^(?:und|art|zxx|q[a-z]{2})$/;

/** BCP 47; undefined when X found none. */
export function readLanguage(code: string | undefined): string | undefined {
  if (code === undefined || code.length > 20 || none.test(code)) return undefined;
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(code)) return undefined;
  return renamed[code] ?? code;
}
