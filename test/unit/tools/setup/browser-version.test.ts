import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import {
  checkBrowserVersion,
  oldestVersion,
  versionProblem,
} from "../../../../tools/setup/browser-version.mjs";

describe("the version of a browser", () => {
  it.each([
    ["Chromium 131.0.6778.85 built on Debian GNU/Linux 12\n", "Chromium 131"],
    ["Google Chrome 143.0.7499.40 \n", "Google Chrome 143"],
    ["[1:1:ERROR] no bus\nMicrosoft Edge 99.0.1\n", "Microsoft Edge 99"],
  ])("%j is too old, and it is said what to do", (version, name) => {
    expect(versionProblem(version, 144, "CHROME_PATH")).toBe(
      `${name} is too old, Chatside needs 144 or newer: update it, or set CHROME_PATH to a newer one.`,
    );
  });

  it.each([
    "Chromium 144.0.7559.59\n",
    "Mozilla Firefox 152.0\n",
    "Mozilla Firefox 144.3.0esr\n",
    "",
    "what?",
  ])("%j is let through", (version) => expect(versionProblem(version, 144, "CHROME_PATH")).toBeUndefined());

  it("has to be what the manifest of each browser asks for", async () => {
    expect(await oldestVersion("chromium")).toBe(144);
    expect(await oldestVersion("firefox")).toBe(140);
  });

  it.skipIf(process.platform === "win32")("is asked of the program itself", async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "chatside-browser-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    const program = path.join(folder, "firefox");
    await writeFile(program, "#!/bin/sh\necho Mozilla Firefox 128.5.0esr\n");
    await chmod(program, 0o755);
    await expect(checkBrowserVersion("firefox", program, "FIREFOX_PATH")).rejects.toThrow(
      "Mozilla Firefox 128 is too old, Chatside needs 140 or newer: update it, or set FIREFOX_PATH to a newer one.",
    );
  });
});
