import { afterEach, describe, expect, it } from "vitest";
import { wording } from "../../../src/domain/words/wording.ts";
import { readWordsFrom, words, wordsOf } from "../../../src/words/words.ts";
import { type Catalogue, english, readEnglishWords, sourceOf } from "../../support/catalogue-source.ts";

const count = { content: "$1" };
/** A key of the real catalogue, with a text of the test's own. */
function withCatalogue(catalogue: Catalogue): void {
  readWordsFrom(sourceOf({ ...english, ...catalogue }));
}

afterEach(readEnglishWords);

describe("words", () => {
  it("are those of the catalogue", () => {
    expect(words("extensionName")).toBe("Chatside");
    expect(wordsOf(wording("extensionName"))).toBe("Chatside");
  });

  it("are typed by the catalogue", () => {
    const calls = [
      // @ts-expect-error A key that the catalogue does not have.
      () => words("noSuchKey"),
      // @ts-expect-error A plural's key is written without its form.
      () => words("newBarNew_other", { count: 1 }),
      // @ts-expect-error A message with placeholders wants its values.
      () => words("newBarNew"),
      // @ts-expect-error A value that the message does not have.
      () => words("newBarNew", { count: 1, hashtag: "a" }),
      // @ts-expect-error The count chooses the plural: it is a number.
      () => words("newBarNew", { count: "1" }),
      // @ts-expect-error A message without placeholders takes no values.
      () => wording("extensionName", { count: 1 }),
    ];
    expect(calls).toHaveLength(6);
  });

  it("take the plural by the catalogue's language", () => {
    expect(words("newBarNew", { count: 1 })).toBe("1 new");
    expect(words("newBarNew", { count: 2 })).toBe("2 new");
    expect(words("newBarNew", { count: 12_345 })).toBe("12,345 new");
    withCatalogue({
      catalogueLanguage: { message: "fr" },
      newBarNew_one: { message: "$count$ nouveau message", placeholders: { count } },
      newBarNew_other: { message: "$count$ nouveaux messages", placeholders: { count } },
    });
    expect(words("newBarNew", { count: 0 })).toBe("0 nouveau message");
    expect(words("newBarNew", { count: 12_345 })).toMatch(/^12\s345 nouveaux messages$/u);
  });

  it("fall back to the general form where a plural is missing, never to a key or to nothing", () => {
    withCatalogue({
      catalogueLanguage: { message: "pl" },
      newBarNew_other: { message: "$count$ nowego wpisu", placeholders: { count } },
      newBarNew_one: { message: "", placeholders: { count } },
    });
    expect(words("newBarNew", { count: 1 })).toBe("1 nowego wpisu");
    expect(words("newBarNew", { count: 3 })).toBe("3 nowego wpisu");
  });

  it("put values in as they are: signs of the catalogue, markup and controls stay text", () => {
    for (const hostile of ["$1", "$count$", "$$", "<b>x</b>", "&amp;", "\u202e", "{0}", "newBarNew"])
      expect(words("announceNew", { count: 1, hashtag: hostile })).toBe(`1 new post in #${hostile}.`);
  });

  it("are looked up once a message, whatever its values, and stay when the source is gone", () => {
    const source = sourceOf(english);
    const asked: string[] = [];
    readWordsFrom((key, values) => {
      asked.push(key);
      return asked.length > 4 ? "" : source(key, values);
    });
    expect(words("newBarNew", { count: 2 })).toBe("2 new");
    expect(words("newBarNew", { count: 3 })).toBe("3 new");
    expect(words("postMuteLabel", { handle: "a_test" })).toContain("@a_test");
    expect(words("postMuteLabel", { handle: "$1 b_test" })).toContain("@$1 b_test");
    expect(words("extensionName")).toBe("Chatside");
    expect(asked).toEqual(["catalogueLanguage", "newBarNew_other", "postMuteLabel", "extensionName"]);
    expect(words("dismiss")).toBe("");
    expect(words("newBarNew", { count: 4 })).toBe("4 new");
  });

  it("write lists and what is nested by the rules of the language", () => {
    const kinds = ["a", "b", wording("newBarForYou", { count: 1000 })];
    expect(words("announceNewKinds", { count: 2, hashtag: "copchat", kinds })).toBe(
      "a, b, and 1,000 for you; 2 new posts in #copchat.",
    );
  });
});
