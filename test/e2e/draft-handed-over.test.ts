import { describe, expect, it } from "vitest";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { press, textOf } from "../../tools/evening/in-the-panel.ts";
import {
  draftsInDrawer,
  handToX,
  postOnX,
  startWriting,
  turnToPost,
  writeText,
} from "../support/composing.ts";
import { idAt, ownHandle, smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestEvening, type TestEvening } from "../support/test-evening.ts";

const evening = smallEvening([
  { by: "t_reyne", text: "Welcome to #copchat! Who is here tonight?", after: 0 },
  { by: "nkessler_pd", text: "We tried the eight hours. #copchat", after: 20 },
  { by: "nora_marlow", text: "Q1 What did you change this year? #copchat", after: 40 },
]);
const [welcome, opinion, question] = evening.posts.map(({ id }) => id) as [string, string, string];

interface Story {
  readonly of: string;
  /** Opens the box for what is answered; a new post unless given. */
  readonly about?: { readonly id: string; readonly action: string };
  readonly written: string;
  readonly posted: string;
  readonly replyTo?: string;
  readonly quoteOf?: string;
}

const stories: readonly Story[] = [
  {
    of: "signs that addresses are made of, and emoji",
    written: "100 % & more? #1 + 1 = 2; a/b\\c \"d\" <e> 'f' 👮🏽‍♀️❤️🇨🇦",
    posted: "100 % & more? #1 + 1 = 2; a/b\\c \"d\" <e> 'f' 👮🏽‍♀️❤️🇨🇦 #copchat",
  },
  {
    of: "lines, and both directions",
    written: "Line one\n\nשלום לכולם\nمرحبا (2) \u2067אבג\u2069 cafe\u0301",
    posted: "Line one\n\nשלום לכולם\nمرحبا (2) \u2067אבג\u2069 cafe\u0301 #copchat",
  },
  {
    of: "a hashtag that is there already",
    written: "The #CopChat tag stays where it is: %23 &amp; %",
    posted: "The #CopChat tag stays where it is: %23 &amp; %",
  },
  {
    of: "a reply",
    about: { id: welcome, action: "reply" },
    written: "Here & ready!",
    posted: "Here & ready! #copchat",
    replyTo: welcome,
  },
  {
    of: "a quote",
    about: { id: opinion, action: "quote" },
    written: "So did we:\n+12 % sleep",
    posted: "So did we:\n+12 % sleep #copchat",
    quoteOf: opinion,
  },
  {
    of: "an answer",
    about: { id: question, action: "answer-q1" },
    written: "Ten hours → eight",
    posted: "A1 Ten hours → eight #copchat",
  },
];

describe.each(bothBrowsers)("a draft that is handed over to X, in %s", (browser) => {
  it.each([
    ["classic", stories],
    ["x-web", stories.filter(({ about }) => about)],
  ] as const)("arrives to the letter, and leaves the drafts when X has it (%s)", async (client, chosen) => {
    const open = await openTestEvening({ browser, evening, site: { client } });
    for (const story of chosen) await writeStory(open, story);
    expect(open.chatside.consoleLines).toEqual([]);
  });

  it("stays a draft while it is not posted, and is found when it is posted after all", async () => {
    const open = await openTestEvening({ browser, evening });
    const { chatside, panel } = open;
    await startWriting(panel);
    await writeText(panel, "Not so fast");
    const composer = await handToX(chatside, panel);
    await waitUntil(async () => ((await draftsInDrawer(panel)) === 1 ? true : undefined), "no draft waits");
    await press(panel, ".composer-line button", "Back");
    await waitUntil(async () => textOf(panel, ".composer textarea"), "the draft is not in the box again");
    await press(panel, '[aria-label="Collapse the composer"]');
    await postOnX(composer);
    // At once, as people do: what X answered must be on its way by then.
    await composer.page.close().catch(() => undefined);
    const isGone = async () =>
      (await textOf(panel, ".composer .write"))?.includes("Write to") ? true : undefined;
    await waitUntil(isGone, "the draft is still there");
    expect(await draftsInDrawer(panel)).toBe(0);
  });

  it("is refused in words where X would get another text than the one that is shown", async () => {
    const { chatside, panel } = await openTestEvening({ browser, evening });
    await startWriting(panel);
    const refused: [string, RegExp][] = [
      ["half a character \ud83d", /half a character/],
      ["nothing \0 to see", /control character/],
      ["x".repeat(281), /too many for X/],
    ];
    for (const [text, words] of refused) {
      await writeText(panel, text);
      await press(panel, '.composer [aria-label="Post on X"]');
      const isShown = async () => words.test((await textOf(panel, ".composer .problem")) ?? "") || undefined;
      await waitUntil(isShown, `the panel says nothing of ${words}`);
    }
    await writeText(panel, "All characters are whole");
    const { text } = await handToX(chatside, panel);
    expect(text).toBe("All characters are whole #copchat");
    const composers = (await chatside.browser.pages()).filter((page) => page.url().includes("/intent/post"));
    expect(composers, "only the last one was handed over").toHaveLength(1);
  });

  it("is found in the chat's search when it was posted somewhere else", async () => {
    const { chatside, panel, site, x } = await openTestEvening({ browser, evening });
    await startWriting(panel);
    await writeText(panel, "From my phone: read https://example.com/a?b=1&c#d");
    const { page } = await handToX(chatside, panel);
    await page.close();
    await waitUntil(async () => ((await draftsInDrawer(panel)) === 1 ? true : undefined), "no draft waits");
    await x.bringToFront();
    const own = site.evening.people.find(({ handle }) => handle === ownHandle)?.id ?? "";
    const createdAt = site.clock.now();
    const text = "From my phone: read https://example.com/a?b=1&c#d #copchat";
    site.control.addPosts([{ id: idAt(createdAt, 99), createdAt, authorId: own, text, lang: "en" }]);
    const isGone = async () => ((await draftsInDrawer(panel)) === 0 ? true : undefined);
    await waitUntil(isGone, "the draft is still there");
  });
});

async function writeStory({ chatside, panel, site }: TestEvening, story: Story): Promise<void> {
  if (story.about) await turnToPost(panel, story.about.id, story.about.action);
  else await startWriting(panel);
  await writeText(panel, story.written);
  const composer = await handToX(chatside, panel);
  const address = story.quoteOf === undefined ? "" : ` https://x.com/nkessler_pd/status/${story.quoteOf}`;
  expect(composer.text, story.of).toBe(story.posted + address);
  expect(composer.replyTo, story.of).toBe(story.replyTo);

  const before = site.requests.length;
  await postOnX(composer);
  const own = site.evening.people.find(({ handle }) => handle === ownHandle)?.id;
  const post = site.published().findLast(({ authorId }) => authorId === own);
  expect(post, story.of).toMatchObject({ text: story.posted });
  expect([post?.replyTo, post?.quoteOf], story.of).toEqual([story.replyTo, story.quoteOf]);
  const written = site.requests.slice(before).filter(({ operation }) => operation === "CreateTweet");
  expect(written, "only X's own button posts, once").toHaveLength(1);
  const isSettled = async () => ((await draftsInDrawer(panel)) === 0 ? true : undefined);
  await waitUntil(isSettled, `the draft of ${story.of} is not marked as posted`);
  // Chatside closes the composer once it has seen the post.
  await waitUntil(() => composer.page.isClosed() || undefined, `the composer of ${story.of} stays`);
}
