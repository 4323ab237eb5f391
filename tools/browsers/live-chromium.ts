import { type ChildProcess, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { foundBrowser } from "../setup/browsers.mjs";
import { PlainError } from "../setup/plain-error.mjs";
import { lastingProfile } from "./lasting-profile.ts";

/**
 * Opens the real X in a Chromium with a profile that stays. The debugging pipe says one thing, "load this
 * extension" (Chrome takes --load-extension no longer), and is attached to no page: nobody but the person drives.
 * Gives the running browser.
 */
export async function openLiveChromium(extension: string, url: string): Promise<ChildProcess> {
  const browser = spawn(
    foundBrowser("chromium"),
    [
      `--user-data-dir=${await lastingProfile("chromium")}`,
      "--remote-debugging-pipe",
      "--enable-unsafe-extension-debugging",
      // The pipe alone makes Chrome tell pages that a program controls them, which here is not so.
      "--disable-blink-features=AutomationControlled",
      "--no-first-run",
      "--no-default-browser-check",
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
      url,
    ],
    { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] },
  );
  await loadExtension(browser, extension);
  return browser;
}

async function loadExtension(browser: ChildProcess, path: string): Promise<void> {
  const write = browser.stdio[3] as Writable;
  const read = browser.stdio[4] as Readable;
  const command = { id: 1, method: "Extensions.loadUnpacked", params: { path } };
  write.write(`${JSON.stringify(command)}\0`);
  const answer = await firstMessage(browser, read);
  if (answer.error) throw new PlainError(`The browser did not take the extension: ${answer.error.message}.`);
}

function firstMessage(browser: ChildProcess, read: Readable): Promise<{ error?: { message: string } }> {
  return new Promise((resolve, reject) => {
    let text = "";
    read.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
      const end = text.indexOf("\0");
      if (end >= 0) resolve(JSON.parse(text.slice(0, end)));
    });
    browser.once("exit", () => reject(new PlainError("The browser closed at once; is it open already?")));
  });
}
