import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** Real bodies and pages of X. They hold real people's posts and are never part of the project. */
const folder = path.resolve(import.meta.dirname, "../../../../shared/x-captures");

export const haveCaptures = existsSync(folder);

const second = path.resolve(import.meta.dirname, "../../../../shared/x-web");

export const haveSecondClient = existsSync(second);

/** The bodies in the form of X's second client; none, loudly, where the folder is not there. */
export function secondClient(beginning: string): readonly string[] {
  if (haveSecondClient)
    return readdirSync(second).filter((file) => file.startsWith(beginning) && file.endsWith(".json"));
  console.warn("SKIPPED: no bodies in the form of X's second client; only invented ones are read.");
  return [];
}

export function readSecondClient(file: string): string {
  return readFileSync(path.join(second, file), "utf8");
}

/** The captured files that end so; none, loudly, where the folder is not there. */
export function captured(ending: string): readonly string[] {
  if (haveCaptures) return readdirSync(folder).filter((file) => file.endsWith(ending));
  console.warn(
    `SKIPPED: no captured bodies of X in ${path.relative(process.cwd(), folder)}; only invented ones are read.`,
  );
  return [];
}

export function readCaptured(file: string): string {
  return readFileSync(path.join(folder, file), "utf8");
}
