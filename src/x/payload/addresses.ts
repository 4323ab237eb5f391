const longestAddress = 4000;
const longestImageAddress = 2000;

/** An address that may be opened: http or https, without blanks or control characters, bounded; otherwise undefined. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || text.length > longestAddress) return undefined;
  return /^https?:\/\/[^\s\p{Cc}]+$/iu.test(text) ? text : undefined;
}

/** The address of an image on one of X's own image hosts, over https; otherwise undefined. */
export function imageAddress(text: string | undefined): string | undefined {
  if (text === undefined || text.length > longestImageAddress) return undefined;
  return /^https:\/\/(?:pbs|abs)\.twimg\.com\/[^\s\p{Cc}]*$/u.test(text) ? text : undefined;
}
