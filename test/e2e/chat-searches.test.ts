import { describe, expect, it } from "vitest";
import { copchat } from "../../src/domain/chat/chat.ts";
import { longestQuery, mostOperators, operatorsIn } from "../../src/domain/search/query-size.ts";
import { readSearch } from "../../src/domain/search/read-search.ts";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { ask, press, readTotals, textOf } from "../../tools/evening/in-the-panel.ts";
import { playUntil } from "../../tools/evening/play.ts";
import { smallEvening, type WrittenPost } from "../support/small-evening.ts";
import { bothBrowsers, openTestEvening } from "../support/test-evening.ts";
import { cast } from "../x-site/scenarios/people.ts";
import { makeEvening } from "../x-site/scenarios.ts";
import type { XSite } from "../x-site/server.ts";

const moderators = Array.from({ length: 30 }, (_, index) => `moderator_${index}`);
/** One page of X has twenty posts: six moderators say nothing, the others once, without the hashtag. */
const talk: WrittenPost[] = [
  { by: "nkessler_pd", text: "Good evening all. #copchat", after: 0 },
  ...moderators
    .filter((_, index) => index < 15 || index >= 21)
    .map((by, index) => ({
      by,
      text: `Thought number ${index}.`,
      after: by === "moderator_21" ? 0 : 10 + index,
    })),
  { by: "rb_citizen", text: "@sgt_okafor are you here?", after: 0 },
];

const searchesOf = ({ requests }: XSite) =>
  requests.filter(({ operation, query }) => operation === "SearchTimeline" && query !== undefined);
const queriesOf = (site: XSite) => [...new Set(searchesOf(site).map(({ query = "" }) => query))];
const hasPosts = (panel: PanelView, count: number) =>
  waitUntil(
    async () => (await readTotals(panel)).posts === count || undefined,
    `the panel does not have ${count} posts`,
  );
const shows = (panel: PanelView, words: string) =>
  waitUntil(
    async () => (await textOf(panel, ".search-line"))?.includes(words) || undefined,
    `the panel does not say: ${words}`,
  );
const showsNothing = (panel: PanelView) =>
  waitUntil(
    async () => (await textOf(panel, ".search-line")) === undefined || undefined,
    "the panel still speaks of the search",
  );

describe.each(bothBrowsers)("a chat with thirty moderators, in %s", (browser) => {
  it("is searched in two parts, each opened by a click, and every moderator comes in", async () => {
    const evening = smallEvening(talk, { moderators });
    const { panel, site, x } = await openTestEvening({ browser, evening });
    await shows(panel, "Not in the open search: 9 of 30 moderators and posts to you.");
    await hasPosts(panel, 16);
    await press(panel, ".search-line .link", "Also open them");
    await hasPosts(panel, talk.length);
    await shows(panel, "tab is behind another.");
    expect(queriesOf(site)).toHaveLength(2);
    for (const query of queriesOf(site)) {
      expect(query.length).toBeLessThanOrEqual(longestQuery);
      expect(operatorsIn(query)).toBeLessThanOrEqual(mostOperators);
    }
    await press(panel, ".search-line .link", "Move it to its own window");
    await showsNothing(panel);
    expect((await readTotals(panel)).gaps).toBe(0);
    await x.close();
    await shows(panel, "Not in the open search: the hashtag and 21 of 30 moderators.");
  });
});

describe("a list of the moderators", () => {
  it("stands for them in the search, and says who was seen in it", async () => {
    const few = talk.filter((_, index) => index % 2 === 0);
    const listed = moderators.filter((handle) => handle !== "moderator_29");
    const evening = smallEvening(few, { moderators, lists: { 158: listed } });
    const { panel, site } = await openTestEvening({ evening });
    const input = {
      hashtags: "copchat",
      moderators: moderators.join(" "),
      moderatorList: "https://x.com/i/lists/158",
      limit: "140",
    };
    await ask(panel, "save-chat", { id: copchat.id, input });
    await shows(panel, "Not in the open search: 9 of 30 moderators and posts to you.");
    await press(panel, ".search-line .link", "Open all of #copchat");
    await hasPosts(panel, few.length - 1);
    expect(queriesOf(site)).toContain("(#copchat OR list:158 OR @sgt_okafor)");
    await press(panel, "button.chat-name");
    await press(panel, "#chat-menu button", "Open the list of moderators");
    const seen = async () => {
      await press(panel, "button.chat-name");
      const menu = await textOf(panel, "#chat-menu");
      return menu?.includes("11 of 30 moderators seen in it so far") || undefined;
    };
    await waitUntil(seen, "the panel does not say who was seen in the list");
  });
});

