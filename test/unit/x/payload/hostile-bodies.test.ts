import { describe, expect, it } from "vitest";
import type { Post } from "../../../../src/domain/post/post.ts";
import { postSchema } from "../../../../src/messages/post-schema.ts";
import { readBody } from "../../../../src/x/payload/read-body.ts";
import { fixtureCases } from "../../../../tools/fixture-case.ts";

const request = { operation: "SearchTimeline", receivedAt: 0 };

const zalgo = `Z${"\u0321\u0345\u0338\u0356".repeat(2000)}`;
const hostileStrings = [
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '"><svg onload=alert(1)>',
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)//https://x.com",
  " javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:msgbox(1)",
  "file:///etc/passwd",
  "https://evil.example/a.png",
  "http://pbs.twimg.com/media/a.jpg",
  "https://pbs.twimg.com.evil.example/a.jpg",
  "https://pbs.twimg.com@evil.example/a.jpg",
  "//pbs.twimg.com/a.jpg",
  "https://x.com/\u0000\n<b>",
  "\u202e\u2066gnp.exe",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&amp;lt;b&amp;gt;",
  "{{constructor.constructor('alert(1)')()}}",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: an injection that must stay text
  "${alert(1)}",
  "__proto__",
  "constructor",
  "' OR 1=1 --",
  "../../../i/flow/logout",
  "\ud800",
  "\udfff\ud800",
  zalgo,
  "a".repeat(40_000),
  "&".repeat(35_000),
  "😀".repeat(20_000),
];

type Change = (text: string, key: string) => unknown;

/** The body with every string in it changed, apart from those that say what a thing is. */
function withStrings(value: unknown, change: Change, key = ""): unknown {
  if (typeof value === "string") return change(value, key);
  if (Array.isArray(value)) return value.map((item) => withStrings(item, change, key));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, withStrings(item, change, name)]),
  );
}

const structure = new Set([
  ...["__typename", "type", "entryType", "itemType", "entryId", "rest_id", "id_str", "created_at"],
  ...["screen_name", "user_id_str", "cursorType", "direction", "id"],
]);

const bodies = fixtureCases().filter(
  ({ request: asked, input }) =>
    asked && !["not-json", "not-found", "error"].includes(readBody(input, asked).health.outcome),
);
const posts = bodies.filter((fixture) => readBody(fixture.input, request).entries.length > 0);

function addressesIn(post: Post): string[] {
  const all = [post.entities, ...(post.quote?.entities ? [post.quote.entities] : [])];
  return all.flatMap(({ links }) => links.flatMap(({ url, expandedUrl }) => [url, expandedUrl ?? url]));
}

function imagesIn(post: Post): string[] {
  const all = [post.entities, ...(post.quote?.entities ? [post.quote.entities] : [])];
  const avatars = [post.author.avatarUrl, post.quote?.author?.avatarUrl, post.repostOf?.author?.avatarUrl];
  return [
    ...all.flatMap(({ media }) => media.map(({ imageUrl }) => imageUrl)),
    ...avatars.filter((url) => url !== undefined),
  ];
}

