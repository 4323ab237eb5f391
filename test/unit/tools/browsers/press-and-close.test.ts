import type { ElementHandle } from "puppeteer-core";
import { ProtocolError } from "puppeteer-core";
import { expect, it } from "vitest";
import { pressAndClose } from "../../../../tools/browsers/press-and-close.ts";

function pageWhere(click: () => Promise<void>, isClosed = false) {
  const button = { click } as object as ElementHandle<Element>;
  return { waitForSelector: async () => button, isClosed: () => isClosed } as object as Parameters<
    typeof pressAndClose
  >[0];
}

const refused = (error: Error) => () => Promise.reject(error);
const closed = new ProtocolError("Protocol error (Input.dispatchMouseEvent): Target closed");

it("a press whose page closes before the driver hears of the release is a press", async () => {
  await pressAndClose(pageWhere(refused(closed)), "button");
  await pressAndClose(pageWhere(refused(new Error("no such frame")), true), "button");
});

it("any other failure of a press is reported", async () => {
  const covered = new Error("Node is either not clickable or not an Element");
  await expect(pressAndClose(pageWhere(refused(covered)), "button")).rejects.toBe(covered);
  const other = new ProtocolError("Protocol error (DOM.scrollIntoViewIfNeeded): Node is detached");
  await expect(pressAndClose(pageWhere(refused(other)), "button")).rejects.toBe(other);
});
