import { describe, expect, it } from "vitest";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { openChatOnX } from "../../tools/evening/beside.ts";
import { readReading, readTotals } from "../../tools/evening/in-the-panel.ts";
import { storedIds } from "../soak/what-is-kept.ts";
import { readPostsAndGaps } from "../support/panel-feed.ts";
import { smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestBeside, openTestEvening } from "../support/test-evening.ts";
import { search } from "../x-site/tests/ask.ts";

const evening = smallEvening([
  { by: "t_reyne", text: "Welcome to #copchat!", after: 0 },
  { by: "nkessler_pd", text: "Good evening. #copchat", after: 20 },
  { by: "rb_citizen", text: "Evening all. #copchat", after: 40 },
  { by: "orchard_radios", text: "Radios for every #copchat", after: 50, promoted: true },
  { by: "ada_lind", text: "Late again. #copchat", after: 60 },
]);
const own = evening.posts.filter(({ promoted }) => !promoted).map(({ id }) => id);
const [ad = ""] = evening.posts.filter(({ promoted }) => promoted).map(({ id }) => id);

interface Entry {
  entryId: string;
  content: Record<string, unknown> & {
    itemContent: { promotedMetadata?: object | undefined };
    clientEventInfo?: object | undefined;
  };
}

/** The ad as X might write it another day: in a module, by its name alone, by its statistics alone. */
const spellings: Readonly<Record<string, (entry: Entry) => object>> = {
  "an item of a module": ({ content: { itemContent } }) => ({
    entryId: "conversationthread-5",
    content: {
      entryType: "TimelineTimelineModule",
      __typename: "TimelineTimelineModule",
      items: [{ entryId: `conversationthread-5-promoted-tweet-${ad}-a0`, item: unmarked(itemContent) }],
    },
  }),
  "the name of its entry alone": ({ entryId, content: { itemContent } }) => ({
    entryId,
    content: { __typename: "TimelineTimelineItem", ...unmarked(itemContent) },
  }),
  "X's statistics alone": ({ content: { itemContent, clientEventInfo } }) => ({
    entryId: `tweet-${ad}`,
    content: { __typename: "TimelineTimelineItem", clientEventInfo, ...unmarked(itemContent) },
  }),
  "X's statistics, in a form that nobody knows": ({ content: { itemContent, clientEventInfo } }) => ({
    entryId: "hologram-1",
    content: { __typename: "Hologram", clientEventInfo, beam: { card: unmarked(itemContent) } },
  }),
};

function unmarked(itemContent: Entry["content"]["itemContent"]): object {
  return { itemContent: { ...itemContent, promotedMetadata: undefined } };
}

describe.each(bothBrowsers)("an ad in %s", (browser) => {
  it.each(["classic", "x-web"] as const)("of X's client %s is no post of the chat", async (client) => {
    const { panel } = await openTestEvening({ browser, evening, site: { client } });
    await hasOnlyTheChat(panel);
  });

  it("is none either where X words it otherwise", async () => {
    const { panel, site } = await openTestEvening({ browser, evening });
    const body = (await search(site, "#copchat")).text;
    const before = await responsesReceived(panel);
    for (const spell of Object.values(spellings))
      site.control.answerNext("SearchTimeline", withAd(body, spell));
    const enough = before + Object.keys(spellings).length + 1;
    const hasReceived = async () => (await responsesReceived(panel)) >= enough || undefined;
    await waitUntil(hasReceived, "X's page does not hear the answers");
    await hasOnlyTheChat(panel);
  });
});

describe.each(bothBrowsers)("an entry with the id 0 in %s", (browser) => {
  it("is no post, and makes no gap between those around it", async () => {
    const beside = await openTestBeside({ browser, evening });
    const { panel, site } = beside;
    const body = withAd((await search(site, "#copchat")).text, withNought);
    for (let times = 0; times < 3; times++) site.control.answerNext("SearchTimeline", body);
    await openChatOnX(beside);
    await hasOnlyTheChat(panel);
  });
});

/** Every post of the chat and no other is shown and kept, without a gap. */
async function hasOnlyTheChat(panel: PanelView): Promise<void> {
  const has = async () => (await readTotals(panel)).posts >= own.length || undefined;
  await waitUntil(has, "the panel does not show the chat");
  const { posts, gaps } = await readPostsAndGaps(panel);
  expect(posts.map(({ id }) => id)).toEqual(own);
  expect(gaps).toEqual([]);
  const kept = async () => (await storedIds(panel, "copchat")).length >= own.length || undefined;
  await waitUntil(kept, "the chat is not kept");
  expect([...(await storedIds(panel, "copchat"))].sort()).toEqual(own);
}

async function responsesReceived(panel: PanelView): Promise<number> {
  const { tabs } = await readReading(panel);
  return tabs[0]?.report?.totals.responses ?? 0;
}

/** The stand-in's body with its ad in other words. */
function withAd(body: string, spell: (entry: Entry) => object): string {
  const parsed = JSON.parse(body);
  const [first] = parsed.data.search_by_raw_query.search_timeline.timeline.instructions;
  const at = first.entries.findIndex(({ entryId }: Entry) => entryId.startsWith("promoted-tweet-"));
  expect(at, "the stand-in shows no ad").toBeGreaterThan(0);
  first.entries[at] = spell(first.entries[at]);
  return JSON.stringify(parsed);
}

/** In the ad's place a post whose number is nought. */
function withNought({ content: { itemContent } }: Entry): object {
  const content = { __typename: "TimelineTimelineItem", ...unmarked(itemContent) };
  return JSON.parse(JSON.stringify({ entryId: "tweet-0", content }).replaceAll(`"${ad}"`, '"0"'));
}