function mustBeHarmless(post: Post): void {
  expect(postSchema.safeParse(post).error?.issues).toBeUndefined();
  for (const address of addressesIn(post)) expect(address).toMatch(/^https?:\/\//i);
  for (const image of imagesIn(post)) expect(image).toMatch(/^https:\/\/(?:pbs|abs)\.twimg\.com\//);
}

describe("hostile strings", () => {
  it.each(hostileStrings.map((text): [string, string] => [JSON.stringify(text.slice(0, 40)), text]))(
    "%s in every field of every body",
    (_, hostile) => {
      for (const { input } of bodies) {
        const everywhere = withStrings(JSON.parse(input), () => hostile);
        const inText = withStrings(JSON.parse(input), (text, key) => (structure.has(key) ? text : hostile));
        for (const body of [everywhere, inText])
          for (const { post } of readBody(JSON.stringify(body), request).entries) mustBeHarmless(post);
      }
    },
  );

  it("stay in the text as text, bounded", () => {
    for (const hostile of ["<script>alert(1)</script>", "\u202egnp.exe", zalgo]) {
      const body = withStrings(JSON.parse(posts[0]?.input ?? ""), (text, key) =>
        key === "full_text" || key === "name" ? hostile : text,
      );
      const { entries } = readBody(JSON.stringify(body), request);
      expect(entries.length).toBeGreaterThan(0);
      for (const { post } of entries) {
        expect(post.author.name).toBe(hostile.slice(0, 200));
        expect(hostile).toContain(post.text);
      }
    }
  });

  it("are unescaped once only", () => {
    const body = withStrings(JSON.parse(posts[0]?.input ?? ""), (text, key) =>
      key === "full_text" ? "&amp;lt;script&amp;gt; &amp;amp; &quot;" : text,
    );
    const { entries } = readBody(JSON.stringify(body), request);
    expect(entries[0]?.sent.text).toBe("&lt;script&gt; &amp; &quot;");
  });
});

describe("hostile sizes", () => {
  it("3,000 entries, and an entry with 20,000 of everything", () => {
    const entry = JSON.parse(posts.find(({ name }) => name === "search-user-shape-c")?.input ?? "").data
      .search_by_raw_query.search_timeline.timeline.instructions[0].entries[1];
    const many = (item: unknown): unknown[] => Array.from({ length: 20_000 }, () => item);
    const crowded = structuredClone(entry);
    const { entities } = crowded.content.itemContent.tweet_results.result.legacy;
    entities.hashtags = many({ text: "copchat", indices: [0, 1] });
    entities.user_mentions = many({ screen_name: "t_marlow", indices: [0, 1] });
    entities.urls = many({ url: "https://t.co/a", expanded_url: "https://a.example", indices: [0, 1] });
    entities.media = many({
      type: "photo",
      url: "https://t.co/m",
      media_url_https: "https://pbs.twimg.com/media/a.jpg",
    });
    const entries = [crowded, ...Array.from({ length: 3000 }, () => entry)];
    const { entries: read, health } = readBody(
      JSON.stringify({ data: { x: { instructions: [{ type: "TimelineAddEntries", entries }] } } }),
      request,
    );
    expect(read).toHaveLength(2000);
    expect(health.posts).toBe(2000);
    for (const { post } of read) mustBeHarmless(post);
  });

  it("a deep body, and a wide one, without a timeline", () => {
    const deep = `${'{"a":['.repeat(20_000)}1${"]}".repeat(20_000)}`;
    const wide = JSON.stringify({ data: Array.from({ length: 200_000 }, () => ({ a: {} })) });
    for (const text of [deep, wide]) expect(readBody(text, request).health.outcome).toBe("unknown-shape");
  });

  it("a thousand invented type names", () => {
    const entries = Array.from({ length: 1000 }, (_, index) => ({
      entryId: `e-${index}`,
      content: { itemContent: { __typename: `Timeline${"Odd".repeat(50)}${index}` } },
    }));
    const { health } = readBody(JSON.stringify({ instructions: [{ entries }] }), request);
    expect(Object.keys(health.unknown).length).toBeLessThanOrEqual(40);
    for (const name of Object.keys(health.unknown)) expect(name.length).toBeLessThanOrEqual(60);
  });

  it("a key like a field's name up to its last sign takes no time", () => {
    const start = performance.now();
    const odd = { entryId: "e-1", content: { [`${"a".repeat(30)}!`]: 1, odd_name: 2 } };
    const text = JSON.stringify({ instructions: [{ entries: [odd] }] });
    expect(readBody(text, request).health.firstUnknown).toContain("content.odd_name");
    // Seconds, where each letter doubles the time.
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it("a body of 50 MB is not read", () => {
    const { health, entries } = readBody(`{"a":"${"x".repeat(50_000_000)}"}`, request);
    expect(health.outcome).toBe("too-large");
    expect(entries).toEqual([]);
  });
});
