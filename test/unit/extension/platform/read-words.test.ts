import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { readBrowserWords } from "../../../../extension/platform/read-words.ts";
import { request } from "../../../../extension/platform/request.ts";
import { makeRequestLine } from "../../../../extension/platform/request-line.ts";
import { words } from "../../../../src/words/words.ts";
import { readEnglishWords } from "../../../support/catalogue-source.ts";

let disconnected: (() => void)[] = [];

/** As Chromium has it once the extension was updated: the id is gone, and everything else throws. */
function invalidate(): void {
  const gone = (): never => {
    throw new Error("Extension context invalidated.");
  };
  vi.stubGlobal("chrome", { runtime: { sendMessage: gone, connect: gone }, i18n: { getMessage: gone } });
}

beforeEach(() => {
  disconnected = [];
  vi.stubGlobal("chrome", {
    runtime: {
      id: "chatside",
      connect: () => ({
        postMessage: () => undefined,
        onMessage: { addListener: () => undefined },
        onDisconnect: { addListener: (listener: () => void) => void disconnected.push(listener) },
      }),
    },
    i18n: { getMessage: (key: string) => (key.startsWith("catalogue") ? "en" : `the words of ${key}`) },
  });
  readBrowserWords();
});

afterEach(() => {
  vi.unstubAllGlobals();
  readEnglishWords();
});

it("a script that outlives its extension has the words that it has shown, and asks for no others", () => {
  expect(words("foldLine")).toBe("the words of foldLine");
  invalidate();
  expect(words("foldLine")).toBe("the words of foldLine");
  expect(words("foldLineShow")).toBe("");
  expect(words("noticeDropped", { count: 2 })).toBe("");
});

it("what such a script still waits for, or asks, is outdated, and nothing is thrown into X's page", async () => {
  const line = makeRequestLine();
  const pending = line.ask("leave-page", null);
  invalidate();
  for (const listener of disconnected) listener();
  const outdated = { ok: false, failure: { code: "outdated" } };
  expect(await pending).toMatchObject(outdated);
  expect(await line.ask("leave-page", null)).toMatchObject(outdated);
  expect(await request("leave-page", null)).toMatchObject(outdated);
});
