import "temporal-polyfill/global";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { copchat } from "../../src/domain/chat/chat.ts";
import { versionIdOf } from "../../src/domain/post/post.ts";
import { pastEvenings } from "../../src/domain/recap/past-evenings.ts";
import { placePosts } from "../../src/domain/recap/place-posts.ts";
import type { Thread } from "../../src/domain/recap/threads.ts";
import { transcriptOf } from "../../src/domain/recap/transcript.ts";
import type { StoredPost } from "../../src/storage/schema.ts";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { openChatOnX } from "../../tools/evening/beside.ts";
import { panelShowsAll, playToEnd } from "../../tools/evening/play.ts";
import { ask } from "../support/mute-stream.ts";
import { bothBrowsers, openTestBeside } from "../support/test-evening.ts";
import { makeEvening } from "../x-site/scenarios.ts";

const evening = makeEvening("raid");
const gang = evening.people.filter(({ handle }) => /\d{5}$/.test(handle));
const gangHandles = new Set(gang.map(({ handle }) => handle));

describe.each(bothBrowsers)("the recap of an evening with a raid, in %s", (browser) => {
  it("is that of the same evening without it, once the raiders are set aside", async () => {
    const beside = await openTestBeside({ browser, evening, over: 0 });
    const x = await openChatOnX(beside);
    await playToEnd({ ...beside, x });
    await panelShowsAll(beside.site, beside.panel);
    const page = await beside.chatside.openExtensionPage("recap.html?chat=copchat");
    await page.waitForSelector("section.question");
    const rules = gang.map(({ id, handle }) => ({
      id: `raider-${id}`,
      target: { kind: "account", id, handle },
      scope: "every-chat",
      until: "always",
    }));
    expect(await ask(page, "mute", { batchId: "raiders", rules })).toMatchObject({ ok: true });

    const { tonight, raid } = truthOf(await storedPosts(page));
    expect(raid).toBeGreaterThan(150);
    expect(tonight.questions.map(({ number }) => number)).toEqual(["1", "2", "3", "4", "5", "6"]);
    const expected = {
      questions: tonight.questions.map(({ number, post, again, answers, meanwhile }) => ({
        name: `Question ${number}`,
        ids: [
          ...[...(post ? [post] : []), ...again].map(versionIdOf),
          ...idsOf(answers),
          ...idsOf(meanwhile),
        ],
      })),
      others: idsOf(tonight.others),
      links: tonight.links.map(({ address }) => address),
      people: tonight.people.map(({ author, posts }) => `@${author.handle} ${posts}`),
    };
    let last: Awaited<ReturnType<typeof shownIn>> | undefined;
    await waitUntil(
      async () => {
        last = await shownIn(page);
        return last.people.length === expected.people.length || undefined;
      },
      () => `the raiders stay in the recap: ${last?.people.length} people`,
    );
    await expect.poll(() => shownIn(page)).toEqual(expected);
    const whole = await page.$eval(".recap", ({ textContent }) => textContent ?? "");
    expect(whole).not.toContain("WATER TOWER");
    expect(whole).toContain(`${raid} posts were set aside`);
  });
});

/** What the evening's posts are without those of the raiders, who are left out here and not set aside. */
function truthOf(stored: readonly StoredPost[]) {
  const all = stored.map(({ post }) => post);
  // Two strays of the afternoon are in the store, and in no evening.
  const [first, ...others] = pastEvenings(
    all.map(({ id }) => id),
    copchat,
  );
  const tonight = others.reduce((most, one) => (one.posts > (most?.posts ?? 0) ? one : most), first);
  const posts = all.filter(
    ({ createdAt }) => tonight && createdAt >= tonight.from && createdAt <= tonight.to,
  );
  const honest = posts.filter(({ author }) => !gangHandles.has(author.handle));
  const chat = { ...copchat, moderators: evening.moderators };
  const of = (some: typeof posts) =>
    transcriptOf({ chat, from: evening.startsAt, to: evening.endsAt, posts: placePosts(some, chat) });
  return { tonight: of(honest), raid: of(posts).posts - of(honest).posts };
}

function idsOf(threads: readonly Thread[]): readonly string[] {
  return threads.flatMap(({ post, replies }) => [versionIdOf(post), ...idsOf(replies)]);
}

async function storedPosts(page: Page): Promise<readonly StoredPost[]> {
  return (await page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open("chatside");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction("posts").objectStore("posts").getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result);
      };
    };
  })`)) as readonly StoredPost[];
}

function shownIn(page: Page) {
  return page.evaluate(() => {
    const idsIn = (part: Element | undefined) =>
      [...(part?.querySelectorAll("article.post > a") ?? [])].flatMap(
        (link) => /\/status\/(\d+)$/.exec(link.getAttribute("href") ?? "")?.[1] ?? [],
      );
    const partWith = (title: RegExp) =>
      [...document.querySelectorAll(".recap > .part")].find((part) =>
        title.test(part.querySelector("h2")?.textContent ?? ""),
      );
    return {
      questions: [...document.querySelectorAll(".recap > section.question")].map((part) => ({
        name: part.querySelector("h2")?.textContent ?? "",
        ids: idsIn(part),
      })),
      others: idsIn(partWith(/^Besides/)),
      links: [...(partWith(/^Links/)?.querySelectorAll("li > a") ?? [])].map(
        (link) => link.getAttribute("href") ?? "",
      ),
      people: [...document.querySelectorAll(".recap > .part tbody tr")].map((row) => {
        const handle = /@\w+/.exec(row.querySelector("th")?.textContent ?? "")?.[0];
        return `${handle} ${row.querySelector("td")?.textContent}`;
      }),
    };
  });
}
