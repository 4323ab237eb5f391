/** X's old codes for Hebrew and Indonesian. */
const renamed: Record<string, string> = { iw: "he", in: "id" };
/** X's codes for posts in no language: only emoji, hashtags, mentions, media, very short, undetermined. */
const none = /^(?:und|art|zxx|q[a-z]{2})$/;

/** A post's language as the web writes it (BCP 47); undefined when X found none. */
export function readLanguage(code: string | undefined): string | undefined {
  if (code === undefined || code.length > 20 || none.test(code)) return undefined;
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(code)) return undefined;
  return renamed[code] ?? code;
}
