import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { HtmlValidate } from "html-validate";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import type { Chat } from "../../../../../src/domain/chat/chat.ts";
import type { Post } from "../../../../../src/domain/post/post.ts";
import { firstIdAt } from "../../../../../src/domain/post/snowflake.ts";
import { eveningFileOf } from "../../../../../src/domain/recap/evening-file.ts";
import type {
  EveningSource,
  PlacedPost,
  PostsAhead,
} from "../../../../../src/domain/recap/evening-source.ts";
import { recapColumns, recapCsv } from "../../../../../src/ui/recap/files/recap-csv.ts";
import { recapHtml } from "../../../../../src/ui/recap/files/recap-html.tsx";
import { recapMarkdown } from "../../../../../src/ui/recap/files/recap-markdown.ts";
import type { RecapWishes } from "../../../../../src/ui/recap/files/recap-wishes.ts";
import { namedAuthors } from "../../../../../src/ui/recap/recap-authors.ts";
import { hostileStrings } from "../../../../support/hostile-strings.ts";
import {
  entitiesWith,
  evening,
  idAt,
  makePost,
  onceOnly,
  type PostWishes,
  testChat,
} from "../../../../support/make-post.ts";

const golden = new URL("../../../../fixtures/recap/", import.meta.url);
const wishes: RecapWishes = {
  timeZone: "America/Toronto",
  authors: namedAuthors,
  postLink: ({ id }) => `https://x.com/i/status/${id}`,
  profileLink: ({ handle }) => `https://x.com/${handle}`,
};

function placed(
  at: number,
  kind: PlacedPost["kind"],
  number: string | undefined,
  more: PostWishes,
): PlacedPost {
  const post: Post = makePost({ id: idAt(at), ...more });
  return { post, kind, ...(number === undefined ? {} : { number }) };
}

const host = { handle: "t_marlow_test" };
/** An evening of one date: people ask in the days before. */
const event: Chat = {
  ...testChat,
  schedule: onceOnly,
};
const ahead = (hours: number, handle: string, text: string, more: PostWishes = {}) =>
  makePost({ id: firstIdAt(evening - hours * 3_600_000), handle, text, ...more });
const bikes = ahead(60, "vera", "How many *stolen* bikes are given back in a year? <b>");
const desk = ahead(50, "gwen", '=HYPERLINK("http://a.example") Why is the desk shut at weekends?');
const aheadOfIt: PostsAhead = {
  time: { from: evening - 14 * 86_400_000, to: evening },
  posts: [
    ahead(70, "t_marlow_test", "What do you want to ask?"),
    bikes,
    desk,
    ahead(44, "wes", "How many stolen bikes are given back in one year?"),
    ahead(30, "seller", "Who wants cheap watches?"),
    ahead(9, "dee", "متى تفتحون المركز الجديد؟"),
  ],
  byHosts: [makePost({ ...host, id: idAt(70), text: "Staff.", replyTo: { id: desk.id, handle: "gwen" } })],
  notes: { [bikes.id]: "left-out" },
};
const source: EveningSource = {
  chat: event,
  ahead: aheadOfIt,
  topic: "Plain words",
  from: evening,
  to: evening + 3_600_000,
  gaps: [{ from: evening + 600_000, to: evening + 660_000 }],
  setAside: new Set([idAt(400), aheadOfIt.posts[4]?.id ?? ""]),
  knownBefore: new Set(["ann", "t_marlow_test"]),
  notes: {
    topic: "Plain words",
    marks: {
      [idAt(200)]: { as: "question", number: "1.5" },
      [idAt(400)]: { as: "answer", number: "1" },
      [idAt(500)]: { as: "nothing" },
      [idAt(9000)]: { as: "nothing" },
    },
  },
  posts: [
    placed(0, "other", undefined, { ...host, text: "Welcome! *Stars* & <angles>" }),
    placed(60, "question", "1", { ...host, text: "Q1 Who reads this?", counts: { likes: 4, replies: 2 } }),
    placed(90, "answer", "1", { handle: "ann", text: "A1 We do, =SUM(1) and all\nin two lines", lang: "en" }),
    placed(100, "meanwhile", "1", {
      handle: "ben",
      text: "Do you?",
      replyTo: { id: idAt(90), handle: "ann" },
    }),
    placed(120, "answer", "1", {
      handle: "ben",
      text: "A1 الناس https://t.co/a1",
      version: idAt(121),
      entities: {
        ...entitiesWith(["roundtable"], ["ann"]),
        links: [
          { url: "https://t.co/a1", expandedUrl: "https://library.example/guide?a=1&b=2", title: "A guide" },
        ],
        media: [{ kind: "photo", imageUrl: "https://pbs.twimg.com/media/a.jpg", altText: "A shelf" }],
      },
    }),
    placed(200, "question", "1.5", { ...host, text: "Q1.5 And who writes it?" }),
    placed(210, "other", undefined, {
      handle: "ann",
      text: "Look",
      quote: { id: idAt(90), author: { handle: "ann" }, text: "A1 We do", createdAt: evening + 90_000 },
    }),
    placed(300, "other", undefined, { handle: "cid", repostOf: { id: idAt(60), author: host } }),
    placed(400, "other", undefined, { handle: "seller", text: "Buy watches" }),
    placed(500, "other", undefined, { handle: "dee", text: " =1+1 ＝2", partial: true }),
  ],
};

