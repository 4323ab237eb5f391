import { describe, expect, it } from "vitest";
import type { Draft } from "../../../src/domain/drafts/draft.ts";
import { noTotals, type PageReport } from "../../../src/domain/x-status/reading.ts";
import { isBroadcast, isRequest } from "../../../src/messages/envelope.ts";
import { readPost } from "../../../src/messages/post-schema.ts";
import { isReply } from "../../../src/messages/reply.ts";
import { isRequestName, requestSchemas } from "../../../src/messages/request-schemas.ts";
import type { AllRequests, RequestName } from "../../../src/messages/requests.ts";
import { evening, idAt, makePost } from "../../support/make-post.ts";

const report: PageReport = {
  visible: true,
  signedIn: true,
  ownHandle: "jo_lindqvist_x",
  search: { query: "#roundtable", latest: true },
  loadedAt: evening - 9000,
  lastResponseAt: evening,
  lastSearchAt: evening - 1000,
  writing: true,
  wroteAt: evening - 500,
  clockOffset: -1200,
  rate: { kind: "search", limit: 50, remaining: 3, resetAt: evening + 60_000 },
  problem: { kind: "rate-limited", message: "Rate limit exceeded", at: evening, until: evening + 60_000 },
  totals: { ...noTotals, responses: 4, missing: { author: 2 }, unknown: { Later: 1 }, dropped: 1 },
};

const draft: Draft = {
  id: "0b8a3f5e-6d0c-4a55-9a3e-0f3f5a1c2b7d",
  chatId: "roundtable",
  text: "half a character \ud83d, and \u202eother\u202c directions",
  target: {
    kind: "answer",
    postId: idAt(1),
    author: { id: "5", handle: "t_marlow_test", name: "T.", avatarUrl: "https://pbs.twimg.com/a.jpg" },
    text: "Q1.5 And you?",
    question: "1.5",
  },
  outside: true,
  hashtagPlace: "behind-label",
  held: true,
  handedOver: { at: evening, text: "A1.5 so", tabId: 7 },
  takenBack: { at: evening - 1, text: "A1.5 s" },
  postedAs: idAt(2),
  createdAt: evening,
  changedAt: evening + 1,
};

