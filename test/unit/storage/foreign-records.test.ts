import { beforeEach, expect, it } from "vitest";
import { postedDrafts } from "../../../src/domain/drafts/draft-posted.ts";
import { toFeedItem } from "../../../src/domain/feed/feed.ts";
import { MuteLedger, mutesInForce } from "../../../src/domain/mutes/ledger.ts";
import { readChats } from "../../../src/storage/chats.ts";
import { readCoverage } from "../../../src/storage/coverage.ts";
import { readDrafts, saveDraft } from "../../../src/storage/drafts.ts";
import { countForeign } from "../../../src/storage/foreign/count-foreign.ts";
import { findList, readListEntries, readLists } from "../../../src/storage/lists.ts";
import { readMutes } from "../../../src/storage/mutes.ts";
import { markPosted } from "../../../src/storage/posts/posted-drafts.ts";
import { settle } from "../../../src/storage/posts/settle.ts";
import { readProtected } from "../../../src/storage/protected.ts";
import { keyOf, readPosts } from "../../../src/storage/read-posts.ts";
import type { Database } from "../../../src/storage/schema.ts";
import { freshDatabase } from "../../support/fresh-database.ts";
import { makeDraft } from "../../support/make-draft.ts";
import { evening, idAt, makePost, testChat } from "../../support/make-post.ts";
import { makeRule } from "../domain/mutes/make-rule.ts";

let database: Database;
beforeEach(async () => {
  database = await freshDatabase();
});

it("a person who is none is read past", async () => {
  await database.put("people", null as never, ["copchat", "1"]);
  await database.put("people", { handle: 5 } as never, ["copchat", "2"]);
  const good = { handle: "dear_friend_x", firstPostAt: 1, lastPostAt: 1, posts: 1 };
  await database.put("people", good, ["copchat", "3"]);
  const { people } = await readProtected(database, { tabs: [] });
  expect(people).toEqual([{ id: "3", handle: "dear_friend_x" }]);
  expect(await database.count("people"), "and stays").toBe(3);
});

it.each([{ handedOver: 5 }, { takenBack: { at: "soon" } }, { target: null }, { text: 7 }, { postedAs: 1 }])(
  "a draft with %o is read past, and costs no other",
  async (broken) => {
    await database.put("drafts", { ...makeDraft({ id: "foreign" }), ...broken } as never, "foreign");
    const handed = { ...makeDraft({ id: "own" }), handedOver: { at: evening, text: "Radios #copchat" } };
    await saveDraft(database, handed);
    expect((await readDrafts(database)).map(({ id }) => id)).toEqual(["own"]);
    const post = makePost({ id: idAt(60), text: "Radios #copchat" });
    expect(postedDrafts(await readDrafts(database), [post])).toHaveLength(1);
    expect(await markPosted(database, [post], 0, evening)).not.toEqual([]);
    expect(await database.count("drafts"), "and stays").toBe(2);
  },
);

it.each([
  { quote: { author: null } },
  { quote: 5 },
  { repostOf: { id: 5 } },
  { replyTo: null },
  { replyTo: {} },
  { replyTo: { id: "1", handle: 5 } },
  { replyTo: { id: 5, handle: "somebody" } },
])("a post with %o is shown without it", async (broken) => {
  const post = makePost({ id: idAt(0) });
  await database.put(
    "posts",
    { post: { ...post, ...broken }, keptAt: 1 } as never,
    keyOf("roundtable", post.id),
  );
  expect(await readPosts(database, "roundtable", { limit: 5 })).toEqual([post]);
});

it("a post that was read from X's page keeps whom it answers", async () => {
  const post = makePost({ id: idAt(0), replyTo: { handle: "somebody" }, partial: true });
  await database.put("posts", { post, keptAt: 1 } as never, keyOf("roundtable", post.id));
  expect(await readPosts(database, "roundtable", { limit: 5 })).toEqual([post]);
});

it("broken posts among the newest are no end of what is stored", async () => {
  for (let at = 0; at < 60; at++) {
    const post = makePost({ id: idAt(at) });
    const isBroken = at > 50 || at === 20;
    await database.put(
      "posts",
      (isBroken ? null : { post, keptAt: 1 }) as never,
      keyOf("roundtable", post.id),
    );
  }
  let broken = 0;
  const posts = await readPosts(database, "roundtable", {
    limit: 40,
    onBroken: (count) => {
      broken += count;
    },
  });
  expect(posts.map(({ id }) => id)).toEqual(
    Array.from({ length: 51 }, (_, at) => idAt(at))
      .filter((id) => id !== idAt(20))
      .slice(-40),
  );
  expect(broken).toBe(10);
});

