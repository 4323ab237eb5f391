import { expect, it } from "vitest";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { openChatOnX, openHome } from "../../tools/evening/beside.ts";
import { expectedFeed } from "../../tools/evening/expected-feed.ts";
import { stopsOf } from "../../tools/evening/play.ts";
import { firstIdOf } from "../soak/truth.ts";
import { storedIds } from "../soak/what-is-kept.ts";
import { howOften } from "../support/how-often.ts";
import { readWholeFeed } from "../support/panel-feed.ts";
import { eventPageState } from "../support/stop-background.ts";
import { openTestBeside } from "../support/test-evening.ts";
import { makeEvening } from "../x-site/scenarios.ts";
import type { XSite } from "../x-site/server.ts";

/** How many stops of the evening are played; all of them when OFTEN is set. */
const most = howOften(3, Number.POSITIVE_INFINITY);
const idleMs = 2000;

it("keeps and shows every post though Firefox's event page sleeps between them", async () => {
  const evening = makeEvening("quiet");
  const beside = await openTestBeside({
    browser: "firefox",
    evening,
    over: 0,
    // X asks so seldom that the event page is idle for longer than it may be.
    site: { pollSeconds: 15, confirmsReceived: true },
    preferences: { "extensions.background.idle.timeout": idleMs },
  });
  const { site, panel, chatside } = beside;
  await openHome(beside);
  await openChatOnX(beside);
  let sleeps = 0;
  for (const stop of stopsOf(site).slice(0, most)) {
    await waitUntil(
      async () => ((await eventPageState(chatside)) === "stopped" ? true : undefined),
      "the event page never sleeps",
      60,
    );
    sleeps++;
    site.clock.advanceTo(stop);
    await waitUntil(
      () =>
        site.requests.some(
          ({ operation, at, received }) => operation === "SearchTimeline" && at >= stop && received,
        ) || undefined,
      "X's page does not ask",
      60,
    );
  }
  const answers = site.requests.filter((record) => record.received && record.operation === "SearchTimeline");
  // X finds posts by the name of their author, too: those are none of the chat's.
  const receivedIds = new Set(
    expectedFeed(
      evening,
      answers.flatMap(({ ids }) => ids),
    ).map(({ id }) => id),
  );
  // An edited post is one post, whichever version of it X sent.
  const keptPosts = async () =>
    new Set(
      (await storedIds(panel, "copchat")).map((id) =>
        firstIdOf(evening.posts.find((post) => post.id === id) ?? { id }),
      ),
    );
  let lost: readonly string[] = [];
  await waitUntil(
    async () => {
      const stored = await keptPosts();
      lost = [...receivedIds].filter((id) => !stored.has(id));
      return lost.length === 0 || undefined;
    },
    () =>
      `of ${receivedIds.size} posts these were lost: ${lost.map((id) => describePost(site, id)).join("; ")}`,
  );
  const kept = await storedIds(panel, "copchat");
  expect(new Set(kept).size).toBe(kept.length);
  const shown = (await readWholeFeed(panel)).map(({ id }) => id);
  expect(new Set(shown).size).toBe(shown.length);
  expect(shown).toHaveLength(kept.length);
  expect(sleeps).toBeGreaterThanOrEqual(Math.min(3, most));
  expect(chatside.consoleLines).toEqual([]);
  console.info(`the event page slept ${sleeps} times; ${kept.length} posts, none lost, none twice`);
});

/** A post, and which answers of X held it. */
function describePost({ evening, requests }: XSite, id: string): string {
  const post = evening.posts.find((one) => one.id === id);
  const answers = requests
    .filter(({ ids }) => ids.includes(id))
    .map(
      ({ at, operation, received }) =>
        `${operation} at ${new Date(at).toISOString()} ${received ? "" : "not "}heard`,
    );
  return `${id} ${post?.text} (${answers.join(", ")})`;
}
