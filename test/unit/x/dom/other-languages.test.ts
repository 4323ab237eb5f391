import { describe, expect, it } from "vitest";
import { readPage } from "../../../../src/x/dom/read-page.ts";
import { readOwnHandle, readSignedOut } from "../../../../src/x/dom/read-person.ts";
import { withPage } from "../../../../tools/fixture-case.ts";
import { translatePage } from "../../../support/translate-page.ts";

const id = "2094962000000000001";

function article(parts: {
  words?: string;
  labels?: readonly string[];
  alt?: string;
  handleMark?: string;
}): string {
  const { words = "Replying to", labels = [], alt = "Image", handleMark = "" } = parts;
  const [replies = "", reposts = "", likes = ""] = labels;
  return `<nav><a data-testid="AppTabBar_Profile_Link" href="/sgt_okafor">x</a></nav>
    <article data-testid="tweet"><div data-testid="UserAvatar-Container-t_marlow"></div>
    <div data-testid="User-Name"><a href="/t_marlow">Theo</a>${handleMark}<a href="/t_marlow">@t_marlow</a>
    <a href="/t_marlow/status/${id}"><time datetime="2026-09-02T01:05:00.000Z">4m</time></a></div>
    <div>${words} <a href="/sgt_okafor">@sgt_okafor</a></div>
    <div data-testid="tweetText"><span>Hello </span><a href="/police">@police</a><span>, what is </span>
    <a href="/hashtag/policing?src=hashtag_click">#policing</a><span>?</span></div>
    <div data-testid="tweetPhoto"><img alt="${alt}" src="https://pbs.twimg.com/media/a.jpg"></div>
    <button data-testid="reply" aria-label="${replies}"></button>
    <button data-testid="retweet" aria-label="${reposts}"></button>
    <button data-testid="like" aria-label="${likes}"></button></article>`;
}

const first = (html: string) => withPage(html, (page) => readPage(page).posts[0]);

describe("X's page in another language", () => {
  it.each([
    ["English", ["48 replies. Reply", "1,003 reposts. Repost", "12,345,678 Likes. Like"]],
    ["German", ["48 Antworten. Antworten", "1.003 Reposts. Reposten", "12.345.678 „Gefällt mir“-Angaben"]],
    ["French", ["48 réponses. Répondre", "1\u202f003 reposts. Reposter", "12\u202f345\u202f678 J'aime"]],
    ["Arabic", ["٤٨ رد. ردّ", "١٬٠٠٣ إعادة نشر", "\u200f١٢٬٣٤٥٬٦٧٨ إعجاب"]],
    ["Persian", ["۴۸ پاسخ", "۱٬۰۰۳ بازنشر", "۱۲٬۳۴۵٬۶۷۸ پسند"]],
    ["Hindi", ["48 जवाब", "1,003 रीपोस्ट", "1,23,45,678 पसंद"]],
    ["Hindi in its own digits", ["४८ जवाब", "१,००३ रीपोस्ट", "१,२३,४५,६७८ पसंद"]],
    ["Japanese", ["48 件の返信。返信する", "1,003 件のリポスト", "12,345,678 件のいいね"]],
  ])("has the same numbers in %s", async (_, labels) => {
    const post = await first(article({ labels }));
    expect(post?.counts).toEqual({
      replies: 48,
      reposts: 1003,
      likes: 12_345_678,
    });
  });

  it.each(["Image", "Bild", "صورة", "תמונה", "画像"])(
    "says of a picture that nobody described %s: no words",
    async (alt) => {
      expect((await first(article({ alt })))?.entities.media).toEqual([
        { kind: "photo", imageUrl: "https://pbs.twimg.com/media/a.jpg" },
      ]);
    },
  );

  it.each(["Replying to", "Antwort an", "返信先:", "En réponse à"])(
    "names whom a post answers under “%s”, also where the text names that person too",
    async (words) => {
      const html = article({ words });
      expect((await first(html))?.replyTo).toEqual({ handle: "sgt_okafor" });
      const again = html.replaceAll("/police", "/sgt_okafor").replaceAll("@police", "@sgt_okafor");
      const post = await first(again);
      expect(post?.replyTo).toEqual({ handle: "sgt_okafor" });
      expect(post?.entities.mentions.map(({ handle }) => handle)).toEqual(["sgt_okafor"]);
    },
  );

  it("names nobody for a handle beside a picture below the text", async () => {
    const line = /<div>Replying to .*?<\/div>/.exec(article({}))?.[0] ?? "";
    const html = article({}).replace(line, "").replace('<button data-testid="reply"', `${line}$&`);
    expect((await first(html))?.replyTo).toBeUndefined();
  });

  it("that is written from right to left has the same names and answers", async () => {
    const html = article({ words: "ردًا على", handleMark: "\u200f\u2066" });
    const post = await first(html);
    expect(post?.author).toMatchObject({ handle: "t_marlow", name: "Theo" });
    expect(post?.entities.mentions.map(({ handle }) => handle)).toEqual(["sgt_okafor", "police"]);
    expect(await withPage(html, readOwnHandle)).toBe("sgt_okafor");
    expect(await withPage('<a href="/login">تسجيل الدخول</a>', readSignedOut)).toBe(true);
  });
});

describe("X's page translated by the browser", () => {
  it("gives each post once, to the same people, under the hashtag that its author wrote", async () => {
    const html = article({}) + article({}).replaceAll(id, "2094962000000000002");
    const posts = await withPage(html, (page) => {
      translatePage(page);
      return readPage(page).posts;
    });
    expect(posts.map((post) => post.id)).toEqual([id, "2094962000000000002"]);
    const [post] = posts;
    expect(post?.author.handle).toBe("t_marlow");
    expect(post?.entities.hashtags.map(({ tag }) => tag)).toEqual(["policing"]);
    expect(post?.entities.mentions.map(({ handle }) => handle)).toEqual(["sgt_okafor", "police"]);
    expect(post?.text.replace(/\s+/g, " ")).toBe("Helloung @police, whatung isung #policing?");
    for (const { range } of [...(post?.entities.hashtags ?? []), ...(post?.entities.mentions.slice(1) ?? [])])
      expect(post?.text.slice(range?.start, range?.end)).toMatch(/^(?:#policing|@police)$/);
    expect(post?.partial).toBe(true);
  });
});
