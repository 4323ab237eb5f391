import { readWordsFrom } from "../../src/words/words.ts";

export function readBrowserWords(): void {
  // A script that outlives its extension in a page of X has the words that it has shown, and none of others: asking
  // for them would throw in the middle of the cleanup.
  readWordsFrom((key, marks) =>
    chrome.runtime?.id === undefined ? "" : chrome.i18n.getMessage(key, [...marks]),
  );
}
