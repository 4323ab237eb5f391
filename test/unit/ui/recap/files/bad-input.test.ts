import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { eveningFileOf } from "../../../../../src/domain/recap/evening-file.ts";
import type { EveningSource } from "../../../../../src/domain/recap/evening-source.ts";
import { placePosts } from "../../../../../src/domain/recap/place-posts.ts";
import { readEveningFile } from "../../../../../src/messages/evening-file.ts";
import { recapCsv } from "../../../../../src/ui/recap/files/recap-csv.ts";
import { recapHtml } from "../../../../../src/ui/recap/files/recap-html.tsx";
import { recapMarkdown } from "../../../../../src/ui/recap/files/recap-markdown.ts";
import type { RecapWishes } from "../../../../../src/ui/recap/files/recap-wishes.ts";
import { namedAuthors } from "../../../../../src/ui/recap/recap-authors.ts";
import { evening, idAt, makePost, testChat } from "../../../../support/make-post.ts";

const wishes: RecapWishes = {
  timeZone: "America/Toronto",
  authors: namedAuthors,
  postLink: ({ id }) => `https://x.com/i/status/${id}`,
  profileLink: ({ handle }) => `https://x.com/${handle}`,
};

function eveningOf(count: number): EveningSource {
  const posts = Array.from({ length: count }, (_, at) =>
    at % 1000 === 0
      ? makePost({
          id: idAt(at),
          handle: testChat.moderators[0] ?? "",
          text: `Q${at / 1000 + 1} What helps?`,
        })
      : makePost({
          id: idAt(at),
          handle: `guest_${at % 300}`,
          text: `A${Math.floor(at / 1000) + 1} Thought ${at}`,
        }),
  );
  const to = posts.at(-1)?.createdAt ?? evening;
  return { chat: testChat, from: evening, to, posts: placePosts(posts, testChat) };
}

describe("an evening of ten thousand posts", () => {
  const count = 10_000;
  const source = eveningOf(count);
  const wanted = source.posts.map(({ post }) => post.id);
  const linked = (text: string) => [...text.matchAll(/x\.com\/i\/status\/(\d+)/g)].map(([, id]) => id);

  it("is whole in all four formats, each post once", { timeout: 120_000 }, async () => {
    const html = (await recapHtml(source, wishes, "")).split('<details class="part repeats hosts"')[0] ?? "";
    expect(linked(html).toSorted()).toEqual(wanted.toSorted());
    expect(linked(recapMarkdown(source, wishes)).toSorted()).toEqual(
      expect.arrayContaining(wanted.toSorted()),
    );
    const rows: readonly { readonly id: string }[] = parse(
      recapCsv(source, { ...wishes, withSetAside: false }),
      {
        bom: true,
        columns: true,
      },
    );
    expect(rows.map(({ id }) => id)).toEqual(wanted);
    const read = readEveningFile(JSON.stringify(eveningFileOf(source, false)));
    expect(read).toMatchObject({ posts: expect.objectContaining({ length: count }) });
  });
});

describe("posts without what X usually says", () => {
  const bare = makePost({ id: idAt(2), text: "" });
  const nameless = { ...bare, author: { handle: "jo_x" } };
  const quoting = { ...bare, id: idAt(3), quote: { id: idAt(1), text: "Of nobody" } };
  const source: EveningSource = {
    chat: testChat,
    from: evening,
    to: evening + 60_000,
    posts: [nameless, quoting].map((post) => ({ post, kind: "other" })),
  };

  it("stand in every format: an author without a name, a quote without an author, no text", async () => {
    expect(await recapHtml(source, wishes, "")).toContain("@jo_x");
    expect(recapMarkdown(source, wishes)).toContain("@jo\\_x");
    const rows: readonly Readonly<Record<string, string>>[] = parse(
      recapCsv(source, { ...wishes, withSetAside: false }),
      { bom: true, columns: true },
    );
    expect(rows.map(({ handle, text, quote_of }) => [handle, text, quote_of])).toEqual([
      ["jo_x", "", ""],
      ["jo_lindqvist_x", "", idAt(1)],
    ]);
    const read = readEveningFile(JSON.stringify(eveningFileOf(source, false)));
    expect(read).toMatchObject({ posts: [{ id: idAt(2) }, { id: idAt(3), quote: { text: "Of nobody" } }] });
  });
});
