import type { Page } from "puppeteer-core";
import { person } from "./invented-evening.ts";
import { pressIn, pressMuteOf } from "./press-action.ts";

/** What a person has just done in the panel, by the name behind the state: "full+menu". */
export const poses: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  figures: async (page) => {
    await page.evaluate(() => {
      const { model } = window.harness;
      const mostlyUnread = { kind: "search" as const, read: 0, places: 20 };
      const tabs = model.reading.peek()?.tabs ?? [];
      model.reading.value = {
        tabs: tabs.map(({ tabId, report }) => ({
          tabId,
          ...(report
            ? { report: { ...report, mostlyUnread, totals: { ...report.totals, missing: { author: 78 } } } }
            : {}),
        })),
      };
    });
    await page.waitForSelector("[data-action=figures]");
    await page.click("[data-action=figures]");
  },
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
    await page.click("button.chat-name");
    await pressWords(page, "Load new posts automatically");
    await page.waitForSelector(".pace-card");
  },
  menu: (page) => page.click("button.chat-name"),
  evening: (page) => page.click(".figures"),
  "add-chat": async (page) => {
    await page.click("button.chat-name");
    await pressWords(page, "Add a chat");
  },
  refused: async (page) => {
    await page.click("button.chat-name");
    await pressWords(page, "Add a chat");
    await page.type("input[name=hashtags]", "#cop-chat");
    await page.type("input[name=moderators]", "@a_handle_that_is_far_too_long");
    await page.type("input[name=limit]", "lots");
    await page.click(".chat-form [type=submit]");
  },
  edit: async (page) => {
    await page.click("button.chat-name");
    await pressWords(page, "Edit this chat");
  },
  days: async (page) => {
    await page.click("button.chat-name");
    await pressWords(page, "Edit this chat");
    await page.click(".chat-profile summary");
    await page.select("#field-repeats", "week");
    for (const day of ["1", "5"]) await page.click(`.day-choices [value="${day}"]`);
    await page.$eval(".day-choices", (days) => days.scrollIntoView({ block: "center" }));
  },
  "no-day": async (page) => {
    await page.click("button.chat-name");
    await pressWords(page, "Edit this chat");
    await page.click(".chat-profile summary");
    await page.select("#field-repeats", "week");
    await page.click('.day-choices [value="3"]');
    await page.click(".chat-form [type=submit]");
    await page.waitForSelector("#field-weekday-problem");
    await page.$eval(".day-choices", (days) => days.scrollIntoView({ block: "center" }));
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
    // Where words are long, the row that quotes lies below what is drawn.
    await page.waitForFunction(() => {
      const found = document.querySelector(".quote-aside");
      if (!found) document.querySelector("section.feed")?.scrollBy(0, 50);
      return found !== null;
    });
    await page.keyboard.press("Escape");
    await page.evaluate(() => document.querySelector(".quote-aside")?.scrollIntoView({ block: "center" }));
  },
  "mute-moderator": async (page) => {
    const author = await page.waitForSelector(".by-moderator .author");
    await author?.focus();
    await page.keyboard.press("m");
    await page.waitForSelector("dialog.doubt[open]");
  },
  "mute-repost": async (page) => {
    await page.waitForSelector(".folded button");
    await page.focus(".folded button");
    await page.keyboard.press("m");
    await page.waitForSelector(".whom");
  },
  questions: async (page) => {
    await page.keyboard.press("6");
    await page.waitForSelector(".questions-head");
  },
  advance: async (page) => {
    await page.keyboard.press("9");
    await page.waitForSelector("dialog.advance li");
    await page.click("dialog.advance [aria-pressed]");
  },
  desk: async (page) => {
    await page.evaluate((person) => {
      const { model } = window.harness;
      model.chats.value = model.chats.value.map((one) => ({ ...one, guests: [person] }));
    }, person);
    await page.keyboard.press("h");
    await page.waitForSelector("dialog.desk[open]");
  },
  links: async (page) => {
    await page.keyboard.press("7");
    await page.waitForSelector("dialog.links[open]");
  },
  "catch-up": async (page) => {
    await page.keyboard.press("8");
    await page.waitForSelector("dialog.catch-up[open]");
  },
  "set-aside": async (page) => {
    await page.keyboard.press("5");
    await page.waitForSelector(".aside-head");
  },
};

/** Presses the button of the menu that begins with these words. */
async function pressWords(page: Page, words: string): Promise<void> {
  const button = await page.waitForSelector(`#chat-menu ::-p-text(${words})`);
  await button?.click();
}
