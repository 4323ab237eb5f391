import { afterEach, expect, it, vi } from "vitest";
import { readShortcut } from "../../../../extension/platform/shortcut.ts";
import { shortcutChooser } from "../../../../extension/platform/side-panel.ts";

afterEach(() => vi.unstubAllGlobals());

it.each([
  ["Chrome's", [{ name: "open-panel", shortcut: "Alt+Shift+Y" }], "Alt+Shift+Y"],
  ["Firefox's", [{ name: "_execute_sidebar_action", shortcut: "Alt+Shift+Y" }], "Alt+Shift+Y"],
  ["taken by another extension", [{ name: "open-panel", shortcut: "" }], ""],
  ["taken away", [{ name: "_execute_sidebar_action" }], ""],
  ["another command's", [{ name: "_execute_action", shortcut: "Alt+1" }], undefined],
])("the panel's keys: %s", async (_, commands, keys) => {
  vi.stubGlobal("chrome", { runtime: { id: "chatside" }, commands: { getAll: async () => commands } });
  expect(await readShortcut()).toBe(keys);
});

it("a browser without keys tells of none", async () => {
  vi.stubGlobal("chrome", { runtime: { id: "chatside" } });
  expect(await readShortcut()).toBeUndefined();
});

it("only Chrome lets an extension open the page where keys are chosen", async () => {
  const opened: object[] = [];
  const tabs = { create: async (tab: object) => void opened.push(tab) };
  vi.stubGlobal("chrome", { runtime: { id: "chatside" }, tabs });
  expect(shortcutChooser()).toBeUndefined();
  vi.stubGlobal("chrome", { runtime: { id: "chatside" }, tabs, sidePanel: {} });
  await shortcutChooser()?.();
  expect(opened).toEqual([{ url: "chrome://extensions/shortcuts" }]);
});
