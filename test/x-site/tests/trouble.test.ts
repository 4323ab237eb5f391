import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { makeEvening } from "../scenarios.ts";
import { ask, askGraphql, search } from "./ask.ts";
import { at, list, searchPath } from "./look.ts";
import { playing } from "./playing.ts";

const quiet = makeEvening("quiet");

describe("how X refuses", () => {
  it("answers a search by both methods, and a mutation by one", async () => {
    const site = await playing(quiet, 10);
    const variables = { rawQuery: "#copchat", product: "Latest" };
    expect((await askGraphql(site, "SearchTimeline", variables)).status).toBe(200);
    expect((await askGraphql(site, "SearchTimeline", variables, { method: "POST" })).status).toBe(200);
    const response = await askGraphql(site, "CreateTweet", { tweet_text: "No." });
    expect([response.status, response.text]).toEqual([404, ""]);
  });

  it("says 214 for a query over 512 characters, with its length, and for an empty one", async () => {
    const site = await playing(quiet, 10);
    const long: unknown = JSON.parse((await search(site, `#copchat ${"x".repeat(600)}`)).text);
    expect(at(long, "errors.0.code")).toBe(214);
    expect(at(long, "errors.0.message")).toBe("BadRequest: Raw query length 609 exceeds max allowed 512");
    expect((await search(site, `#${"y".repeat(511)}`)).text).not.toContain("exceeds");
    const empty: unknown = JSON.parse((await search(site, "  ")).text);
    expect(at(empty, "errors.0.message")).toBe("BadRequest: SearchQueryParsingException(ERROR_EMPTY_QUERY)");
  });

  it("counts requests down and answers 429 with code 88 until the window is over", async () => {
    const site = await playing(quiet, 10, { rateLimit: { limit: 2, windowSeconds: 900 } });
    const first = await search(site, "#copchat");
    expect(first.headers["x-rate-limit-limit"]).toBe("2");
    expect(first.headers["x-rate-limit-remaining"]).toBe("1");
    expect(first.headers["x-rate-limit-reset"]).toBe(String(Math.ceil(site.clock.now() / 1000) + 900));
    await search(site, "#copchat");
    const third = await search(site, "#copchat");
    expect(third.status).toBe(429);
    expect(at(JSON.parse(third.text), "errors.0.code")).toBe(88);
    expect(third.headers["x-rate-limit-remaining"]).toBe("0");
    site.clock.advanceBy(900_000);
    expect((await search(site, "#copchat")).status).toBe(200);
    expect(site.requests.map(({ status }) => status)).toEqual([200, 200, 429, 200]);
  });

  it("gives fifty searches in fifteen minutes", async () => {
    const site = await playing(quiet, 10);
    expect((await search(site, "#copchat")).headers["x-rate-limit-limit"]).toBe("50");
    expect((await askGraphql(site, "HomeTimeline", {})).headers["x-rate-limit-limit"]).toBe("500");
  });

  it("is limited in the middle of the limited evening, and back after it", async () => {
    const site = await playing(makeEvening("limited"), 26);
    const refused = await search(site, "#copchat");
    expect(refused.status).toBe(429);
    expect(refused.headers["x-rate-limit-reset"]).toBe(String((quiet.startsAt + 33 * 60_000) / 1000));
    site.clock.advanceTo(quiet.startsAt + 33 * 60_000);
    expect((await search(site, "#copchat")).status).toBe(200);
  });

  it("fails as it is told to, so many times", async () => {
    const site = await playing(quiet, 10);
    const status = async () => (await search(site, "#copchat")).status;
    for (const [failure, expected] of [
      ["signed-out", 401],
      ["locked", 403],
      ["forbidden", 403],
      ["deadline", 200],
      ["not-found", 404],
      ["html", 503],
      ["empty", 200],
    ] as const) {
      site.control.failNext(failure);
      expect([failure, await status()]).toEqual([failure, expected]);
    }
    site.control.failNext("truncated", 2);
    for (let time = 0; time < 2; time++) {
      const { text } = await search(site, "#copchat");
      expect(() => JSON.parse(text)).toThrow();
    }
    expect(() => list(JSON.parse("{}"), searchPath)).toThrow();
    expect(await status()).toBe(200);
    site.control.answerNext("SearchTimeline", '{"data":{}}');
    expect((await search(site, "#copchat")).text).toBe('{"data":{}}');
  });

  it("asks who is not signed in to sign in", async () => {
    const site = await playing(makeEvening("signed-out"), 10);
    const response = await search(site, "#copchat");
    expect(response.status).toBe(401);
    expect(at(JSON.parse(response.text), "errors.0.code")).toBe(32);
    const other = await playing(quiet, 10, { account: undefined });
    expect((await search(other, "#copchat")).status).toBe(401);
  });
});

