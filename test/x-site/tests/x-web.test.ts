import { describe, expect, it } from "vitest";
import { clientAt } from "../clients/client.ts";
import { backwards, driftOf, renamed } from "../clients/drift.ts";
import { makeEvening, scenarioNames } from "../scenarios.ts";
import { jsLiteral } from "../x-web/js-literal.ts";
import { ask } from "./ask.ts";
import { at, list, text } from "./look.ts";
import { playing } from "./playing.ts";

const quiet = makeEvening("quiet");
const instructionsPath = "data.search_by_raw_query.timeline.timeline.instructions";

async function searchOnApi(minutes: number, evening = quiet, product = "Latest"): Promise<unknown> {
  const site = await playing(evening, minutes, { client: "x-web" });
  const body = JSON.stringify({ variables: { rawQuery: "#copchat", count: 20, product } });
  const response = await ask(site, "/graphql/abc/SearchTimeline", {
    method: "POST",
    body,
    host: "api.x.com",
  });
  return JSON.parse(response.text);
}

const entriesOf = (body: unknown) => list(list(body, instructionsPath)[0], "entries");
const resultsOf = (body: unknown) =>
  entriesOf(body).flatMap((entry) => at(entry, "content.content.tweet_results.result") ?? []);

describe("x-web's form", () => {
  it("has entries with `__typename`, snake_case and content.content, and no name of the classic form", async () => {
    const body = await searchOnApi(40);
    expect(at(list(body, instructionsPath)[0], "__typename")).toBe("TimelineAddEntries");
    const [first] = entriesOf(body);
    expect(text(first, "entry_id")).toMatch(/^tweet-\d+$/);
    expect(text(first, "content.content.tweet_results.rest_id")).toBe(
      text(first, "content.content.tweet_results.result.rest_id"),
    );
    const cursors = entriesOf(body).filter(
      (entry) => at(entry, "content.__typename") === "TimelineTimelineCursor",
    );
    expect(cursors.map((entry) => at(entry, "content.cursor_type"))).toEqual(["Top", "Bottom"]);
    expect(JSON.stringify(body)).not.toMatch(
      /"(?:entryId|itemContent|cursorType|entryType|promotedMetadata)"/,
    );
  });

  it("has posts with details, entities beside them, counts, and the author's moment in ms", async () => {
    const results = resultsOf(await searchOnApi(40));
    expect(results.length).toBeGreaterThan(15);
    for (const result of results.filter((one) => at(one, "tweet") === undefined)) {
      const post = quiet.posts.find(({ id }) => id === at(result, "rest_id"));
      const written = Math.floor((post?.createdAt ?? 0) / 1000) * 1000;
      expect(at(result, "details.created_at_ms")).toBe(written);
      expect(at(result, "details.__typename")).toBe("TBirdData");
      expect(text(result, "details.full_text")).not.toBe("");
      for (const name of ["url_entities", "mention_entities", "media_entities2"])
        expect(at(result, name)).toBeInstanceOf(Array);
      expect(at(result, "counts.reply_count")).toEqual(expect.any(Number));
      expect(at(result, "core.user_results.result.core.created_at_ms")).toEqual(expect.any(Number));
      expect(at(result, "legacy.full_text")).toBeUndefined();
    }
  });

  it("refers to what a post answers and quotes, each by its id", async () => {
    const site = await playing(quiet, 60, { client: "x-web" });
    const one = async (id: string) => {
      const body = JSON.stringify({ variables: { tweetId: id } });
      const path = "/graphql/abc/TweetResultByRestId";
      const response = await ask(site, path, { method: "POST", body, host: "api.x.com" });
      return at(JSON.parse(response.text), "data.tweet_result_by_rest_id.result");
    };
    const isPlain = ({ limited, deletedAt }: (typeof quiet.posts)[number]) => !limited && !deletedAt;
    const reply = quiet.posts.find((post) => post.replyTo && isPlain(post));
    const quote = quiet.posts.find((post) => post.quoteOf && isPlain(post));
    expect(at(await one(reply?.id ?? ""), "reply_to_results.rest_id")).toBe(reply?.replyTo);
    expect(text(await one(reply?.id ?? ""), "reply_to_user_results.result.core.screen_name")).not.toBe("");
    expect(at(await one(quote?.id ?? ""), "quoted_tweet_results.result.rest_id")).toBe(quote?.quoteOf);
  });

  it.each(scenarioNames)("plays the evening %s", async (name) => {
    const evening = { ...makeEvening(name), account: "sgt_okafor" };
    const site = await playing(evening, 20, { client: "x-web" });
    const body = JSON.stringify({ variables: { rawQuery: `#${evening.hashtag}`, product: "Latest" } });
    const how = { method: "POST", body, host: "api.x.com" };
    const response = await ask(site, "/graphql/abc/SearchTimeline", how);
    expect(entriesOf(JSON.parse(response.text)).length).toBeGreaterThan(15);
  });

  it("lets a page of x.com ask at api.x.com with its session, and nobody else", async () => {
    const site = await playing(quiet, 10, { client: "x-web" });
    const preflight = (origin: string) =>
      ask(site, "/graphql/abc/SearchTimeline", {
        method: "OPTIONS",
        host: "api.x.com",
        headers: { origin, "access-control-request-headers": "authorization" },
      });
    const allowed = await preflight("https://x.com");
    expect([allowed.status, allowed.headers["access-control-allow-origin"]]).toEqual([204, "https://x.com"]);
    expect(allowed.headers["access-control-allow-credentials"]).toBe("true");
    const other = await preflight("https://example.org");
    expect(other.headers["access-control-allow-origin"]).toBeUndefined();
  });
});

