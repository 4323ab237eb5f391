// @ts-check
// npm run words: writes the placeholders of each message from its text.
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** @typedef {{ message: string, description?: string, placeholders?: Record<string, { content: string }> }} Message */

const locales = fileURLToPath(new URL("../extension/_locales", import.meta.url));
const plural = /_(?:zero|one|two|few|many|other)$/;

/** The names between dollars, of every plural form together. @param {Record<string, Message>} catalogue */
function namesByMessage(catalogue) {
  /** @type {Map<string, Set<string>>} */
  const names = new Map();
  for (const [key, { message }] of Object.entries(catalogue)) {
    const of = names.get(key.replace(plural, "")) ?? new Set(plural.test(key) ? ["count"] : []);
    for (const [, name] of message.matchAll(/\$([a-zA-Z0-9_@]+)\$/g)) if (name) of.add(name);
    names.set(key.replace(plural, ""), of);
  }
  return names;
}

/** @param {Record<string, Message>} catalogue */
function withPlaceholders(catalogue) {
  const names = namesByMessage(catalogue);
  const entries = Object.entries(catalogue).map(([key, { placeholders: _, ...entry }]) => {
    const own = [...(names.get(key.replace(plural, "")) ?? [])].sort();
    const placeholders = Object.fromEntries(own.map((name, index) => [name, { content: `$${index + 1}` }]));
    return [key, own.length > 0 ? { ...entry, placeholders } : entry];
  });
  // Each part on a line of its own: two people who add messages rarely meet. Biome sorts them.
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

for (const locale of await readdir(locales)) {
  const file = path.join(locales, locale, "messages.json");
  await writeFile(file, withPlaceholders(JSON.parse(await readFile(file, "utf8"))));
}