const own = makeRule({ kind: "phrase", phrase: "spam" });
const row = { id: "1", batch: "b", at: 1 };

it.each<[string, object]>([
  ["a rule without a scope", { act: "muted", rule: { ...own, scope: undefined } }],
  ["a rule of several chats", { act: "muted", rule: { ...own, scope: { chats: ["a"] } } }],
  ["a rule until an evening", { act: "muted", rule: { ...own, until: { evening: "2030-01-01" } } }],
  ["a rule without a source", { act: "muted", rule: { ...own, source: null } }],
  ["a rule of a list without its address", { act: "muted", rule: { ...own, source: { from: "list" } } }],
  ["a rule with no posts", { act: "muted", rule: { ...own, posts: 5 } }],
  ["a rule with a reason of its own", { act: "muted", rule: { ...own, reason: "spam" } }],
  ["a rule about a number", { act: "muted", rule: { ...own, target: { kind: "account", id: 5 } } }],
  ["a rule about an account with no name", { act: "muted", rule: { ...own, target: { kind: "account" } } }],
  ["a rule about a voice", { act: "muted", rule: { ...own, target: { kind: "voice" } } }],
  ["an end of tomorrow", { act: "until", ruleId: own.id, until: { evening: 5 } }],
  ["a scope that is none", { act: "scope", ruleId: own.id, scope: null }],
  ["a reason that is none", { act: "reason", ruleId: own.id, reason: null }],
  ["an account by number", { act: "identified", ruleId: own.id, id: 5, handle: "a" }],
  ["nobody spared", { act: "spared", spared: null }],
  ["a chat spared", { act: "unspared", spared: { kind: "chat", id: "a" } }],
  ["an undo of nothing", { act: "undone" }],
  ["an act of tomorrow", { act: "hidden by moonlight" }],
  ["an act of every object", { act: "constructor" }],
])("a mute's row that is foreign (%s) is read past, counted, and costs no other", async (_, foreign) => {
  const rows = [
    { ...row, act: "muted", rule: own },
    { ...row, id: "2", ...foreign },
  ];
  await database.add("mutes", { batch: "b", rows } as never);
  expect(await countForeign(database)).toMatchObject({ mutes: 1 });
  const read = await readMutes(database);
  expect(read).toEqual([rows[0]]);
  expect(mutesInForce(new MuteLedger(read), 5, "roundtable")).toEqual([own]);
  expect((await database.getAll("mutes"))[0]?.rows, "and stays").toEqual(rows);
});

it.each(["a", "http://lists.example/a", "https://x.com/a", "https://", "javascript:alert(1)"])(
  "a list at %s is read past and counted",
  async (url) => {
    const list = { url, subscribedAt: 1, askedAt: 0, answeredAt: 0, entries: 0 };
    const good = { ...list, url: "https://lists.example/a" };
    await database.put("lists", list, url);
    await database.put("lists", good, good.url);
    expect(await readLists(database)).toEqual([good]);
    expect(await findList(database, url)).toBeUndefined();
    expect(await countForeign(database)).toMatchObject({ lists: 1 });
  },
);

it("a foreign part of coverage takes no other with it", async () => {
  const [from, to] = [idAt(0), idAt(60)];
  const source = { query: "#roundtable", stretches: [{ from, to }], places: [], waiting: [] };
  const place = { cursor: "a", side: "left" };
  const broken = {
    ...source,
    stretches: [...source.stretches, { from: 5 }],
    places: [place],
    waiting: [null],
  };
  await database.put("coverage", { sources: [broken, { query: 5 }, null] } as never, "roundtable");
  expect((await readCoverage(database, "roundtable")).sources).toEqual([source]);
  expect(await countForeign(database)).toMatchObject({ coverage: 1 });
});

