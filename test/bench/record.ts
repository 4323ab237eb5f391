import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { projectRoot } from "../../tools/setup/project-root.mjs";

const file = path.join(projectRoot, "out/bench.json");

/** Writes what a bench measured to out/bench.json, beside what the others did: ratios, and times with their unit in the name. */
export function record(bench: string, figures: Readonly<Record<string, number>>): void {
  const known = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  const [load] = os.loadavg();
  const rounded = Object.entries(figures).map(([name, value]) => [name, Math.round(value * 1000) / 1000]);
  const measured = { at: new Date().toISOString(), load: load ?? 0, ...Object.fromEntries(rounded) };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...known, [bench]: measured }, null, 2)}\n`);
}
