import { describe, expect, it } from "vitest";
import { planChaos } from "../chaos/plan.ts";
import { unrulyEvening } from "../chaos/unruly-evening.ts";
import { runningClock } from "../clock.ts";
import { makeEvening } from "../scenarios.ts";
import { ask, search } from "./ask.ts";
import { at, idsOf, searchPath } from "./look.ts";
import { playing } from "./playing.ts";

const quiet = makeEvening("quiet");
const hour = { from: quiet.startsAt, until: quiet.endsAt };
const unruly = unrulyEvening(quiet, { seed: 3 });

describe("the plan of what goes wrong", () => {
  it("is the same for the same seed and another for another", () => {
    expect(planChaos(4, hour)).toEqual(planChaos(4, hour));
    expect(planChaos(5, hour)).not.toEqual(planChaos(4, hour));
    expect(unrulyEvening(quiet, { seed: 3 })).toEqual(unruly);
  });

  it("has every kind of mishap, in order of time, and one limit inside its stretch", () => {
    const { mishaps, limits } = planChaos(8, { ...hour, until: hour.from + 600_000 });
    expect(new Set(mishaps.map(({ mishap }) => mishap)).size).toBe(10);
    expect(mishaps.map((one) => one.at)).toEqual(mishaps.map((one) => one.at).sort());
    expect(limits[0]?.from).toBeGreaterThan(hour.from);
    expect(limits[0]?.until).toBeLessThan(hour.from + 600_000);
  });
});

describe("a stand-in in chaos", () => {
  it("spoils one answer for each planned mishap, and only that", async () => {
    const site = await playing(quiet, 60, { clock: afterwards(), chaos: { seed: 1, ...hour } });
    const seen = new Map<string, string>();
    for (const { mishap } of planChaos(1, hour).mishaps) {
      const answered = search(site, "#copchat").then(({ status, text }) => `${status} ${kindOf(text)}`);
      seen.set(mishap, await answered.catch(() => "cut off"));
    }
    expect(Object.fromEntries(seen)).toEqual({
      "rate-limit-text": "429 text",
      html: "503 text",
      "server-error": "500 errors",
      deadline: "200 errors",
      truncated: "200 text",
      empty: "200 text",
      "cut-off": "cut off",
      slow: "200 posts",
      repeated: "200 posts",
      shuffled: "200 posts",
    });
    const after = await search(site, "#copchat");
    expect(kindOf(after.text)).toBe("posts");
    expect(site.requests.at(-1)?.ids).toHaveLength(20);
  });

  it("answers slowly by its own clock, with the date of when it was made", async () => {
    const site = await playing(quiet, 60, {
      clock: afterwards(),
      chaos: { seed: 1, ...hour },
    });
    const slowAt = planChaos(1, hour).mishaps.findIndex(({ mishap }) => mishap === "slow");
    for (let before = 0; before < slowAt; before++) await search(site, "#copchat").catch(() => undefined);
    const { headers } = await search(site, "#copchat");
    const made = site.requests.at(-1)?.at ?? 0;
    expect(site.clock.now()).toBeGreaterThanOrEqual(made + 30_000);
    expect(Date.parse(String(headers.date))).toBe(Math.floor(made / 1000) * 1000);
  });

  it("has every post of the quiet evening, 1,200 more in one minute, and some of them changed", () => {
    const crowd = unruly.posts.filter(({ text }) => text.startsWith("Did everybody see"));
    expect(crowd).toHaveLength(1200);
    const times = crowd.map(({ createdAt }) => createdAt);
    expect(Math.max(...times) - Math.min(...times)).toBeLessThan(60_000);
    expect(unruly.posts.filter(({ replacedBy }) => replacedBy).length).toBeGreaterThan(3);
    expect(unruly.posts.filter(({ deletedAt }) => deletedAt).length).toBeGreaterThan(3);
    const ids = new Set(unruly.posts.map(({ id }) => id));
    expect(ids.size).toBe(unruly.posts.length);
    expect(quiet.posts.filter(({ id }) => !ids.has(id))).toEqual([]);
  });

  it("shows an edited post under its new id alone, which names the one before", async () => {
    const old = unruly.posts.find(({ replacedBy, edits }) => replacedBy && edits?.length === 0);
    const { id, at: editedAt } = old?.replacedBy ?? { id: "", at: 0 };
    const site = await playing(unruly, 0, { rateLimit: { limit: 1000, windowSeconds: 900 } });
    const shown = async () => {
      const stretch = `since_id:${BigInt(old?.id ?? 0) - 1n} max_id:${id}`;
      const { text } = await search(site, `from:${handleOf(old?.authorId)} ${stretch}`);
      return { text, ids: idsOf(JSON.parse(text), searchPath) };
    };
    site.clock.advanceTo(editedAt - 1);
    expect((await shown()).ids).toContain(old?.id);
    site.clock.advanceTo(editedAt);
    const after = await shown();
    expect(after.ids).toContain(id);
    expect(after.ids).not.toContain(old?.id);
    expect(after.text).toContain(`"edit_tweet_ids":["${old?.id}","${id}"]`);
  });

  it("leaves a tombstone where a post was taken away, or nothing", async () => {
    const site = await playing(unruly, 60, { rateLimit: { limit: 1000, windowSeconds: 900 } });
    const seen = new Set<string>();
    for (const post of unruly.posts.filter(({ deletedAt }) => deletedAt)) {
      const { text } = await search(site, `since_id:${BigInt(post.id) - 1n} max_id:${post.id}`);
      seen.add(`${post.leavesTombstone === true} ${text.includes("TweetTombstone")}`);
      expect(site.requests.at(-1)?.ids).toEqual([]);
    }
    expect([...seen].sort()).toEqual(["false false", "true true"]);
  });

  it("knows which loading of the page asked, and whether it is loaded and has the answer", async () => {
    const site = await playing(quiet, 10, { confirmsReceived: true });
    const { text } = await ask(site, "/home");
    expect(text).toContain(`"id":"${site.pages[0]?.id}"`);
    const { headers } = await search(site, "#copchat");
    expect(site.requests[0]?.received).toBe(false);
    const body = String(headers["x-transaction-id"]);
    const log = "/i/api/1.1/jot/client_event.json";
    await ask(site, log, { method: "POST", body });
    expect(site.requests.map(({ received }) => received)).toEqual([true]);
    expect(site.pages[0]?.loadedAt).toBeUndefined();
    await ask(site, log, { method: "POST", body: `loaded ${site.pages[0]?.id}` });
    expect(site.pages[0]?.loadedAt).toBeGreaterThan(0);
  });
});

/** A clock for which the evening is over, and on which half a minute is short. */
const afterwards = () => runningClock({ start: quiet.endsAt, speed: 1000 });

function handleOf(id: string | undefined): string {
  return unruly.people.find((person) => person.id === id)?.handle ?? "";
}

/** What a body is: posts, errors in X's words, or no JSON at all. */
function kindOf(text: string): string {
  try {
    const body: unknown = JSON.parse(text);
    return at(body, "errors.0.message") === undefined ? "posts" : "errors";
  } catch {
    return "text";
  }
}
