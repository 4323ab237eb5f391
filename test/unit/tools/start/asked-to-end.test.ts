import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";

const file = pathToFileURL(path.resolve(import.meta.dirname, "../../../../tools/start/asked-to-end.mjs"));
/** Says its number, and later that it was asked to end; would run for a minute otherwise. */
const asked = `
  const { untilAskedToEnd } = await import(${JSON.stringify(file.href)});
  const waiting = setTimeout(() => {}, 60_000);
  untilAskedToEnd().then(() => { console.log("asked"); clearTimeout(waiting); });
  console.log(process.pid);
`;
/** Starts that one as npm does, and is itself killed without a word. */
const npm = `
  const { spawn } = await import("node:child_process");
  const env = { ...process.env, npm_lifecycle_event: "start", NODE: process.execPath, CODE: ${JSON.stringify(asked)} };
  // What comes behind keeps the shell there, as some shells stay anyway.
  spawn("sh", ["-c", '"$NODE" --input-type=module -e "$CODE"; true'], { stdio: "inherit", env });
  setTimeout(() => {}, 60_000);
`;

function run(code: string): { readonly child: ChildProcess; readonly line: () => Promise<string> } {
  const child = spawn(process.execPath, ["--input-type=module", "-e", code], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines = child.stdout.setEncoding("utf8")[Symbol.asyncIterator]();
  return { child, line: async () => String((await lines.next()).value).trim() };
}

describe.skipIf(process.platform === "win32")("a tool that runs until somebody ends it", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("hears %s", async (signal) => {
    const { child, line } = run(asked);
    await line();
    child.kill(signal);
    expect(await line()).toBe("asked");
  });

  it("hears that npm, which started it, was killed", async () => {
    const { child, line } = run(npm);
    const pid = Number(await line());
    onTestFinished(() => {
      try {
        process.kill(pid, "SIGKILL");
      } catch {
        // It has ended by itself, as it should.
      }
    });
    child.kill("SIGKILL");
    expect(await line()).toBe("asked");
  });
});
