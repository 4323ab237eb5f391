import type { Page } from "puppeteer-core";
import { waitUntil } from "../../tools/browsers/panel-view.ts";

/** Saves the evening that a recap page shows as JSON, and gives the file's text instead of downloading it. */
export async function savedJson(page: Page): Promise<string> {
  await page.evaluate(`{
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      blob.text().then((text) => { globalThis.savedText = text; });
      return make.call(URL, blob);
    };
  }`);
  await page.evaluate(`[...document.querySelectorAll(".export-bar button")]
    .find(({ textContent }) => textContent === "JSON").click()`);
  return waitUntil(
    async () => (await page.evaluate("globalThis.savedText")) as string | undefined,
    "no file is saved",
  );
}

/** Adds a file on a recap page as if it had been chosen there, and gives what the page says of it. */
export async function addFile(page: Page, text: string): Promise<string> {
  await page.evaluate(`{
    const given = new DataTransfer();
    given.items.add(new File([${JSON.stringify(text)}], "evening.json", { type: "application/json" }));
    const input = document.querySelector(".add-evening input");
    input.files = given.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }`);
  return waitUntil(async () => {
    const shown = String(
      await page.evaluate(`document.querySelector(".add-evening [role=status]").textContent`),
    );
    return shown === "" || shown.startsWith("Reading") ? undefined : shown;
  }, "the page says nothing of the file");
}
