const longestAddress = 4000;
const longestImageAddress = 2000;

/** http or https, bounded, without blanks or control characters; otherwise undefined. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || text.length > longestAddress) return undefined;
  return /^https?:\/\/[^\s\p{Cc}]+$/iu.test(text) ? text : undefined;
}

export function imageAddress(text: string | undefined): string | undefined {
  if (text === undefined || text.length > longestImageAddress) return undefined;
  return /^https:\/\/(?:pbs|abs)\.twimg\.com\/[^\s\p{Cc}]*$/u.test(text) ? text : undefined;
}