const jsonOf = (of: EveningSource, withSetAside = false) =>
  `${JSON.stringify(eveningFileOf(of, withSetAside), null, 2)}\n`;
const checkJson = new Ajv2020({ strict: true, strictRequired: false }).compile(
  JSON.parse(readFileSync(new URL("../../../../../docs/evening.schema.json", import.meta.url), "utf8")),
);
const read = (name: string) => readFileSync(new URL(name, golden), "utf8");
const file = (name: string) => new URL(name, golden).pathname;

describe("an evening in all four formats", () => {
  it("is written as it always was", async () => {
    await expect(await recapHtml(source, wishes, "main { color: black; }")).toMatchFileSnapshot(
      file("evening.html"),
    );
    await expect(recapMarkdown(source, wishes)).toMatchFileSnapshot(file("evening.md"));
    await expect(recapCsv(source, { ...wishes })).toMatchFileSnapshot(file("evening.csv"));
    await expect(jsonOf(source)).toMatchFileSnapshot(file("evening.json"));
  });

  it("is valid HTML", async () => {
    const report = await new HtmlValidate({
      extends: ["html-validate:recommended"],
      // Matters of taste, not of validity.
      rules: { "doctype-style": "off", "void-style": "off", "long-title": "off" },
    }).validateString(read("evening.html"));
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  it("is Markdown and CSV that other libraries read", () => {
    const { children } = fromMarkdown(read("evening.md"));
    expect(children.flatMap((node) => (node.type === "heading" ? [node.depth] : []))).toEqual([
      1, 2, 2, 2, 2, 2, 2, 2,
    ]);
    const rows = parse<Record<string, string>>(read("evening.csv"), { bom: true, columns: true });
    expect(Object.keys(rows[0] ?? {})).toEqual([...recapColumns]);
    const advance = rows.filter(({ kind }) => kind === "advance");
    expect(advance.map(({ handle, became, asks_like }) => [handle, became, asks_like])).toEqual([
      ["vera", "left-out", ""],
      ["wes", "left-out", bikes.id],
      ["gwen", "answered", ""],
      ["dee", "", ""],
    ]);
    expect(rows.slice(advance.length).map(({ id, kind, question }) => [id, kind, question])).toEqual(
      source.posts
        .filter(({ post }) => post.id !== idAt(400))
        .map(({ post, kind, number = "" }) => [post.id, kind, number]),
    );
  });

  it("is JSON that meets its published schema, also with what is set aside and with hostile words", () => {
    expect([checkJson(JSON.parse(read("evening.json"))), checkJson.errors]).toEqual([true, null]);
    const hostile = hostileStrings.map((text, at) => placed(600 + at, "other", undefined, { text }));
    const whole: unknown = JSON.parse(jsonOf({ ...source, posts: [...source.posts, ...hostile] }, true));
    expect([checkJson(whole), checkJson.errors]).toEqual([true, null]);
  });

  it.each<readonly [string, (written: Record<string, unknown>) => object]>([
    ["another format", (written) => ({ ...written, format: "tweets" })],
    ["a later version", (written) => ({ ...written, version: 2 })],
    ["no posts", ({ posts: _gone, ...written }) => written],
    ["a post without its id", (written) => ({ ...written, posts: [{ text: "Hello" }] })],
    [
      "a question in advance that became something else",
      (written) => ({ ...written, advance: [{ post: {}, again: [], became: "sold" }] }),
    ],
    ["a mark of another kind", (written) => ({ ...written, notes: { marks: { "1": { as: "song" } } } })],
    ["an event without its length", (written) => ({ ...written, event: { from: 1, askedFrom: 0 } })],
    ["a time in words", (written) => ({ ...written, from: "9 p.m." })],
  ])("and a schema that refuses %s", (_, change) => {
    expect(checkJson(change(JSON.parse(read("evening.json"))))).toBe(false);
  });

  it("tells nobody whom the person follows", () => {
    const followed = placed(700, "other", undefined, {});
    const author = { handle: "ann", followed: true };
    const post: Post = {
      ...followed.post,
      author,
      repostOf: { id: idAt(1), author },
      quote: { id: idAt(2), author },
    };
    expect(jsonOf({ ...source, posts: [{ post, kind: "other" }] })).not.toContain("followed");
  });
});
