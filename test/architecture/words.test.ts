import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { catalogueFaults } from "../support/catalogue-faults.ts";
import { type Catalogue, english } from "../support/catalogue-source.ts";
import { findSentences } from "../support/find-sentences.ts";

type Placeholders = Catalogue[string]["placeholders"] & object;

const root = path.resolve(import.meta.dirname, "../..");
const locales = path.join(root, "extension/_locales");
const files = ["src", "extension", "popup", "options"].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .map((file) => path.posix.join(folder, file.replaceAll(path.sep, "/")))
    .filter((file) => /\.(tsx?|html)$/.test(file)),
);
const read = (file: string) => readFileSync(path.join(root, file), "utf8");

describe("the catalogues", () => {
  it.each(readdirSync(locales))("%s has every message whole, and nothing else", (locale) => {
    const catalogue: Catalogue = JSON.parse(
      readFileSync(path.join(locales, locale, "messages.json"), "utf8"),
    );
    expect(catalogue.catalogueLanguage?.message.replaceAll("-", "_")).toBe(locale);
    expect(catalogueFaults(catalogue, english)).toEqual([]);
  });

  const count = { content: "$1" };
  const whole: Catalogue = {
    catalogueLanguage: { message: "en" },
    posts_one: { message: "$count$ post", placeholders: { count } },
    posts_other: { message: "$count$ posts", placeholders: { count } },
    said: { message: "$who$ said so", placeholders: { who: { content: "$1" } } },
  };
  const { posts_one: _, ...withoutOne } = whole;
  const { said: __, ...withoutSaid } = whole;
  const said = (message: string, placeholders: Placeholders = { who: { content: "$1" } }): Catalogue => ({
    ...whole,
    said: { message, placeholders },
  });
  it.each<[string, Catalogue, string]>([
    ["a missing message", withoutSaid, "said: missing"],
    ["a missing plural", withoutOne, 'posts: the plural "one" is missing'],
    [
      "a plural of another language",
      { ...whole, posts_few: whole.posts_one ?? { message: "" } },
      "posts_few: en",
    ],
    ["a message that nobody knows", { ...whole, more: { message: "More" } }, "more: not a message"],
    ["an unknown placeholder", said("$who$ said $what$"), "said: the placeholder $what$ is unknown"],
    [
      "a placeholder too many",
      said("$who$ said $what$", { what: count, who: { content: "$2" } }),
      "$what$ is one too many",
    ],
    ["a placeholder that is not used", said("so it was said"), "said: the placeholder $who$ is not used"],
    ["a placeholder that is lost", said("so it was said", {}), "said: the placeholder $who$ is missing"],
    [
      "a wrong number",
      said("$who$ said so", { who: { content: "$2" } }),
      "said: the placeholder $who$ is not $1",
    ],
    ["markup", said("<b>$who$</b> said so"), "said: markup"],
    ["an entity", said("$who$&nbsp;said so"), "said: markup"],
    ["an empty text", said(" "), "said: empty"],
    ["half a sentence", said("$who$ said "), "said: begins or ends with a space"],
  ])("are refused with %s, which is named", (_case, catalogue, fault) => {
    expect(catalogueFaults(catalogue, whole).join("\n")).toContain(fault);
  });

  it("have no message that nothing says, and each that the manifest and the pages ask for", () => {
    const code = [...files.filter((file) => !file.endsWith(".html")), "manifest.json"].map(read).join("\n");
    const keys = Object.keys(english).map((key) => key.replace(/_(zero|one|two|few|many|other)$/, ""));
    expect([...new Set(keys)].filter((key) => !new RegExp(`["_]${key}["_]`).test(code))).toEqual([]);
    const named = [...code.matchAll(/__MSG_(\w+)__/g)].map(([, key = ""]) => key);
    expect(named.filter((key) => !Object.hasOwn(english, key))).toEqual([]);
    expect(named.length).toBeGreaterThan(2);
  });
});

describe("a sentence in the code", () => {
  it.each<[string, string]>([
    ["as text of an element", "const a = <p>Hello there</p>;"],
    ["as one word of an element", "const a = <b>mod</b>;"],
    ["as a title", 'const a = <b title="Close" />;'],
    ["as a label that is chosen", 'const a = <b aria-label={on ? "less" : count} />;'],
    ["as a child that is chosen", 'const a = <b>{on && "less"}</b>;'],
    ["as a template", `const a = <b title={\`Answer \${label}\`} />;`],
    ["as a value", 'const trouble = "The disk is full.";'],
    ["as a value that is put together", `const a = \`\${count} posts could not be read\`;`],
    ["as a message of a failure", 'fail("not-found", "That chat was removed.");'],
  ])("is found %s", (_case, source) => {
    expect(findSentences("case.tsx", source)).toHaveLength(1);
  });

  it.each<[string, string]>([
    ["a name of classes", `const a = <b class={\`row \${on ? "is-on" : ""}\`} data-name="one" />;`],
    ["a line of the console", 'console.error("The store cannot be read.", error);'],
    ["an error for who mends it", 'throw new Error("This was never set up.");'],
    ["a selector", 'page.querySelector("article a[href]");'],
    ["the name of the product", "const a = <h1>Chatside</h1>;"],
    ["a kind", 'const kind = name === "no-tab" ? "wait" : "good";'],
  ])("is not: %s", (_case, source) => {
    expect(findSentences("case.tsx", source)).toEqual([]);
  });

  const code = files.filter((file) => !file.endsWith(".html"));
  it("is nowhere: what a person reads is in the catalogue", () => {
    const found = code.flatMap((file) =>
      findSentences(file, read(file)).map(({ line, text }) => `${file}:${line} ${text}`),
    );
    expect(found).toEqual([]);
  });
});