it("somebody whose record is foreign is counted anew, and keeps what is not known of them", async () => {
  const later = { handle: 5, badge: "gold" };
  await database.put("people", later as never, ["roundtable", "3"]);
  const person = { handle: "dear_friend_x", followed: true, firstPostAt: 1, lastPostAt: 1, posts: 1 };
  await settle(database, {
    coverage: new Map(),
    people: new Map([["roundtable", new Map([["3", person]])]]),
  });
  expect(await database.get("people", ["roundtable", "3"])).toEqual({ ...later, ...person });
});

it("every store tells how much of it is foreign, and leaves it there", async () => {
  await database.put("people", null as never, ["copchat", "1"]);
  await database.put("drafts", { ...makeDraft({ id: "foreign" }), handedOver: 5 } as never, "foreign");
  await saveDraft(database, makeDraft({ id: "own" }));
  const { id: _, ...nameless } = testChat;
  await database.put("chats", nameless as never, "nameless");
  await database.put("lists", { url: 5 } as never, "https://lists.example/a");
  await database.put("listEntries", [null] as never, "https://lists.example/a");
  await database.put("coverage", { sources: 5 } as never, "copchat");
  const known = { ...row, act: "muted", rule: own };
  const voice = { ...known, rule: { ...own, target: { kind: "voice" } } };
  await database.add("mutes", {
    batch: "b",
    rows: [voice, { ...known, act: "dimmed" }, null, known],
  } as never);
  await database.add("mutes", null as never);
  expect(await countForeign(database)).toEqual({
    people: 1,
    drafts: 1,
    chats: 1,
    lists: 2,
    coverage: 1,
    mutes: 4,
  });
  expect(await readListEntries(database, "https://lists.example/a")).toEqual([]);
  expect(await database.count("listEntries")).toBe(1);
});

it.each([{ hashtags: [null] }, { mentions: [5] }, { links: [{}] }, { media: [{ imageUrl: 1 }] }])(
  "a post with %o can be shown",
  async (entities) => {
    const post = makePost({ id: idAt(0) });
    const foreign = { ...post, entities: { ...post.entities, ...entities } };
    await database.put("posts", { post: foreign, keptAt: 1 } as never, keyOf("roundtable", post.id));
    const posts = await readPosts(database, "roundtable", { limit: 5 });
    expect(posts.map(({ id }) => id)).toEqual([post.id]);
    expect(() => posts.map((each) => toFeedItem(each, testChat, undefined))).not.toThrow();
  },
);

it("a chat without an id is read past, and one in a zone of Mars has no schedule", async () => {
  const { id: _, ...nameless } = testChat;
  await database.put("chats", nameless as never, "nameless");
  const schedule = { weekday: 3, hour: 21, minute: 0, minutes: 60, timeZone: "Mars/Olympus" };
  await database.put("chats", { ...testChat, schedule } as never, testChat.id);
  const chats = await readChats(database);
  expect(chats.map((chat) => [chat.id, chat.schedule])).toEqual([
    ["copchat", chats[0]?.schedule],
    ["roundtable", undefined],
  ]);
  expect(await database.count("chats"), "and stays").toBe(3);
});

it("a mute of a kind of tomorrow is read past, and the others hold", async () => {
  const rule = (id: string, target: object) => ({
    id,
    target,
    scope: "every-chat",
    until: "always",
    reason: {},
    posts: [],
    source: { from: "me" },
    at: evening,
  });
  const targets = [
    { kind: "voice", pitch: 440 },
    { kind: "account" },
    { kind: "phrase" },
    null,
    { kind: "phrase", phrase: "spam" },
  ];
  const rows = targets.map((target, at) => ({
    id: `${at}`,
    batch: "b",
    at: evening,
    act: "muted",
    rule: rule(`${at}`, target as object),
  }));
  await database.add("mutes", { batch: "b", rows } as never);
  const ledger = new MuteLedger(await readMutes(database));
  expect(mutesInForce(ledger, evening + 1, undefined).map(({ id }) => id)).toEqual(["4"]);
  expect(await database.count("mutes"), "and stays").toBe(1);
});

it("a stretch that ends in the far future claims nothing", async () => {
  const stretches = [
    { from: idAt(0), to: "9223372036854775807" },
    { from: idAt(0), to: idAt(60) },
  ];
  const source = { query: "#roundtable", stretches, places: [], waiting: [] };
  await database.put("coverage", { sources: [source] }, "roundtable");
  expect((await readCoverage(database, "roundtable")).sources[0]?.stretches).toEqual([stretches[1]]);
});
