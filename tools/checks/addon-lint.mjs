// @ts-check
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../setup/project-root.mjs";
import { runCommand } from "../setup/run-command.mjs";

/** @typedef {{ code: string, message: string, file?: string, line?: number }} Remark */

/**
 * Lints the built add-on as addons.mozilla.org does; any error or warning fails, but one.
 *
 * The one that is accepted: preact has one assignment to `innerHTML`, behind its attribute
 * `dangerouslySetInnerHTML`. It stands once, in the chunk that the pages share, the linter sees that it is there, and
 * nothing of ours uses the attribute, so it is never reached; `usesOfInnerHtml` holds us to it.
 * @param {string} program addons-linter's own
 * @returns {Promise<import("./steps.mjs").Outcome>}
 */
export async function lintAddon(program) {
  const folder = path.join(projectRoot, "dist/firefox");
  const { output } = await runCommand(process.execPath, [program, "--output=json", folder]);
  const { errors, warnings } = /** @type {{ errors: Remark[], warnings: Remark[] }} */ (JSON.parse(output));
  const remarks = [...errors, ...warnings].filter((remark) => !isPreactsOwn(remark, warnings));
  const lines = [
    ...remarks.map(
      ({ code, message, file, line }) => `${file ?? "manifest.json"}:${line ?? 0} ${code} ${message}`,
    ),
    ...usesOfInnerHtml().map((file) => `${file} uses innerHTML`),
  ];
  return { passed: lines.length === 0 ? 1 : 0, failed: lines.length === 0 ? 0 : 1, output: lines.join("\n") };
}

/** @param {Remark} remark @param {readonly Remark[]} warnings */
function isPreactsOwn({ code, file }, warnings) {
  if (code !== "UNSAFE_VAR_ASSIGNMENT" || !file?.startsWith("chunks/")) return false;
  return warnings.filter((other) => other.code === code).length === 1;
}

function usesOfInnerHtml() {
  const writesHtml = /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML/;
  return ["src", "extension", "popup", "options"]
    .flatMap((folder) => sourceFiles(path.join(projectRoot, folder)))
    .filter((file) => writesHtml.test(readFileSync(file, "utf8")))
    .map((file) => path.relative(projectRoot, file));
}

/** @param {string} folder */
function sourceFiles(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => /\.tsx?$/.test(name)).map((name) => path.join(folder, name));
}
