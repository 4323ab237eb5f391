import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "../../support/axe-findings.ts";
import { mutesPoses, typeAddress } from "../../support/panel-harness/mutes-poses.ts";
import { type OpenHarness, openHarness } from "../../support/panel-harness/open-harness.ts";

const kept = "https://lists.example/copchat/mutes.json";
let harness: OpenHarness;
let page: Page;

beforeAll(async () => {
  harness = await openHarness({ onePage: true });
});
afterAll(() => harness.close());
afterEach(() => expect(harness.takeErrors()).toEqual([]));

const open = async (query = "", pose = "lists", width = 1000) => {
  page = await harness.openPage(`mutes.html?rules=30${query}`, { width, height: 800 });
  await mutesPoses[pose]?.(page);
};
const textsOf = (selector: string) =>
  page.$$eval(selector, (elements) => elements.map((element) => element.textContent ?? ""));
const press = (words: string) => page.locator(`.mute-lists button::-p-text(${words})`).click();
const asked = () => page.evaluate(() => window.lists.asked);
const shown = async () => {
  await page.waitForSelector(".announcement.shown");
  return (await textsOf(".announcement span"))[0];
};

describe("subscribing to a list", () => {
  it("asks for the host, then shows what it would do, and only then does it", async () => {
    await open("", "list-previewed");
    const url = "https://new.example/mutes.txt";
    expect(await asked()).toEqual([
      ["allow", url],
      ["preview", url],
    ]);
    const [words] = await textsOf(".preview > p");
    expect(words).toContain("It would add 37 mutes");
    expect(await textsOf(".preview-counts div")).toEqual([
      "new37",
      "already muted4",
      "protected3",
      "listed twice1",
      "could not be read120",
    ]);
    expect(await textsOf(".preview summary")).toEqual([
      "New: 37",
      "Already muted: 4",
      "Left out, because a list can never mute them: 3",
      "Could not be read: 120",
    ]);
    expect(await textsOf(".preview li")).toEqual([
      "@cheap_gifts_x",
      "“read”",
      "gifts.example",
      "@rb_citizen_",
      "@t_marlow_mod is a moderator",
      "@sgt_okafor_ is you",
      "@jo_lindqvist_ is somebody you follow",
      "line 7 “<b>not a handle</b>” is neither an @handle (letters, digits and _, at most 15) nor an id.",
    ]);
    expect(await textsOf(".preview .soft")).toEqual(expect.arrayContaining(["and 34 more", "and 119 more"]));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("new.example/mutes.txt");
    await press("Subscribe");
    expect(await shown()).toBe("Subscribed to new.example/mutes.txt, which added 37 mutes.");
    expect((await asked()).at(-1)).toEqual(["subscribe", url]);
    expect(await textsOf(".list-table tbody b")).toContain("new.example/mutes.txt");
  });

  it("whose words would set aside more than a tenth of the last hour says so, and which posts", async () => {
    await open("", "list-broad");
    expect((await textsOf(".preview .broad p"))[0]).toBe(
      "“read” would set aside 34 of the 120 posts of the last hour in #copchat: more than a tenth. Look at them first.",
    );
    expect(await textsOf(".preview .broad li")).toHaveLength(2);
    expect(await textsOf(".preview .primary")).toEqual(["Subscribe anyway"]);
  });

  it("gives the host back when the person does not subscribe", async () => {
    await open("", "list-previewed");
    await press("Cancel");
    expect((await asked()).at(-1)).toEqual(["leave", "https://new.example/mutes.txt"]);
    expect(await page.$(".preview")).toBeNull();
  });

  it("keeps a host that another list needs", async () => {
    await open("", "list-refused");
    expect(await textsOf(".subscribe .problem")).toEqual([
      "lists.example no longer has a list at this address (404).",
    ]);
    expect((await asked()).map(([what]) => what)).toEqual(["allow", "preview"]);
  });

  it.each([
    ["http://lists.example/a.txt", "needs an https address"],
    ["lists", "Type the list's whole address"],
    [kept, "already subscribed to this list"],
  ])("of %s asks nobody and says why", async (address, why) => {
    await open();
    await typeAddress(page, address);
    await page.waitForSelector(".subscribe .problem");
    expect((await textsOf(".subscribe .problem"))[0]).toContain(why);
    expect(await asked()).toEqual([]);
  });

  it("asks no host that the person did not allow", async () => {
    await open();
    await typeAddress(page, "https://forbidden.example/a.txt");
    await page.waitForSelector(".subscribe .problem");
    expect((await asked()).map(([what]) => what)).toEqual(["allow", "leave"]);
  });

  it("can be given up while a slow host is asked; its late answer shows nothing", async () => {
    await open("", "list-slow");
    expect((await textsOf(".asking"))[0]).toContain("Contacting slow.example…");
    await press("Cancel");
    await page.waitForFunction(() => !document.querySelector(".asking progress"));
    await page.evaluate(() => window.lists.release());
    await page.waitForFunction(() => window.lists.asked.at(-1)?.[0] === "leave");
    expect(await page.$(".preview")).toBeNull();
  });
});

