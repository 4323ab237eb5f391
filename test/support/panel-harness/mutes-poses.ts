import type { Page } from "puppeteer-core";
import { pressIn } from "./press-action.ts";

/** The same for the page of all mutes. */
export const mutesPoses: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  added: async (page) => {
    await pressButton(page, "Add a mute");
    await page.type(".add-mute input[name=value]", "copchat");
    await page.waitForSelector(".reach .broad");
  },
  "added-until": async (page) => {
    await pressButton(page, "Add a mute");
    await page.type(".add-mute input[name=value]", "free watches");
    await page.select(".until-select select", "date");
    await page.waitForSelector(".until-select input");
    await page.type(".add-mute input[name=note]", "the same text in every chat");
  },
  "selected-until": async (page) => {
    for (const box of (await page.$$("tbody input")).slice(0, 3)) await box.click();
    await pressIn(page, ".bulk", "Until a date…");
    await page.waitForSelector(".bulk .until-form");
  },
  dangerous: async (page) => {
    await pressButton(page, "Add a mute");
    await page.select(".add-mute select", "pattern");
    await page.type(".add-mute input[name=value]", "(x+x+)+y");
    await page.waitForSelector(".add-mute .problem");
  },
  imported: async (page) => {
    await pressButton(page, "Import…");
    await chooseFile(
      page,
      [
        "@jo_lindqvist_",
        "@somebody_new",
        "@t_marlow_mod",
        "@loud_acct_7",
        "not a handle at all",
        "@somebody_new",
      ].join("\n"),
    );
    await page.waitForSelector(".preview");
  },
  selected: async (page) => {
    for (const box of (await page.$$("tbody input")).slice(0, 3)) await box.click();
    await page.waitForSelector(".bulk");
  },
  posts: async (page) => {
    const count = await page.waitForSelector("[data-posts-of]");
    await count?.click();
    await page.waitForSelector(".rule-posts");
  },
  history: async (page) => {
    await pressButton(page, "History");
    await page.waitForSelector(".mute-history");
  },
  lists: (page) => showLists(page),
  "list-previewed": async (page) => {
    await showLists(page);
    await typeAddress(page, "https://new.example/mutes.txt");
    await page.waitForSelector(".subscribe .preview");
  },
  "list-changed": async (page) => {
    await showLists(page);
    await typeAddress(page, "https://new.example/changing.txt");
    await page.locator(".subscribe .preview .primary").click();
    await page.waitForSelector(".subscribe .preview .problem");
  },
  "list-broad": async (page) => {
    await showLists(page);
    await typeAddress(page, "https://new.example/broad.txt");
    await page.waitForSelector(".subscribe .preview");
  },
  "imported-words": async (page) => {
    await pressButton(page, "Import…");
    await chooseFile(
      page,
      "kind,value\nphrase,copchat\nphrase,free watches\ndomain,gifts.example",
      "words.csv",
    );
    await page.waitForSelector(".preview");
  },
  "imported-table": async (page) => {
    await pressButton(page, "Import…");
    await chooseFile(
      page,
      "Reporter,Spitzname\nBob Marlow,gullwatch\nAlice,tidetom\nAlice,not one",
      "birds.csv",
    );
    await page.waitForSelector(".taken-as select");
    await page.select(".taken-as select", "2");
    await page.waitForSelector(".preview li");
  },
  "list-slow": async (page) => {
    await showLists(page);
    await typeAddress(page, "https://slow.example/mutes.txt");
    await page.waitForSelector(".asking progress");
  },
  "list-refused": async (page) => {
    await showLists(page);
    await typeAddress(page, "https://lists.example/404.txt");
    await page.waitForSelector(".subscribe .problem");
  },
  "list-left": async (page) => {
    await showLists(page);
    await page.click(".list-table .danger");
    await page.waitForSelector(".list-table [role=alertdialog]");
  },
  searched: (page) => page.type(".table-tools input", "loud_acct_41"),
};

/** Chooses a file with this text, as a person does. */
export async function chooseFile(page: Page, text: string, name = "mutes.txt"): Promise<void> {
  await page.evaluate(
    (content, fileName) => {
      const input = document.querySelector<HTMLInputElement>("input[type=file]");
      const files = new DataTransfer();
      files.items.add(new File([content], fileName));
      if (input) input.files = files.files;
      input?.dispatchEvent(new Event("change", { bubbles: true }));
    },
    text,
    name,
  );
}

async function showLists(page: Page): Promise<void> {
  await page.locator(".page-tools button::-p-text(Lists)").click();
  await page.waitForSelector(".mute-lists");
}

/** Types a list's address and asks what it would do. */
export async function typeAddress(page: Page, address: string): Promise<void> {
  await page.type(".subscribe input", address);
  await page.keyboard.press("Enter");
}

async function pressButton(page: Page, words: string): Promise<void> {
  const button = await page.waitForSelector(`main ::-p-text(${words})`);
  await button?.click();
}
