import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "puppeteer-core";
import { describe, expect, it, onTestFinished } from "vitest";
import type { EveningSource } from "../../src/domain/recap/evening-source.ts";
import { placePosts } from "../../src/domain/recap/place-posts.ts";
import { recapHtml } from "../../src/ui/recap/files/recap-html.tsx";
import { namedAuthors } from "../../src/ui/recap/recap-authors.ts";
import { axeFindings } from "../support/axe-findings.ts";
import { readEnglishWords } from "../support/catalogue-source.ts";
import { hostileStrings } from "../support/hostile-strings.ts";
import { entitiesWith, evening, idAt, makePost, testChat } from "../support/make-post.ts";
import { smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestBeside } from "../support/test-evening.ts";

const [tag = ""] = testChat.hashtags;
const [host = ""] = testChat.moderators;

/** Six questions, eight minutes apart, with answers, replies to them, and words that are made to break a page. */
function sourceOf(): EveningSource {
  const entities = entitiesWith([tag]);
  const posts = Array.from({ length: 240 }, (_, at) => {
    const number = Math.floor(at / 40) + 1;
    const base = { id: idAt(at * 13), entities };
    if (at % 40 === 0) return makePost({ ...base, handle: host, text: `Q${number}: And what of ${at}?` });
    const handle = `guest_${at % 30}`;
    if (at % 3 === 0)
      return makePost({
        ...base,
        handle,
        text: `I see, ${at}`,
        replyTo: { id: idAt((at - 1) * 13), handle: "guest_x" },
      });
    const words = hostileStrings[at % hostileStrings.length] ?? "";
    const post = makePost({ ...base, handle, text: `A${number} ${words} ${at}` });
    return { ...post, author: { ...post.author, name: "Alexandra Konstantinopoulou-Featherstonehaugh" } };
  });
  return {
    chat: testChat,
    topic: "Plain words",
    from: evening,
    to: evening + 3_600_000,
    posts: placePosts(posts, testChat),
  };
}

async function savedFile(): Promise<string> {
  readEnglishWords();
  const folder = await mkdtemp(path.join(os.tmpdir(), "chatside-recap-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const style = await readFile(new URL("../../src/ui/recap/recap.css", import.meta.url), "utf8");
  const html = await recapHtml(
    sourceOf(),
    {
      timeZone: "America/Toronto",
      authors: namedAuthors,
      postLink: ({ id }) => `https://x.com/i/status/${id}`,
      profileLink: ({ handle }) => `https://x.com/${handle}`,
    },
    style,
  );
  const file = path.join(folder, "recap.html");
  await writeFile(file, html);
  return pathToFileURL(file).href;
}

describe.each(bothBrowsers)("a recap that was saved as a page, in %s", (browser) => {
  it("asks nobody for anything, reads well on a phone, and has all of it on paper", async () => {
    const { chatside, site } = await openTestBeside({ browser, evening: smallEvening([]) });
    const page = await chatside.newTab();
    const errors: string[] = [];
    page.on("console", (message) => errors.push(message.text()));
    const asked = site.requests.length;
    await page.goto(await savedFile());
    for (const width of [360, 390, 1200]) {
      await page.setViewport({ width, height: 900 });
      const fits = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
      expect(fits, "nothing is wider than the page").toBe(true);
      expect(await brokenFigures(page), `at ${width}`).toEqual([]);
      const labels = await labelsOfChart(page);
      expect(labels.length).toBeGreaterThan(6);
      for (const { text, size } of labels) expect(size, `${text} at ${width}`).toBeGreaterThanOrEqual(11);
      expect(covered(labels), `at ${width}`).toEqual([]);
      if (browser === "chromium") expect(await axeFindings(page), `at ${width}`).toEqual([]);
    }
    expect(site.requests).toHaveLength(asked);
    expect(errors).toEqual([]);
    // Firefox's driver cannot show a page as it is printed: it prints, and its own viewer shows the paper.
    if (browser === "firefox") {
      await showPaper(page);
      await expect.poll(() => wordsOnPaper(page)).toContain("I see, 3");
      return;
    }
    await page.emulateMediaType("print");
    const folded = await page.$$eval("details", (all) =>
      all
        .filter((details) => !details.closest(".chart"))
        .map((details) => [...details.children].at(-1)?.getBoundingClientRect().height ?? 0),
    );
    expect(folded.length).toBeGreaterThan(10);
    expect(folded.filter((height) => height === 0)).toEqual([]);
  });
});

async function showPaper(page: Page): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "chatside-paper-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const paper = path.join(folder, "paper.pdf");
  await page.pdf({ path: paper });
  await page.goto(pathToFileURL(paper).href);
}

/** Of the pages in sight: the viewer writes no others. */
function wordsOnPaper(page: Page): Promise<string> {
  return page.$$eval(".textLayer", (layers) => layers.map(({ textContent }) => textContent).join(" "));
}

/** Numbers, and words of the heading, that continue on another line, in the table of people. */
function brokenFigures(page: Page): Promise<string[]> {
  return page.$$eval(".recap > section table :is(td, thead th)", (cells) =>
    cells.flatMap((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      const words = (cell.textContent ?? "").split(/\s+/u).filter((word) => word !== "");
      const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
      return words.length > 0 && lines.size <= words.length ? [] : [cell.textContent ?? ""];
    }),
  );
}

interface Label {
  readonly text: string;
  readonly size: number;
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

/** Of the chart, as they are painted: sizes in pixels of the page. */
function labelsOfChart(page: Page): Promise<Label[]> {
  return page.$eval(".chart svg", (svg) => {
    const scale = svg.getBoundingClientRect().width / 720;
    return [...svg.querySelectorAll("text")]
      .filter((label) => getComputedStyle(label).display !== "none")
      .map((label) => {
        const { left, top, right, bottom } = label.getBoundingClientRect();
        const size = Number.parseFloat(getComputedStyle(label).fontSize) * scale;
        return { text: label.textContent ?? "", size, box: [left, top, right, bottom] as const };
      });
  });
}

function covered(labels: readonly Label[]): string[] {
  return labels.flatMap(({ text, box }, at) =>
    labels
      .slice(at + 1)
      .filter((other) => isOver(box, other.box))
      .map((other) => `${text} and ${other.text}`),
  );
}

function isOver(one: Label["box"], other: Label["box"]): boolean {
  const room = 1;
  const [left, top, right, bottom] = one;
  const [otherLeft, otherTop, otherRight, otherBottom] = other;
  return (
    left < otherRight - room &&
    otherLeft < right - room &&
    top < otherBottom - room &&
    otherTop < bottom - room
  );
}