describe("the stand-in", () => {
  it("tells the time by its own clock", async () => {
    const site = await playing(quiet, 10);
    const { headers } = await search(site, "#copchat");
    expect(Date.parse(String(headers.date))).toBe(quiet.startsAt + 600_000);
  });

  it("notes which requests the page's poller sent", async () => {
    const site = await playing(quiet, 10);
    const polled = { "x-twitter-polling": "true" };
    const variables = { rawQuery: "#copchat", product: "Latest" };
    await askGraphql(site, "SearchTimeline", variables, { method: "POST", headers: polled });
    await search(site, "#copchat");
    expect(site.requests.map(({ polling, query }) => [polling, query])).toEqual([
      [true, "#copchat"],
      [false, "#copchat"],
    ]);
  });

  it("posts what is composed", async () => {
    const site = await playing(quiet, 10);
    const question = quiet.posts.find(({ text }) => text.includes("Q1:"))?.id ?? "";
    const variables = {
      tweet_text: "A1 From the composer. #copchat",
      reply: { in_reply_to_tweet_id: question },
    };
    const response = await askGraphql(site, "CreateTweet", variables, { method: "POST" });
    const result = at(JSON.parse(response.text), "data.create_tweet.tweet_results.result");
    expect(at(result, "__typename")).toBeUndefined();
    const made = site.published().find(({ id }) => id === at(result, "rest_id"));
    expect(made).toMatchObject({ text: "A1 From the composer. #copchat", replyTo: question });
    expect((await search(site, "from:sgt_okafor composer")).text).toContain("From the composer.");
  });

  it("serves a folder of bodies as they are, each operation's files in turn", async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "bodies-"));
    writeFileSync(path.join(folder, "search.2026-01.json"), '{"first": 1 }');
    writeFileSync(path.join(folder, "search.2026-02.json"), '{"second": 2}');
    writeFileSync(path.join(folder, "error-any.json"), "{}");
    const site = await playing(quiet, 10, { bodiesFolder: folder });
    const texts = [
      await search(site, "#copchat"),
      await search(site, "#copchat"),
      await search(site, "#copchat"),
    ];
    rmSync(folder, { recursive: true, force: true });
    expect(texts.map(({ text }) => text)).toEqual(['{"first": 1 }', '{"second": 2}', '{"first": 1 }']);
  });

  it("shows the app on every address, under a strict policy", async () => {
    const site = await playing(quiet, 10);
    for (const host of ["x.com", "twitter.com", "mobile.x.com", "pro.x.com"]) {
      const { status, text, headers } = await ask(site, "/search?q=%23copchat&f=live", { host });
      expect(status).toBe(200);
      const policy = String(headers["content-security-policy"]);
      expect(policy).toContain("require-trusted-types-for 'script'");
      const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
      expect(text).toContain(`<script nonce="${nonce}" src="/client-web/main.js">`);
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    }
  });

  it("draws people and pictures", async () => {
    const site = await playing(quiet, 10);
    const picture = await ask(site, "/media/dog-one.jpg", { host: "pbs.twimg.com" });
    expect([picture.status, picture.headers["content-type"]]).toEqual([200, "image/svg+xml"]);
    const face = await ask(site, "/profile_images/1/AO-abc_normal.jpg", { host: "pbs.twimg.com" });
    expect([face.status, face.headers["content-type"]]).toEqual([200, "image/png"]);
    expect(face.text).toContain("PNG");
    expect((await ask(site, "/other", { host: "pbs.twimg.com" })).status).toBe(404);
  });
});
