// @ts-check
import { readFileSync } from "node:fs";

const looksEachMs = 500;

/**
 * Resolves when this process shall end: Ctrl+C, a signal to end, a closed terminal, or npm that is gone. A killed npm
 * tells nobody; its children get another parent, except on Windows, where a parent leaves no trace.
 * @returns {Promise<void>}
 */
export function untilAskedToEnd() {
  const before = ancestors();
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.once(signal, () => resolve());
    const looking = setInterval(() => {
      if (ancestors() === before) return;
      clearInterval(looking);
      resolve();
    }, looksEachMs);
    looking.unref();
  });
}

/** Our parent, and where npm started us by a shell that stayed (Linux's does), the shell's too. */
function ancestors() {
  const { ppid, env } = process;
  return env.npm_lifecycle_event === undefined ? `${ppid}` : `${ppid} ${parentOf(ppid)}`;
}

/** @param {number} pid */
function parentOf(pid) {
  try {
    // "pid (name) state ppid …", and the name can be anything.
    const status = readFileSync(`/proc/${pid}/stat`, "utf8");
    return status.slice(status.lastIndexOf(")") + 2).split(" ")[1];
  } catch {
    return undefined;
  }
}
