import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import type { EveningSource } from "../../../../../src/domain/recap/evening-source.ts";
import { recapMarkdown } from "../../../../../src/ui/recap/files/recap-markdown.ts";
import type { RecapWishes } from "../../../../../src/ui/recap/files/recap-wishes.ts";
import { initialedAuthors, namedAuthors } from "../../../../../src/ui/recap/recap-authors.ts";
import { hostileStrings } from "../../../../support/hostile-strings.ts";
import { entitiesWith, evening, idAt, makePost, testChat } from "../../../../support/make-post.ts";

const wishes: RecapWishes = {
  timeZone: "America/Toronto",
  authors: namedAuthors,
  postLink: ({ id }) => `https://x.com/i/status/${id}`,
  profileLink: ({ handle }) => `https://x.com/${handle}`,
  note: "Write to us to have a post removed.",
};

function sourceOf(texts: readonly string[], more: Partial<EveningSource> = {}): EveningSource {
  return {
    chat: testChat,
    from: evening,
    to: evening + 3_600_000,
    posts: [
      {
        post: makePost({ id: idAt(1), handle: "t_marlow_test", text: "Q1 What helps?" }),
        kind: "question",
        number: "1",
      },
      ...texts.map((text, at) => ({
        post: makePost({ id: idAt(10 + at), text }),
        kind: "answer" as const,
        number: "1",
      })),
    ],
    ...more,
  };
}

function every(node: Nodes): readonly Nodes[] {
  return [node, ...("children" in node ? node.children.flatMap(every) : [])];
}

/** Read back by another library than the one that wrote it. */
function readBack(source: EveningSource, how: Partial<RecapWishes> = {}) {
  const nodes = every(fromMarkdown(recapMarkdown(source, { ...wishes, ...how })));
  const words = (kind: Nodes["type"]) =>
    nodes.filter(({ type }) => type === kind).map((node) => textOf(node));
  return { nodes, words };
}

function textOf(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

describe("an evening as Markdown", () => {
  it("has the questions with their answers, people and the note", () => {
    const { words } = readBack(sourceOf(["A1 Daylight", "A1 Patience"], { topic: "Street lights" }));
    expect(words("heading")).toEqual(["#roundtable, Wednesday, November 18, 2026", "Question 1", "People"]);
    expect(words("paragraph").slice(0, 4)).toEqual([
      "Topic: Street lights",
      "From 21:00 to 22:00 (America/Toronto)",
      "Posts: 3 · People: 2",
      "@t_marlow_test Q1 What helps? 21:00",
    ]);
    expect(words("listItem").slice(0, 2)).toEqual([
      "@jo_lindqvist_x A1 Daylight 21:00",
      "@jo_lindqvist_x A1 Patience 21:00",
    ]);
    expect(words("paragraph").at(-1)).toBe("Write to us to have a post removed.");
  });

  it("gives hostile texts back as text: no markup, no link that runs", () => {
    const tricks = [
      "# title",
      "- item",
      "1. one",
      "> quote",
      "```",
      "| a | b |",
      "[x](javascript:a)",
      "<b>x</b>",
      "* * *",
      "a_b_c **d**",
    ];
    const texts = [...tricks, ...hostileStrings];
    const { nodes, words } = readBack(sourceOf(texts));
    expect(
      nodes.filter(({ type }) => ["html", "code", "image", "blockquote", "inlineCode"].includes(type)),
    ).toEqual([]);
    expect(
      nodes
        .flatMap((node) => (node.type === "link" ? [node.url] : []))
        .every((url) => /^https:\/\/x\.com\//.test(url)),
    ).toBe(true);
    const items = words("listItem");
    for (const [at, text] of texts.entries())
      expect(items[at]?.replace(/ \d\d:\d\d$/, "")).toBe(`@jo_lindqvist_x ${text}`);
  });

  it("names people by their initials, without links that hold a handle", () => {
    const { words, nodes } = readBack(sourceOf(["A1 Daylight"]), {
      authors: initialedAuthors,
      postLink: () => undefined,
      profileLink: () => undefined,
    });
    expect(words("strong")).toEqual(["T.M.T.", "J.L.X."]);
    expect(nodes.some(({ type }) => type === "link")).toBe(false);
  });

  it("names links once, gaps, and how much was set aside", () => {
    const link = { url: "https://t.co/a", expandedUrl: "https://library.example/guide" };
    const post = makePost({ id: idAt(500), entities: { ...entitiesWith(["roundtable"]), links: [link] } });
    const { words } = readBack(
      sourceOf(["A1 spam"], {
        posts: [
          { post, kind: "other" },
          { post: makePost({ id: idAt(501) }), kind: "other" },
        ],
        gaps: [{ from: evening + 60_000, to: evening + 120_000 }],
        setAside: new Set([idAt(501)]),
      }),
    );
    expect(words("paragraph")).toContain("1 post was set aside and is not shown.");
    expect(words("listItem")).toContain("https://library.example/guide shared once, by @jo_lindqvist_x");
    expect(words("listItem")).toContain("Posts from 21:01 to 21:02 are missing: X did not load them.");
  });
});
