import { beforeEach, expect, it, vi } from "vitest";
import { type FakeBrowser, type FakeTab, stubBrowser } from "../../../support/fake-browser.ts";

const place = { left: 40, top: 30, width: 900, height: 640 };
const url = "chrome-extension://chatside/panel.html?window";
let browser: FakeBrowser;

async function open(given?: typeof place, tabs: FakeTab[] = []) {
  browser = stubBrowser(tabs);
  const { openPanelWindow } = await import("../../../../extension/platform/panel-window.ts");
  return () => openPanelWindow(given);
}

const made = () => browser.done.filter(([what]) => what === "windows.create").map(([, how]) => how);

beforeEach(() => vi.resetModules());

it("opens where it was last", async () => {
  await (await open(place))();
  expect(made()).toEqual([{ url, type: "popup", ...place }]);
});

it("opens in its usual size on a screen that no longer has that place", async () => {
  const press = await open(place);
  const create = vi
    .fn()
    .mockRejectedValueOnce(new Error("Bounds must be at least 50% within visible screen space."));
  chrome.windows.create = create;
  await press();
  expect(create).toHaveBeenLastCalledWith({ url, type: "popup", width: 400, height: 800 });
});

it("comes to the front where it is open, and is not opened twice by two presses", async () => {
  await (await open(place, [{ id: 7, url, windowId: 3, isSmall: true }]))();
  expect(made()).toEqual([]);
  expect(browser.done).toContainEqual(["windows.update", 3, { focused: true }]);

  const press = await open(place);
  await Promise.all([press(), press()]);
  expect(made()).toHaveLength(1);
});