describe("a subscribed list", () => {
  it("says its entries, when it was asked, what changed last, and its trouble", async () => {
    await open();
    const rows = await page.$$eval(".list-table tbody tr", (all) =>
      all.map((row) => [...row.querySelectorAll("td:not(.ways)")].map((cell) => cell.textContent)),
    );
    expect(rows[0]?.slice(0, 2)).toEqual(["1,240", "3 hours ago"]);
    expect(rows[0]?.[2]).toContain("3 added and 1 removed; 1 of them is still muted by something else");
    expect(rows[1]?.[2]).toBe("none yet");
    expect(await textsOf(".list-table .problem")).toEqual([
      "mutes.example.org had a server error (500). Chatside will try again later. Its version from 2 days ago stays in use.",
    ]);
  });

  it("is asked now, and what came can be undone", async () => {
    await open();
    await press("Check now");
    expect(await shown()).toBe("lists.example/copchat/mutes.json: 2 added.");
    expect(await asked()).toEqual([
      ["allow", kept],
      ["refresh", kept],
    ]);
    expect(await page.$(".announcement .link")).not.toBeNull();
  });

  it("whose host has trouble says so when it is asked now", async () => {
    await open();
    await (await page.$$(".ways .link:not(.danger)")).at(1)?.click();
    expect(await shown()).toContain("had a server error (500)");
    expect(await page.$(".announcement .link")).toBeNull();
  });

  it.each([
    ["End 3 mutes too", true, ". 3 mutes ended with it, which you can undo in History."],
    ["Keep its mutes", false, "."],
  ])("is unsubscribed with “%s”", async (words, takeMutes, end) => {
    await open("", "list-left");
    expect((await textsOf("[role=alertdialog] p"))[0]).toContain("It added 3 mutes");
    await press(words);
    expect(await shown()).toBe(`Unsubscribed from lists.example/copchat/mutes.json${end}`);
    expect(await asked()).toEqual([["unsubscribe", kept, takeMutes]]);
    expect(await textsOf(".list-table tbody b")).toHaveLength(1);
  });

  it("stays when the person stays, and the focus is where it was", async () => {
    await open("", "list-left");
    await press("Stay subscribed");
    await page.waitForFunction(() => !document.querySelector("[role=alertdialog]"));
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Unsubscribe");
    expect(await asked()).toEqual([]);
  });
});

describe("words of a list that wait for a yes", () => {
  it("are counted where the lists are chosen, and shown with the posts that they would set aside", async () => {
    await open("&lists=withheld");
    expect(await textsOf(".page-tools .waiting")).toEqual(["2"]);
    expect(await textsOf(".withheld > p")).toEqual([
      "2 mutes of this list wait for your confirmation. When they arrived:",
    ]);
    expect((await textsOf(".withheld .broad p"))[0]).toContain("“read” would set aside 34 of the 120 posts");
    expect(await textsOf(".withheld .broad li")).toHaveLength(2);
    expect(await textsOf(".withheld > details > *"), "a word without posts is named too").toEqual([
      "Also match more than a tenth: 1 mute",
      "“roll call”",
    ]);
  });

  it.each([
    ["Mute them anyway", true, `2 mutes of ${kept.slice(8)} were added.`],
    ["Leave them out", false, `2 mutes of ${kept.slice(8)} were left out.`],
  ])("are decided by “%s”, and wait no longer", async (words, take, answer) => {
    await open("&lists=withheld");
    await press(words);
    expect(await shown()).toBe(answer);
    expect(await asked()).toEqual([["decide", kept, "seen", take]]);
    expect(await page.$(".withheld, .page-tools .waiting")).toBeNull();
    expect((await page.$(".announcement .link")) !== null, "what came can be undone").toBe(take);
  });
});

describe("the section of lists", () => {
  it.each([
    ["&lists=none", "You are not subscribed to a list."],
    ["&lists=loading", "Loading your lists…"],
  ])("with %s says so", async (query, words) => {
    await open(query);
    expect(await textsOf(".none-here")).toEqual([words]);
    expect((await textsOf(".mute-lists .lead"))[0]).toContain("To publish your own list, export JSON or CSV");
  });

  const poses = [
    "lists",
    "list-previewed",
    "list-changed",
    "list-broad",
    "list-slow",
    "list-refused",
    "list-left",
  ];
  const looks = [
    ...poses.map((pose) => ({ pose, query: "" })),
    { pose: "lists", query: "&lists=withheld" },
  ].flatMap((look) => [360, 600, 1000].map((width) => ({ ...look, width })));

  it.each(looks)(
    "$pose$query, $width px wide: axe finds nothing in light and dark, nothing is beyond the edge",
    async ({ pose, query, width }) => {
      await open(query, pose, width);
      expect(await axeFindings(page)).toEqual([]);
      const beyond = await page.$eval(".mute-lists", (section) => section.scrollWidth - section.clientWidth);
      expect(beyond).toBeLessThanOrEqual(0);
    },
  );
});
