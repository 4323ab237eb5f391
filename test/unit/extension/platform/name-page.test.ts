// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { namePage } from "../../../../extension/platform/name-page.ts";
import { readWordsFrom } from "../../../../src/words/words.ts";

it("a page bears the language and the direction of the catalogue, whatever its file says", () => {
  document.documentElement.lang = "en";
  const catalogue: Readonly<Record<string, string>> = { catalogueLanguage: "he", catalogueDirection: "rtl" };
  readWordsFrom((key) => catalogue[key] ?? "");
  namePage("A title");
  const { dir, lang } = document.documentElement;
  expect({ dir, lang, title: document.title }).toEqual({ dir: "rtl", lang: "he", title: "A title" });
});
