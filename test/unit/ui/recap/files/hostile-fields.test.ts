import { parse } from "csv-parse/sync";
import { Window } from "happy-dom";
import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, it } from "vitest";
import { firstIdAt } from "../../../../../src/domain/post/snowflake.ts";
import { eveningFileOf } from "../../../../../src/domain/recap/evening-file.ts";
import type { EveningSource } from "../../../../../src/domain/recap/evening-source.ts";
import { placePosts } from "../../../../../src/domain/recap/place-posts.ts";
import { readEveningFile } from "../../../../../src/messages/evening-file.ts";
import { recapCsv } from "../../../../../src/ui/recap/files/recap-csv.ts";
import { recapHtml } from "../../../../../src/ui/recap/files/recap-html.tsx";
import { recapMarkdown } from "../../../../../src/ui/recap/files/recap-markdown.ts";
import type { RecapWishes } from "../../../../../src/ui/recap/files/recap-wishes.ts";
import { initialedAuthors, namedAuthors } from "../../../../../src/ui/recap/recap-authors.ts";
import { hostileStrings } from "../../../../support/hostile-strings.ts";
import { entitiesWith, evening, idAt, makePost, onceOnly, testChat } from "../../../../support/make-post.ts";

const formulas = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(1)",
  "\t=1",
  "＝1+1",
  " =1",
  ";=1",
  '=HYPERLINK("http://a.example")',
];
const all = [...hostileStrings, ...formulas];
const range = { start: 0, end: 1 };

/** One string in every field that holds words of others, or an address. */
function sourceWith(words: string): EveningSource {
  const [tag = ""] = testChat.hashtags;
  const author = { id: "9", handle: "jo_x", name: words };
  const link = { url: "https://t.co/a", expandedUrl: words, displayUrl: words, title: words, range };
  const media = [{ kind: "photo" as const, imageUrl: words, altText: words }];
  const entities = { ...entitiesWith([tag]), links: [link], media };
  const [host = ""] = testChat.moderators;
  const asked = makePost({ id: idAt(1), handle: host, text: `Q1: ${words}?`, entities });
  const answer = {
    ...makePost({ id: idAt(20), text: `A1 ${words}`, entities }),
    author,
    lang: words,
    quote: { id: idAt(1), author, text: words },
  };
  const reply = { ...makePost({ id: idAt(40), text: words, entities }), author, replyTo: { id: idAt(20) } };
  const before = {
    ...makePost({
      id: firstIdAt(evening - 7_200_000),
      text: `Who reads a complaint first? ${words}`,
      entities,
    }),
    author,
  };
  const again = { ...before, id: firstIdAt(evening - 3_600_000), createdAt: evening - 3_600_000 };
  return {
    chat: { ...testChat, name: words, schedule: onceOnly },
    ahead: {
      time: { from: evening - 86_400_000, to: evening },
      posts: [before, again],
      byHosts: [],
      notes: { [before.id]: "asked" },
    },
    topic: words,
    from: evening,
    to: evening + 3_600_000,
    gaps: [],
    setAside: new Set(),
    posts: placePosts([asked, answer, reply], testChat),
  };
}

const wishesWith = (note: string, authors: RecapWishes["authors"]): RecapWishes => ({
  timeZone: "America/Toronto",
  authors,
  postLink: ({ id }) => `https://x.com/i/status/${id}`,
  profileLink: ({ handle }) => `https://x.com/${handle}`,
  note,
});

describe.each([
  ["names", namedAuthors],
  ["initials", initialedAuthors],
] as const)("words that are made to break a file, in each of its fields, with %s", (_, authors) => {
  it.each(all)("are text in the page: %j", async (words) => {
    const html = await recapHtml(sourceWith(words), wishesWith(words, authors), "main { color: black; }");
    const { document } = new Window();
    document.write(html);
    expect(document.querySelectorAll("script, img, iframe, object, embed, math, form, base")).toHaveLength(0);
    expect(document.querySelectorAll("style, title, main, h1")).toHaveLength(4);
    const attributes = [...document.querySelectorAll("*")].flatMap(({ attributes: held }) => [...held]);
    expect(attributes.filter(({ name }) => /^on|^style$|^src/.test(name))).toEqual([]);
    const led = attributes.filter(({ name }) => name === "href").map(({ value }) => value);
    expect(led.filter((address) => !/^https?:\/\//.test(address ?? ""))).toEqual([]);
  });

  it.each(all)("are text in Markdown: %j", (words) => {
    const tree = fromMarkdown(recapMarkdown(sourceWith(words), wishesWith(words, authors)));
    const nodes = everyNode(tree);
    expect(nodes.filter(({ type }) => type === "html" || type === "image" || type === "code")).toEqual([]);
    const led = nodes.flatMap((node) => (node.type === "link" ? node.url : []));
    expect(led.filter((address) => !/^https?:\/\//.test(address))).toEqual([]);
    // What a question is depends on its words; no heading is of the words themselves.
    const known = ["plain", "+1"].flatMap((other) =>
      headingsIn(fromMarkdown(recapMarkdown(sourceWith(other), wishesWith(other, authors)))),
    );
    expect(headingsIn(tree).filter((heading) => !known.includes(heading))).toEqual([]);
  });

  it.each(all)("run in no spreadsheet, and come back from JSON: %j", (words) => {
    const source = sourceWith(words);
    // Refuses rows of several widths.
    const rows = parse(recapCsv(source, wishesWith(words, authors)), { bom: true });
    expect(rows.flat().filter((cell) => /^[\s;,|]*[=+\-@＝＋－＠](?!\d*$)/u.test(cell))).toEqual([]);
    const written = eveningFileOf(source, true);
    expect(written.topic).toBe(words);
    expect(written.advance).toMatchObject([
      { post: { text: `Who reads a complaint first? ${words}` }, again: [{}], became: "asked" },
    ]);
    expect(readEveningFile(JSON.stringify(written))).toMatchObject({
      posts: source.posts.map(({ post: { id } }) => expect.objectContaining({ id })),
    });
  });
});

function headingsIn(tree: Nodes): string[] {
  return everyNode(tree)
    .filter(({ type }) => type === "heading")
    .map((heading) =>
      everyNode(heading)
        .flatMap((node) => (node.type === "text" ? node.value : []))
        .join(""),
    );
}

function everyNode(node: Nodes): Nodes[] {
  return [node, ...("children" in node ? node.children.flatMap(everyNode) : [])];
}
