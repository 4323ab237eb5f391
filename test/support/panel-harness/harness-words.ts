import { readWordsFrom } from "../../../src/words/words.ts";
import { type Catalogue, english, readEnglishWords, sourceOf } from "../catalogue-source.ts";

/** What a language with longer words than English may take: two fifths more. */
const filler = "erende vollstem gerstagen imbalde wordelijk standigen";

/** The page's words: English, or by `?words=longer` English with two fifths more letters in each message. */
export function readHarnessWords(): void {
  if (new URLSearchParams(location.search).get("words") === "longer") readWordsFrom(sourceOf(lengthened()));
  else readEnglishWords();
}

function lengthened(): Catalogue {
  const entries = Object.entries(english).map(([key, entry]) => [
    key,
    key === "catalogueLanguage" ? entry : { ...entry, message: longer(entry.message) },
  ]);
  return Object.fromEntries(entries);
}

/** Signs such as "×" or "Q" stay: they are no words. */
function longer(message: string): string {
  if (message.length < 3) return message;
  return message + filler.repeat(9).slice(0, Math.ceil(message.length * 0.4));
}
