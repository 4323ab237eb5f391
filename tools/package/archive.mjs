// @ts-check
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { zipSync } from "fflate";

/** Zip entries carry local time without a zone; one fixed moment keeps the bytes equal on every machine. */
const entryTime = new Date(1980, 0, 1, 0, 0, 0);

/**
 * A folder as a zip: entries by name, without times, owners or modes of this machine.
 * @param {string} folder @returns {Uint8Array}
 */
export function zipFolder(folder) {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
  return zipFiles(folder, names);
}

/** @param {string} folder @param {readonly string[]} names relative to the folder @returns {Uint8Array} */
export function zipFiles(folder, names) {
  const entries = [...names]
    .sort()
    .map((name) => [name.replaceAll(path.sep, "/"), new Uint8Array(readFileSync(path.join(folder, name)))]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: entryTime, os: 3 });
}
