/**
 * Writes src/domain/counting/top-level-domains.ts from the package `tlds` (the registry's current list, MIT):
 * the rules import nothing, so the list comes to them as a file of ours.
 * To renew: `npm update tlds && npx tsx tools/top-level-domains.ts`.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import tlds from "tlds" with { type: "json" };

const target = path.resolve(import.meta.dirname, "../src/domain/counting/top-level-domains.ts");
const width = 108;

/** The module's text for a list of names. */
export function moduleFor(names: readonly string[]): string {
  const lines: string[] = [];
  let line = "";
  for (const name of names) {
    if (line.length + name.length >= width) {
      lines.push(line);
      line = name;
    } else line = line === "" ? name : `${line} ${name}`;
  }
  lines.push(line);
  return `// Written by tools/top-level-domains.ts from the package \`tlds\`; not to be edited by hand.
// tlds: MIT License, Copyright (c) 2013 Stephen Mathieson and 2020 Richie Bendall.

/** Every top-level domain, small letters, the international ones as people write them. */
export const topLevelDomains: readonly string[] = \`
${lines.join("\n")}
\`
  .trim()
  .split(/\\s/);
`;
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(target, moduleFor(tlds));
  console.log(`${tlds.length} names in ${path.relative(process.cwd(), target)}`);
}
