import { beforeEach, expect, it, vi } from "vitest";
import { type FakeBrowser, stubBrowser } from "../../../support/fake-browser.ts";
import { forgetDatabases } from "../../../support/fresh-database.ts";

let browser: FakeBrowser;
beforeEach(async () => {
  vi.resetModules();
  vi.stubGlobal("self", { addEventListener: () => undefined });
  forgetDatabases();
  browser = stubBrowser();
  await import("../../../../extension/background/main.ts");
});

it.each([
  ["a first install", { reason: "install" }, 1],
  ["an update", { reason: "update", previousVersion: "0.1.0" }, 0],
  ["an update of the browser", { reason: "chrome_update" }, 0],
  ["an add-on of Firefox that a developer loads for a while", { reason: "install", temporary: true }, 0],
])("%s opens the page that welcomes %#", async (_, details, times) => {
  browser.fire("runtime.onInstalled", details);
  const opened = browser.done.filter(([what]) => what === "tabs.create");
  expect(opened).toHaveLength(times);
  if (times > 0) expect(opened[0]?.[1]).toEqual({ url: "chrome-extension://chatside/welcome.html" });
});
