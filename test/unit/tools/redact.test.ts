import { describe, expect, it } from "vitest";
import type { Post } from "../../../src/domain/post/post.ts";
import { readPage } from "../../../src/x/dom/read-page.ts";
import { type BodyReading, readBody } from "../../../src/x/payload/read-body.ts";
import { fixtureCases, withPage } from "../../../tools/fixture-case.ts";
import { redactBody } from "../../../tools/redact-body.ts";
import { redactPage } from "../../../tools/redact-page.ts";
import { makeRedactor } from "../../../tools/redact-words.ts";
import { captured, readCaptured } from "../x/captures.ts";

const request = { operation: "SearchTimeline", receivedAt: 0 };
const bodies: [string, string][] = [
  ...fixtureCases()
    .filter((each) => each.request && readBody(each.input, request).entries.length > 0)
    .map((each): [string, string] => [each.name, each.input]),
  ...captured(".posts.jsonl").map((file): [string, string] => {
    const body = file.replace(".posts.jsonl", ".json");
    return [body, readCaptured(body)];
  }),
];
const pages: [string, string][] = [
  ...fixtureCases()
    .filter((each) => !each.request)
    .map((each): [string, string] => [each.name, each.input]),
  ...captured(".html").map((file): [string, string] => [file, readCaptured(file)]),
];

/** What must be the same before and after: everything but the words. */
function shapeOf({ health, entries, page }: BodyReading): unknown {
  const posts = entries.map(({ post, promoted, sent }) => ({
    promoted,
    note: sent.note,
    length: post.text.length,
    ranges: rangesOf(post),
    reply: post.replyTo !== undefined,
    repost: post.repostOf !== undefined,
    quoted: post.quote?.text?.length,
    media: post.entities.media.map(({ kind, width, height }) => ({ kind, width, height })),
    known: Object.keys(post.author),
  }));
  return { health: { ...health, unknown: Object.keys(health.unknown).length }, posts, ids: page?.ids.length };
}

function rangesOf({ entities: { hashtags, mentions, links } }: Post): unknown {
  return [hashtags, mentions, links].map((list) => list.map(({ range }) => range));
}

/** Words that only the people of the body can have brought in. */
function realWordsIn({ entries }: BodyReading): string[] {
  const people = entries.flatMap(({ post }) => [post.author, post.quote?.author, post.repostOf?.author]);
  const names = people.flatMap((author) => (author ? [author.handle, author.name ?? ""] : []));
  const texts = entries.flatMap(({ post }) => [post.text.slice(0, 40), post.quote?.text?.slice(0, 40) ?? ""]);
  const ids = entries.flatMap(({ post }) => [post.id, post.author.id ?? ""]);
  const images = people.flatMap((author) => author?.avatarUrl?.split("/").at(-1) ?? []);
  return [...names, ...texts, ...ids, ...images].filter((word) => /\p{L}{6}|\d{7}/u.test(word));
}

const asJson = (text: string): string => JSON.stringify(text).slice(1, -1);

describe("a redacted body", () => {
  it.each([
    ["screen_name", "entry_id"],
    ["screenName", "entryIdV2"],
    ["post_screen_name", "entry_id_data"],
    ["screen_name_v2", "place"],
  ])("fits together also under names that X may give its fields next: %s, %s", (handleKey, entryKey) => {
    const body = {
      [entryKey]: "home-conversation-2094964541879222376-tweet-2094964541879222377",
      author: { [handleKey]: "sgt_okafor" },
      full_text: "@sgt_okafor good evening",
    };
    const redacted = redactBody(body, makeRedactor("salt")) as typeof body;
    const handle = String(Object.values(redacted.author)[0]);
    expect(handle).toMatch(/^\w{10}$/);
    expect(handle).not.toBe("sgt_okafor");
    expect(redacted.full_text.startsWith(`@${handle} `)).toBe(true);
    expect(redacted[entryKey as keyof typeof body]).toMatch(/^home-conversation-\d{19}-tweet-\d{19}$/);
    expect(JSON.stringify(redacted)).not.toMatch(/209496454187922237[67]/);
  });

  it.each(bodies)("%s: the same shape, and nothing real in it", (_, input) => {
    const before = readBody(input, request);
    const redacted = JSON.stringify(redactBody(JSON.parse(input), makeRedactor("a salt for the test")));
    const after = readBody(redacted, request);
    expect(shapeOf(after)).toEqual(shapeOf(before));
    const leaked = realWordsIn(before).filter((word) => redacted.includes(asJson(word)));
    expect(leaked).toEqual([]);
  });

  it("names one account everywhere by one name, and another salt gives other names", () => {
    const input = bodies.find(([name]) => name === "search-user-shape-c")?.[1] ?? "";
    const read = (salt: string) =>
      readBody(JSON.stringify(redactBody(JSON.parse(input), makeRedactor(salt))), request).entries;
    const [question, answer] = read("one");
    expect(answer?.post.replyTo).toEqual({
      id: question?.post.id,
      handle: question?.post.author.handle,
      authorId: question?.post.author.id,
    });
    expect(read("two")[0]?.post.author.handle).not.toBe(question?.post.author.handle);
  });
});

describe("a redacted page", () => {
  it.each(pages)("%s: the same shape, and nothing real in it", async (_, input) => {
    const before = await withPage(input, readPage);
    const redacted = await redactPage(input, makeRedactor("a salt for the test"));
    const after = await withPage(redacted, readPage);
    expect({ ...after, posts: after.posts.map(rangesOf) }).toEqual({
      ...before,
      posts: before.posts.map(rangesOf),
    });
    for (const { author, text, id } of before.posts)
      for (const word of [author.handle, author.name ?? author.handle, id, text].filter(
        (each) => each.length > 8,
      ))
        expect(redacted).not.toContain(word);
  });
});
