import { readWordsFrom } from "../../src/words/words.ts";

export function readBrowserWords(): void {
  const known = new Map<string, string>();
  // Kept, so that a script that outlives its extension in a page of X still has the words that it has shown. Others it
  // has none of: asking for them would throw in the middle of the cleanup.
  readWordsFrom((key, values) => {
    if (chrome.runtime?.id === undefined) return known.get(key) ?? "";
    if (values.length > 0) return chrome.i18n.getMessage(key, [...values]);
    const text = known.get(key) ?? chrome.i18n.getMessage(key);
    known.set(key, text);
    return text;
  });
}
