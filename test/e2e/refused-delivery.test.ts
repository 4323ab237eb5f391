import { describe, expect, it } from "vitest";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { press, readReading, readTotals } from "../../tools/evening/in-the-panel.ts";
import { smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestEvening } from "../support/test-evening.ts";
import type { XSite } from "../x-site/server.ts";
import { search } from "../x-site/tests/ask.ts";

const evening = smallEvening([
  { by: "t_reyne", text: "Welcome to #copchat!", after: 0 },
  { by: "nkessler_pd", text: "Good evening. #copchat", after: 20 },
  { by: "rb_citizen", text: "Still here. #copchat", after: 60 },
  { by: "ada_lind", text: "And I. #copchat", after: 80 },
]);

/** What objects inherit, or are made of: names that a count of types could stumble over. */
const inherited = ["constructor", "toString", "valueOf", "hasOwnProperty", "__proto__", "prototype"];
/** More than a delivery may have: X's page never has so many, a forged one can. */
const tooMany = 1001;

interface Entry {
  entryId: string;
  content: { itemContent: { tweet_results: { result: Record<string, unknown> & { rest_id: string } } } };
}

describe.each(bothBrowsers)("one body in %s", (browser) => {
  it("with types of inherited names silences no tab: what comes with it and after it is shown", async () => {
    const { panel, site } = await openTestEvening({ browser, evening, over: 30_000 });
    await answerWith(site, panel, (entries) => [
      ...inherited.map((name, at) => ({
        entryId: `x-${at}`,
        content: { __typename: name, itemContent: { __typename: name, itemType: name, [name]: {} } },
      })),
      ...entries,
    ]);
    site.clock.advanceTo(evening.endsAt);
    await has(panel, evening.posts.length);
    const { tabs } = await readReading(panel);
    await press(panel, "[data-action=figures]");
    await waitUntil(
      async () => /constructor, toString/.test(await notices(panel)) || undefined,
      "no type is named",
    );
    expect(tabs[0]?.report?.totals.dropped ?? 0).toBe(0);
    expect(await notices(panel)).not.toMatch(/lost/);
  });

  it("that is refused is said in the panel with its number, and the next one is read", async () => {
    const { panel, site } = await openTestEvening({ browser, evening, over: 30_000 });
    await answerWith(site, panel, ([entry]) =>
      Array.from({ length: tooMany }, (_, at) => entry && twoInOne(entry, BigInt(at))),
    );
    const isShown = async () => /2,002 posts were lost/.test(await notices(panel)) || undefined;
    await waitUntil(isShown, "the panel does not say that a delivery was refused");
    site.clock.advanceTo(evening.endsAt);
    await has(panel, evening.posts.length);
    expect(await notices(panel)).toMatch(/2,002 posts were lost/);
  });
});

/** X's next answer to the open page is the stand-in's with other entries; waits until Chatside has received it. */
async function answerWith(
  site: XSite,
  panel: PanelView,
  change: (entries: readonly Entry[]) => readonly unknown[],
): Promise<void> {
  const body = JSON.parse((await search(site, "#copchat")).text);
  const [first] = body.data.search_by_raw_query.search_timeline.timeline.instructions;
  const isPost = ({ entryId }: Entry) => entryId.startsWith("tweet-");
  first.entries = [
    ...change(first.entries.filter(isPost)),
    ...first.entries.filter((entry: Entry) => !isPost(entry)),
  ];
  const responses = async () => (await readReading(panel)).tabs[0]?.report?.totals.responses ?? 0;
  const before = await responses();
  site.control.answerNext("SearchTimeline", JSON.stringify(body));
  const isReceived = async () => (await responses()) > before + 1 || undefined;
  await waitUntil(isReceived, "X's page does not hear the answer");
}

/** Two posts in one result, as the phone apps have them, with numbers of their own. */
function twoInOne({ content: { itemContent } }: Entry, at: bigint): object {
  const { result } = itemContent.tweet_results;
  const numbered = (id: bigint) => JSON.parse(JSON.stringify(result).replaceAll(result.rest_id, String(id)));
  const [outer, inner] = [
    numbered(BigInt(result.rest_id) - 2n * at - 2n),
    numbered(BigInt(result.rest_id) - 2n * at - 3n),
  ];
  const { __typename: _, ...own } = outer;
  return {
    entryId: `tweet-${outer.rest_id}`,
    content: {
      __typename: "TimelineTimelineItem",
      itemContent: { ...itemContent, tweet_results: { result: { ...own, tweet: inner } } },
    },
  };
}

async function notices(panel: PanelView): Promise<string> {
  return panel.run((view) =>
    [...view.document.querySelectorAll(".notice")].map(({ textContent }) => textContent ?? "").join(" "),
  );
}

async function has(panel: PanelView, posts: number): Promise<void> {
  const shows = async () => (await readTotals(panel)).posts === posts || undefined;
  await waitUntil(shows, `the panel does not show ${posts} posts`);
}
