const tooLong = /Raw query length (\d{1,9}) exceeds max allowed (\d{1,9})/i;

/**
 * In plain words why X refused a search (its error 214), with what to do; undefined where X gave another reason, which
 * then is to be read in its own words. The three messages are X's of 2026.
 */
export function refusedSearch(message: string): string | undefined {
  const [, length, most] = tooLong.exec(message) ?? [];
  if (length !== undefined)
    return `The search is too long for X: ${length} characters, where it takes ${most}. Shorten it, or open the chat's own.`;
  if (/ERROR_EMPTY_QUERY/i.test(message))
    return "The search on X is empty: type something, or open the chat's own.";
  if (/denylisted/i.test(message))
    return "X does not answer this search: something in it is on X's own list of what it does not look for.";
  return undefined;
}
