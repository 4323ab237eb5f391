import messages from "../../extension/_locales/en/messages.json" with { type: "json" };
import { readWordsFrom, type WordSource } from "../../src/words/words.ts";

export interface CatalogueMessage {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string; readonly example?: string }>>;
}
export type Catalogue = Readonly<Record<string, CatalogueMessage>>;

export const english: Catalogue = messages;

/** What `browser.i18n.getMessage` returns for this catalogue: "" for a message that is not there. */
export function sourceOf(catalogue: Catalogue): WordSource {
  return (key, values) => {
    const entry = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
    if (entry === undefined) return "";
    const numbered = entry.message.replace(/\$([a-z0-9_@]+)\$/gi, (_, name: string) => {
      return entry.placeholders?.[name.toLowerCase()]?.content ?? entry.placeholders?.[name]?.content ?? "";
    });
    return numbered.replace(/\$([1-9])|\$\$/g, (found, number) =>
      found === "$$" ? "$" : (values[number - 1] ?? ""),
    );
  };
}

/** For unit tests and for pages outside of an extension. */
export function readEnglishWords(): void {
  readWordsFrom(sourceOf(english));
}
