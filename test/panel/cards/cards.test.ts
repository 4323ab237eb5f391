import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { axeFindings } from "../../support/axe-findings.ts";
import { inHarness } from "../../support/panel-harness/in-harness.ts";
import { painted } from "../../support/panel-harness/watch-place.ts";

const harness = inHarness();
let page: Page;

const textOf = (selector: string) => page.$eval(selector, (one) => one.textContent ?? "");
const pressWho = async (handle: string) => {
  await page.evaluate((wanted) => {
    const names = [...document.querySelectorAll<HTMLElement>(".row [data-action=person]")];
    names.findLast((name) => name.textContent?.includes(wanted))?.click();
  }, handle);
  await page.waitForSelector("dialog.person[open]");
  await painted(page, 3);
};
/** Five hundred posts of one account, as a flood or a very busy guest writes them. */
const flood = () =>
  page.evaluate(() => {
    const { deliver, post } = window.harness;
    const author = {
      id: "777",
      handle: "busy_bee",
      name: "Busy Bee",
      followers: 1234,
      createdAt: Date.UTC(2019, 2, 5),
    };
    deliver(
      Array.from({ length: 500 }, (_, at) => ({
        ...post("busy_bee", `Thought ${at} #copchat`, { seconds: 9100 + at }),
        author,
      })),
    );
  });

describe("a person's card", () => {
  it("has their posts of tonight, what X says of them, and that they are new; five hundred posts are no trouble", async () => {
    page = await harness.open("talk");
    await flood();
    await painted(page, 6);
    await pressWho("busy_bee");
    expect(await textOf("#person-name")).toContain("Busy Bee");
    await page.waitForFunction(() =>
      document.querySelector(".person-facts")?.textContent?.includes("First time here"),
    );
    const facts = await page.$$eval(".person-facts li", (all) => all.map((fact) => fact.textContent));
    expect(facts).toEqual(["First time here", "1,234 followers", "On X since March 2019"]);
    expect(await textOf(".person h3")).toBe("500 posts tonight");
    expect(await page.$$eval(".person-posts li", (all) => all.length)).toBe(500);
    expect(await textOf(".person-posts li")).toContain("Thought 499");
    expect(await axeFindings(page)).toEqual([]);
  });

  it("tells which other accounts have used the name, the last first", async () => {
    page = await harness.open("talk");
    await flood();
    await painted(page, 6);
    await page.evaluate(() => {
      const evening = Date.UTC(2026, 8, 2);
      window.harness.seen.push(
        { id: "778", handle: "Busy_Bee", lastPostAt: evening },
        { id: "777", handle: "busy_bee", lastPostAt: evening },
        { id: "779", handle: "busy_bee", lastPostAt: evening + 7 * 24 * 60 * 60_000 },
        { id: "780", handle: "another", lastPostAt: evening },
      );
    });
    await pressWho("busy_bee");
    await page.waitForSelector("[data-other-account]");
    const others = await page.$$eval("[data-other-account]", (all) => all.map((one) => one.textContent));
    expect(others.map((text) => text?.match(/\(id (\d+)/)?.[1])).toEqual(["779", "778"]);
    expect(others[0]).toMatch(/^Another account has used this handle \(id 779, last post .*September 8\)\./);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("leads to a post in the feed, and b back", async () => {
    page = await harness.open("talk");
    await flood();
    await painted(page, 6);
    await pressWho("busy_bee");
    await page.evaluate(() => document.querySelectorAll<HTMLElement>(".person-posts button")[200]?.click());
    await page.waitForFunction(() => !document.querySelector("dialog.person"));
    await page.waitForFunction(() =>
      [...document.querySelectorAll(".row")].some((row) => row.textContent?.includes("Thought 299")),
    );
    await page.keyboard.press("b");
    await page.waitForSelector(".feed[data-following=true]");
  });

  it("mutes with the usual undo, says that it is so, and brings back", async () => {
    page = await harness.open("talk");
    await flood();
    await painted(page, 6);
    await pressWho("busy_bee");
    await page.click("[data-action=mute-person]");
    await page.waitForFunction(() => !document.querySelector("dialog.person"));
    await page.waitForFunction(
      () => ![...document.querySelectorAll(".row")].some((row) => row.textContent?.includes("busy_bee")),
    );
    expect(await textOf(".mute-bar")).toContain("@busy_bee");
    await page.keyboard.press("5");
    await painted(page, 6);
    await pressWho("busy_bee");
    expect(await textOf(".person > p")).toContain("muted since");
  });

  it("of a moderator asks before muting, and opens by w", async () => {
    page = await harness.open("full");
    await painted(page, 4);
    await page.keyboard.press("/");
    await page.keyboard.type("Welcome to");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() =>
      [...document.querySelectorAll(".row")].some((row) => row.textContent?.includes("@t_marlow_mod")),
    );
    await pressWho("t_marlow_mod");
    expect(await textOf(".person-facts")).toContain("Moderator");
    await page.click("[data-action=mute-person]");
    await page.waitForSelector("dialog.doubt[open]");
  });
});

describe("a picture", () => {
  const open = async (selector = "button.picture") => {
    await page.evaluate((wanted) => {
      document.querySelector<HTMLElement>(wanted)?.click();
    }, selector);
    await page.waitForSelector("dialog.picture-card[open]");
  };
  const find = async () => {
    await page.keyboard.press("/");
    await page.keyboard.type("Bruno votes");
    await page.waitForFunction(() => {
      const posts = [...document.querySelectorAll(".row[data-kind=post]")];
      return posts.length > 0 && posts.every((post) => post.textContent?.includes("Bruno votes"));
    });
    await page.waitForSelector("button.picture");
  };

  it("opens large in the panel with its description, and closes with Esc", async () => {
    page = await harness.open("full");
    await find();
    await open();
    await page.waitForSelector(".large-picture[data-state=shown]");
    expect(await textOf(".alt-text")).toBe("A German shepherd asleep on a stack of printed policy manuals");
    const { width } = await page.$eval(".large-picture img", (image) =>
      image.getBoundingClientRect().toJSON(),
    );
    expect(width).toBeGreaterThan(300);
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => !document.querySelector("dialog.picture-card"));
  });

  it("that cannot be loaded is said, with the way to it on X", async () => {
    page = await harness.open("full");
    await page.evaluate(() => {
      const { deliver, post } = window.harness;
      const media = [{ kind: "photo" as const, imageUrl: new URL("never-there.svg", location.href).href }];
      deliver([
        post("k9_unit_bruno", "Look at this #copchat", {
          seconds: 9100,
          entities: { hashtags: [], mentions: [], links: [], media },
        }),
      ]);
    });
    const plain = 'button.picture[aria-label="Picture, without a description"]';
    await page.waitForSelector(plain);
    await open(plain);
    await page.waitForSelector(".large-picture[data-state=failed]");
    expect(await textOf(".large-picture")).toBe("The picture did not load. It may still be on X.");
    expect(await textOf(".alt-text")).toBe("No description was given.");
    expect(await page.$eval("dialog.picture-card a", (link) => (link as HTMLAnchorElement).href)).toContain(
      "/status/",
    );
  });
});