describe("a raid whose accounts are muted", () => {
  it("is left out of X's search by a click, as many as fit, and searched for again by another", async () => {
    const evening = makeEvening("raid");
    const ordinary = new Set(cast.map(({ id }) => id));
    const gang = evening.people.filter(({ id }) => !ordinary.has(id));
    const { panel, site, x } = await openTestEvening({ evening, over: 21 * 60_000 });
    await playUntil({ site, panel, x }, evening.startsAt + 30 * 60_000);
    const rules = gang.map(({ id, handle }) => ({
      id: `gang-${id}`,
      target: { kind: "account", id, handle },
      scope: { chatId: copchat.id },
      until: "always",
    }));
    await ask(panel, "mute", { batchId: "3f0c5b0e-0000-4000-8000-000000000001", chatId: copchat.id, rules });
    const offered = "Leave the 18 loudest of ";
    await press(panel, ".filter-aside");
    await press(panel, ".aside-head .quieter", offered);
    await shows(panel, "X's search leaves out 18 of ");

    const asked = () => searchesOf(site).filter(({ query = "" }) => query.includes("-from:"));
    const request = await waitUntil(() => asked()[0], "X's page does not search anew");
    const without = new Set(readSearch(request.query ?? "")?.without);
    expect(without.size).toBe(18);
    expect(request.query?.length).toBeLessThanOrEqual(longestQuery);
    const left = new Set(gang.filter(({ handle }) => without.has(handle.toLowerCase())).map(({ id }) => id));
    const authors = (ids: readonly string[]) =>
      evening.posts.filter(({ id }) => ids.includes(id)).map(({ authorId }) => authorId);
    for (const { ids } of asked()) expect(authors(ids).filter((id) => left.has(id))).toEqual([]);
    expect(authors(request.ids).some((id) => ordinary.has(id))).toBe(true);
    expect((await x.browser().pages()).filter((page) => page.url().includes("/search?"))).toHaveLength(1);

    const before = site.requests.length;
    await press(panel, ".search-line .link", "Search for everyone again");
    await showsNothing(panel);
    const again = await waitUntil(
      () =>
        site.requests
          .slice(before)
          .find(
            ({ operation, query }) => operation === "SearchTimeline" && query?.includes("-from:") === false,
          ),
      "X's page does not search for all again",
    );
    expect(authors(again.ids).some((id) => left.has(id))).toBe(true);
  });
});

describe("a search that the person typed on X", () => {
  it("is refused or narrowed, and the panel says what to do", async () => {
    const { panel, x } = await openTestEvening({ evening: smallEvening(talk) });
    const showsWhy = (words: string) =>
      waitUntil(
        async () => (await textOf(panel, ".reading-line"))?.includes(words) || undefined,
        `the panel does not say: ${words}`,
      );
    await x.goto(`https://x.com/search?q=${encodeURIComponent(`#copchat ${"y".repeat(591)}`)}&f=live`);
    await showsWhy("The search is too long for X: it has 600 characters, and X accepts 512.");
    await x.goto(`https://x.com/search?q=${encodeURIComponent("lang:en #copchat")}&f=live`);
    await shows(panel, "The search on X leaves out posts: “lang:en”.");
    await x.goto(`https://x.com/search?q=${encodeURIComponent("#copchat or #chatcop")}&f=live`);
    await shows(panel, "OR must be in capitals.");
    const whole = "(@sgt_okafor OR (from:t_reyne OR #CopChat) OR from:nora_marlow) -filter:retweets";
    await x.goto(`https://x.com/search?q=${encodeURIComponent(whole)}&f=live`);
    await showsNothing(panel);
    await showsWhy("Reading X");
  });
});