/** One full request of every name. */
const requests: { readonly [Name in RequestName]: AllRequests[Name]["request"] } = {
  "deliver-posts": {
    posts: [makePost()],
    page: {
      operation: "SearchTimeline",
      kind: "search",
      rawQuery: "#roundtable",
      product: "Latest",
      subject: "5",
      count: 20,
      cursor: "a",
      topCursor: "b",
      bottomCursor: "c",
      ended: "bottom",
      ids: [idAt(1)],
      receivedAt: evening,
    },
    health: {
      operation: "SearchTimeline",
      kind: "search",
      outcome: "error",
      posts: 1,
      promoted: 0,
      withheld: 0,
      missing: { text: 1 },
      unknown: { TimelineLater: 1 },
      errors: [{ kind: "transient", message: "Timeout: Unspecified", code: 29 }],
    },
    report,
  },
  "import-posts": { chatId: "copchat", posts: [], pages: [] },
  "report-page": { report },
  "leave-page": null,
  "get-concerns": null,
  "get-folds": null,
  "get-reading": null,
  "save-chat": {
    id: "roundtable",
    input: { hashtags: "#roundtable", moderators: "@t_marlow_test", guests: "", limit: "140" },
  },
  "change-rules": { id: "a", countRule: "x-280", houseRules: { selling: { on: false, sentence: "No." } } },
  "remove-chat": { id: "roundtable" },
  "change-settings": {
    changes: {
      filter: "mentions",
      appearance: "dark",
      foldReposts: false,
      foldOnX: false,
      dimmedChats: ["a"],
      refreshEvery: 30,
    },
    forget: ["ownHandle", "refreshEvery"],
  },
  "note-chat": { chatId: "roundtable", change: { kind: "topic", evening: 5, text: "bees" } },
  "mark-read": { chatId: "roundtable", read: { upTo: idAt(1), marks: { all: idAt(1) }, seen: [idAt(1)] } },
  "open-chat": { chatId: "roundtable" },
  "open-search": { chatId: "copchat", query: "(from:t_marlow OR from:jo_lindqvist)", instead: true },
  "open-list": { chatId: "copchat" },
  "open-stretch": { chatId: "roundtable", from: evening, to: evening + 1000 },
  "open-on-x": { address: "https://x.com/t_reyne" },
  "bring-forward": { tabId: 3 },
  "move-to-window": { tabId: 3 },
  "reload-tab": { tabId: 3, anyway: true },
  "load-new": { chatId: "roundtable", by: "press", anyway: true },
  "keep-evenings": { id: "copchat", keep: { unit: "evenings", count: 3 } },
  wipe: { what: "everything" },
  "save-draft": { draft },
  "delete-draft": { id: draft.id },
  "hand-over": { id: draft.id, text: "A1.5 so #roundtable", at: evening, copied: true },
  "settle-draft": { id: draft.id, posted: false },
  mute: {
    batchId: draft.id,
    chatId: "roundtable",
    at: evening,
    rules: [
      {
        id: "a-1",
        target: { kind: "account", id: "5", handle: "jo_lindqvist_x" },
        scope: { chatId: "roundtable" },
        until: "tonight",
        reason: { preset: "spam", note: "again" },
        posts: [idAt(1)],
        source: "raid",
        confirmedHost: true,
      },
      {
        id: "a-2",
        target: { kind: "reposts-of", handle: "jo_lindqvist_x" },
        scope: "every-chat",
        until: "always",
      },
      { id: "a-3", target: { kind: "phrase", phrase: "free gifts" }, scope: "every-chat", until: evening },
      { id: "a-4", target: { kind: "pattern", pattern: "gifts?" }, scope: "every-chat", until: "always" },
      { id: "a-5", target: { kind: "domain", domain: "spam.example" }, scope: "every-chat", until: "always" },
    ],
  },
  "undo-mutes": { batchId: draft.id, undoes: ["a-1"] },
  "change-mutes": {
    batchId: draft.id,
    chatId: "roundtable",
    at: evening,
    ids: ["a-1"],
    change: { to: "last", until: "tonight" },
  },
  "preview-list": { url: "https://lists.example/mutes.json" },
  "leave-list": { url: "https://lists.example/mutes.json" },
  "subscribe-list": {
    url: "https://lists.example/mutes.json",
    batchId: draft.id,
    seen: "0a".repeat(32),
  },
  "refresh-list": { url: "https://lists.example/mutes.json", batchId: draft.id },
  "decide-withheld": {
    url: "https://lists.example/mutes.json",
    batchId: draft.id,
    seen: draft.id,
    take: true,
  },
  "unsubscribe-list": { url: "https://lists.example/mutes.json", batchId: draft.id, takeMutes: true },
  "bring-back": { batchId: draft.id, kind: "post", id: idAt(1) },
  "apply-import": {
    batchId: draft.id,
    fileName: "mute.js",
    scope: "every-chat",
    until: "always",
    isOwnExport: true,
    confirmedLines: [3],
    part: 0,
    parts: 2,
    text: "@jo_lindqvist_x",
  },
};

