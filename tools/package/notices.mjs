// @ts-check
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../setup/project-root.mjs";

/** Licences under which a library may be part of the package. */
const accepted = new Set(["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "MPL-2.0", "0BSD"]);

/** Packages whose data was copied into a table of ours by a script in tools/. */
const copiedData = ["tlds", "cuss", "gemoji"];
/** Of those that are not installed, the licence beside this file. @type {Readonly<Record<string, string | undefined>>} */
const licencesHere = { gemoji: "gemoji-licence.txt" };

/**
 * The licence texts of every package that stands in a build, as its metafile lists them. MIT and its kin ask for
 * them in every copy.
 * @param {readonly string[]} inputs esbuild's inputs, relative to the project
 * @returns {string}
 * @throws when a package has no licence text, or one that is not accepted
 */
export function thirdPartyNotices(inputs) {
  const names = [...new Set([...inputs.flatMap(packageOf), ...copiedData])].sort();
  return [
    "Chatside contains the following libraries and data, each under its own licence.",
    ...names.map(noticeOf),
  ].join(`\n\n${"-".repeat(80)}\n\n`);
}

/** @param {string} input @returns {string[]} */
function packageOf(input) {
  const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(input)?.[1];
  return name === undefined ? [] : [name];
}

/** @param {string} name */
function noticeOf(name) {
  const here = licencesHere[name];
  if (here !== undefined) return readFileSync(path.join(import.meta.dirname, here), "utf8").trim();
  const folder = path.join(projectRoot, "node_modules", name);
  const { version, license } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8"));
  if (!accepted.has(license))
    throw new Error(`${name}: the licence ${license} is not accepted in the package`);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no licence text`);
  return `${name} ${version} (${license})\n\n${readFileSync(path.join(folder, file), "utf8").trim()}`;
}