describe("the stream's literal", () => {
  it("is JavaScript that gives the value back, with nothing that could end a script", () => {
    const value = {
      "a key": ["</script><b>", true, false, null, -1.5],
      inner: { __proto: "\u2028", deep: [{}, []] },
    };
    const literal = jsLiteral(value, 3);
    expect(literal).not.toContain("<");
    expect(literal.startsWith("$R[3]={")).toBe(true);
    const back: unknown = new Function("$R", `return ${literal}`)([]);
    expect(back).toEqual(value);
  });
});

describe("which client an account is given", () => {
  it("moves in the middle of the evening, and back", () => {
    const minute = (number: number) => clientAt("switching", quiet, quiet.startsAt + number * 60_000);
    expect([-5, 0, 19, 20, 39, 40, 90].map(minute)).toEqual([
      ...["classic", "classic", "classic", "x-web", "x-web", "classic", "classic"],
    ]);
  });
});

describe("a drift", () => {
  const seeds = Array.from({ length: 200 }, (_, seed) => seed);

  it("is the same for the same seed: five fields and an operation", () => {
    for (const seed of seeds) {
      const drift = driftOf(seed, "x-web");
      expect(driftOf(seed, "x-web")).toEqual(drift);
      expect(Object.keys(drift.fields)).toHaveLength(5);
      expect(new Set(Object.values(drift.fields)).size).toBe(5);
      expect(drift.operation.to).not.toBe(drift.operation.from);
    }
    expect(new Set(seeds.map((seed) => JSON.stringify(driftOf(seed, "classic")))).size).toBeGreaterThan(190);
  });

  it("of the seed changes one of the two clients, and both come up", () => {
    const clients = seeds.map((seed) => clientAt(`drift-${seed}`, quiet, 0));
    expect(new Set(clients)).toEqual(new Set(["classic", "x-web"]));
  });

  it("is in every answer, at every depth, and can be taken back", async () => {
    const seed =
      seeds.find(
        (one) =>
          driftOf(one, "classic").fields.screen_name !== undefined &&
          clientAt(`drift-${one}`, quiet, 0) === "classic",
      ) ?? 0;
    const drift = driftOf(seed, "classic");
    const site = await playing(quiet, 30, { client: `drift-${seed}` });
    const name = drift.operation.from === "SearchTimeline" ? drift.operation.to : "SearchTimeline";
    const how = {
      method: "POST",
      body: JSON.stringify({ variables: { rawQuery: "#copchat", product: "Latest" } }),
    };
    const { text: sent } = await ask(site, `/i/api/graphql/abc/${name}`, how);
    for (const [from, to] of Object.entries(drift.fields)) {
      expect(sent).not.toContain(`"${from}":`);
      expect([from, sent.includes(`"${to}":`)]).toEqual([from, true]);
    }
    const back = JSON.stringify(renamed(JSON.parse(sent), backwards(drift.fields)));
    for (const from of Object.keys(drift.fields)) expect(back).toContain(`"${from}":`);
    const old = await ask(site, `/i/api/graphql/abc/${drift.operation.from}`, how);
    expect(old.status).toBe(404);
  });
});