describe("the schema of every request", () => {
  for (const [name, request] of Object.entries(requests)) {
    it(`takes a full ${name} and loses nothing of it`, () => {
      if (!isRequestName(name)) throw new Error(`no schema for ${name}`);
      expect(requestSchemas[name].safeParse(request)).toEqual({ success: true, data: request });
    });
  }

  const refused: [RequestName, unknown][] = [
    ["deliver-posts", { posts: Array.from({ length: 2001 }, () => 0), report }],
    ["deliver-posts", { posts: {}, report }],
    ["report-page", { report: { ...report, visible: "yes" } }],
    ["report-page", { report: { ...report, totals: {} } }],
    ["get-reading", {}],
    ["save-chat", { input: { hashtags: "a".repeat(10_001), moderators: "" } }],
    ["change-settings", { changes: { filter: "sideways" } }],
    ["mark-read", { chatId: "roundtable", read: { marks: { all: "1; drop" }, seen: [] } }],
    ["bring-forward", { tabId: "3" }],
    ["change-settings", { changes: { refreshEvery: 5 } }],
    ["load-new", { chatId: "roundtable", by: "the clock" }],
    ["open-stretch", { chatId: "roundtable", from: -1, to: Number.POSITIVE_INFINITY }],
    ["wipe", { what: "the disk" }],
    ["save-draft", { draft: { ...draft, text: "x".repeat(200_001) } }],
    ["save-draft", { draft: { ...draft, id: "../settings" } }],
    ["save-draft", { draft: { ...draft, target: { ...draft.target, postId: "5&text=other" } } }],
    ["delete-draft", { id: "" }],
    ["hand-over", { id: draft.id, text: "a", at: Number.NaN }],
    ["settle-draft", { id: draft.id, posted: "yes" }],
    ["mute", { batchId: "a", rules: [] }],
    [
      "mute",
      { batchId: "a", rules: [{ target: { kind: "account" }, scope: "every-chat", until: "always" }] },
    ],
    [
      "mute",
      { batchId: "a", rules: [{ target: { kind: "phrase", phrase: "x" }, scope: "here", until: "always" }] },
    ],
    ["undo-mutes", { batchId: "a", undoes: [] }],
    ["change-mutes", { batchId: "a", ids: ["b"], change: { to: "forget" } }],
    ["change-mutes", { batchId: "a", ids: ["b"], change: { to: "hold-in", scope: "here" } }],
    ["change-mutes", { batchId: "a", ids: ["b"], change: { to: "be-for", reason: { note: "" } } }],
    ["change-mutes", { batchId: "a", ids: ["b"], change: { to: "be-for", reason: { preset: "spite" } } }],
    ["bring-back", { batchId: "a", kind: "account", id: "@jo" }],
  ];
  it.each(refused)("refuses a broken %s", (name, payload) => {
    expect(requestSchemas[name].safeParse(payload).success).toBe(false);
  });

  it("leaves out a fact that cannot be read, and keeps the posts that came with it", () => {
    const broken = { ownHandle: "no handle", clockOffset: Number.NaN, problem: { kind: "later" } };
    const page = { operation: "SearchTimeline", kind: "search", ids: ["x"], receivedAt: 1 };
    const request = { posts: [makePost()], page, health: 5, report: { ...report, ...broken } };
    const { data } = requestSchemas["deliver-posts"].safeParse(request);
    expect(data?.posts).toHaveLength(1);
    expect(JSON.parse(JSON.stringify(data))).not.toHaveProperty("page");
    expect(JSON.parse(JSON.stringify(data?.report))).not.toHaveProperty("problem");
    expect(data?.report?.search).toEqual(report.search);
  });

  it("knows no name of every object", () => {
    expect(["constructor", "__proto__", "toString"].filter(isRequestName)).toEqual([]);
  });
});

describe("a post on the wire", () => {
  it("comes through whole", () => {
    const post = makePost({ replyTo: { id: idAt(2) }, lang: "en", counts: { likes: 0 }, partial: true });
    expect(readPost(JSON.parse(JSON.stringify(post)))).toEqual(post);
  });

  const bad: [string, object][] = [
    ["an id that is none", { id: "12a" }],
    ["a link that runs", { entities: { ...makePost().entities, links: [{ url: "javascript:alert(1)" }] } }],
    [
      "a picture of a foreign host",
      { author: { handle: "a", avatarUrl: "https://pbs.twimg.com.evil.invalid/x.jpg" } },
    ],
    ["a text beyond measure", { text: "x".repeat(30_001) }],
    ["a time of no calendar", { createdAt: 1e17 }],
  ];
  it.each(bad)("is refused with %s", (_, fields) => {
    expect(readPost({ ...makePost(), ...fields })).toBeUndefined();
  });
});

describe("envelopes and replies", () => {
  it("are told apart from anything else", () => {
    const message = { name: "wipe", payload: null };
    expect(isRequest({ kind: "request", ...message })).toBe(true);
    expect(isRequest({ kind: "broadcast", ...message })).toBe(false);
    expect(isBroadcast({ kind: "broadcast", ...message })).toBe(true);
    for (const other of [
      null,
      undefined,
      5,
      "request",
      {},
      { kind: "request" },
      { kind: "request", name: 5 },
    ])
      expect(isRequest(other)).toBe(false);
    expect(isReply({ ok: false, failure: {} })).toBe(true);
    expect([null, undefined, {}, { ok: "yes" }].some(isReply)).toBe(false);
  });
});

it("lets no part of a page's report cost the posts, and no clock be told that cannot be", () => {
  const reportOf = (given: object) =>
    requestSchemas["deliver-posts"].safeParse({ posts: [], report: { ...report, ...given } }).data?.report;
  const odd = { ...report.totals, dropped: "many", unknown: { toString: "5" } };
  const totals = reportOf({ totals: odd })?.totals;
  expect(totals?.responses).toBe(report.totals.responses);
  expect([totals?.dropped, totals?.unknown]).toEqual([undefined, undefined]);
  expect(requestSchemas["deliver-posts"].safeParse({ posts: [], report: 5 }).data).toEqual({ posts: [] });
  expect(reportOf({ clockOffset: 253_402_300_799_500 })?.clockOffset).toBeUndefined();
  expect(reportOf({ clockOffset: 5000 })?.clockOffset).toBe(5000);
});
