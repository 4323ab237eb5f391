import type { Page } from "puppeteer-core";
import { pressMuteOf } from "./press-action.ts";

/** What a person has just done in the panel, by the name behind the state: "full+menu". */
export const poses: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  "load-new": async (page) => {
    await page.click(".load-new");
    await page.waitForSelector(".load-new[data-step=running], .load-note");
  },
  came: async (page) => {
    await page.click(".load-new");
    await page.evaluate(() => {
      const { model, talkPosts, deliver } = window.harness;
      deliver(talkPosts(7, 1465));
      model.now.value += 2000;
      const tabs = model.reading.peek()?.tabs ?? [];
      model.reading.value = {
        tabs: tabs.map(({ tabId, report }) => ({
          tabId,
          ...(report ? { report: { ...report, lastSearchAt: model.now.peek() } } : {}),
        })),
      };
    });
    await page.waitForSelector(".load-new[data-step=answered]");
  },
  late: async (page) => {
    await page.click(".load-new");
    await page.evaluate(() => {
      window.harness.model.now.value += 11_000;
    });
    await page.waitForSelector(".load-note");
  },
  pace: async (page) => {
    await page.click(".chat-name");
    await pressWords(page, "Load new posts by itself");
    await page.waitForSelector(".pace-card");
  },
  menu: (page) => page.click(".chat-name"),
  evening: (page) => page.click(".figures"),
  "add-chat": async (page) => {
    await page.click(".chat-name");
    await pressWords(page, "Add a chat");
  },
  refused: async (page) => {
    await page.click(".chat-name");
    await pressWords(page, "Add a chat");
    await page.type("input[name=hashtags]", "#cop-chat");
    await page.type("input[name=moderators]", "@a_handle_that_is_far_too_long");
    await page.type("input[name=limit]", "lots");
    await page.click(".chat-form [type=submit]");
  },
  edit: async (page) => {
    await page.click(".chat-name");
    await pressWords(page, "Edit this chat");
  },
  help: (page) => page.keyboard.press("?"),
  search: async (page) => {
    await page.keyboard.press("/");
    await page.waitForSelector(".search input");
    await page.type(".search input", "policy");
  },
  "nothing-found": async (page) => {
    await page.keyboard.press("/");
    await page.waitForSelector(".search input");
    await page.type(".search input", "xylophone");
  },
  hover: async (page) => {
    const post = (await page.$$(".post"))[4];
    await post?.hover();
  },
  keyboard: async (page) => {
    for (const key of ["j", "j", "j"] as const) await page.keyboard.press(key);
  },
  start: async (page) => {
    await page.keyboard.press("Home");
  },
  unfold: async (page) => {
    await page.click(".pinned .go");
    await page.waitForSelector(".folded button");
    await page.click(".folded button");
  },
  compose: async (page) => {
    await page.keyboard.press("n");
    await page.type(".box textarea", "Has anyone asked the dispatchers what they read first?");
  },
  "compose-empty": (page) => page.keyboard.press("n"),
  answer: async (page) => {
    await page.click(".pinned .answer");
    await page.type(
      ".box textarea",
      "Put it where people already are: the bus shelter, the barber, the game. Policy as a poster, not a PDF.",
    );
  },
  over: async (page) => {
    await page.click(".pinned .answer");
    await page.type(
      ".box textarea",
      "Put it where people already are: the bus shelter, the barber, the game. Policy as a poster, not a PDF. And read it aloud before you print it.",
    );
  },
  names: async (page) => {
    await page.keyboard.press("n");
    await page.type(".box textarea", "I agree with @n");
  },
  "reply-link": async (page) => {
    await page.keyboard.press("j");
    await page.keyboard.press("r");
    await page.type(".box textarea", "Ours is here: example.org/poster or call 555-867-5309");
    await page.waitForSelector(".advice li");
  },
  quote: async (page) => {
    await page.keyboard.press("j");
    await page.keyboard.press("q");
    await page.waitForSelector(".advice li");
  },
  drawer: async (page) => {
    await page.keyboard.press("n");
    await page.type(".box textarea", "Good evening from the north shore");
    await page.keyboard.press("Escape");
    await page.keyboard.press("n");
    await page.click(".drawer-button");
  },
  hashtag: async (page) => {
    await page.click(".pinned .answer");
    await page.click(".hashtag-chip");
  },
  question: async (page) => {
    await page.click(".pinned .go");
  },
  mute: async (page) => {
    for (const key of ["j", "j", "m"] as const) await page.keyboard.press(key);
    await page.waitForSelector(".mute-bar[data-note=muted]");
  },
  "mute-date": async (page) => {
    for (const key of ["j", "j", "m"] as const) await page.keyboard.press(key);
    await page.waitForSelector(".longer");
    await pressIn(page, ".longer", "Date…");
    await page.waitForSelector(".until-form");
  },
  "mute-why": async (page) => {
    for (const key of ["j", "j", "m"] as const) await page.keyboard.press(key);
    await page.waitForSelector(".longer");
    await page.select(".reason", "selling");
    await page.type(".own-words", "the same watch in every answer");
    await page.keyboard.press("Enter");
  },
  "mute-quoted": async (page) => {
    await pressMuteOf(page, "@jo_lindqvist_");
    await page.waitForSelector(".quote-aside");
    await page.keyboard.press("Escape");
    await page.evaluate(() => document.querySelector(".quote-aside")?.scrollIntoView({ block: "center" }));
  },
  "mute-moderator": async (page) => {
    const post = await page.waitForSelector(".row:has(.by-moderator)");
    await post?.hover();
    await page.keyboard.press("m");
    await page.waitForSelector("dialog.doubt[open]");
  },
  "mute-repost": async (page) => {
    await page.waitForSelector(".folded button");
    await page.focus(".folded button");
    await page.keyboard.press("m");
    await page.waitForSelector(".whom");
  },
  "set-aside": async (page) => {
    await page.keyboard.press("5");
    await page.waitForSelector(".aside-head");
  },
};

/** Presses the button with these words in a part of the page. */
async function pressIn(page: Page, part: string, words: string): Promise<void> {
  const button = await page.waitForSelector(`${part} ::-p-text(${words})`);
  await button?.click();
}

/** Presses the button of the menu that begins with these words. */
async function pressWords(page: Page, words: string): Promise<void> {
  const button = await page.waitForSelector(`#chat-menu ::-p-text(${words})`);
  await button?.click();
}

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
