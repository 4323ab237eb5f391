// @ts-check
import { spawn } from "node:child_process";
import { projectRoot } from "./project-root.mjs";

/**
 * Runs a command in the project's folder to its end and gives its exit code and what it printed.
 * `show` lets it print to our own terminal while it runs; then `output` is empty.
 * @param {string} command @param {readonly string[]} args
 * @param {{ show?: boolean, env?: NodeJS.ProcessEnv }} [how]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runCommand(command, args, how = {}) {
  const stdio = how.show ? "inherit" : "pipe";
  const shell = process.platform === "win32" && !command.endsWith(".exe");
  const child = spawn(command, args, { cwd: projectRoot, stdio, shell, env: how.env ?? process.env });
  let output = "";
  child.stdout?.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    output += chunk;
  });
  return new Promise((resolve) => {
    child.on("error", (error) => resolve({ code: 127, output: `${command}: ${error.message}` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
