import { readFileSync } from "node:fs";
import { Window } from "happy-dom";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import type { EveningSource } from "../../../../../src/domain/recap/evening-source.ts";
import { recapHtml } from "../../../../../src/ui/recap/files/recap-html.tsx";
import type { RecapWishes } from "../../../../../src/ui/recap/files/recap-wishes.ts";
import { namedAuthors } from "../../../../../src/ui/recap/recap-authors.ts";
import { hostileStrings } from "../../../../support/hostile-strings.ts";
import { entitiesWith, evening, idAt, makePost, testChat } from "../../../../support/make-post.ts";

const style = readFileSync(new URL("../../../../../src/ui/recap/recap.css", import.meta.url), "utf8");
const wishes: RecapWishes = {
  timeZone: "America/Toronto",
  authors: namedAuthors,
  postLink: ({ id }) => `https://x.com/i/status/${id}`,
  profileLink: ({ handle }) => `https://x.com/${handle}`,
  note: "Write to us to have a post removed.",
};

function sourceOf(texts: readonly string[], more: Partial<EveningSource> = {}): EveningSource {
  const question = makePost({ id: idAt(1), handle: "t_marlow_test", text: "Q1 What helps?" });
  return {
    chat: testChat,
    from: evening,
    to: evening + 3_600_000,
    posts: [
      { post: question, kind: "question", number: "1" },
      ...texts.map((text, at) => ({
        post: makePost({ id: idAt(10 + at), text, author: { handle: "jo_x", name: text } } as object),
        kind: "answer" as const,
        number: "1",
      })),
    ],
    ...more,
  };
}

async function pageOf(source: EveningSource) {
  const html = await recapHtml(source, wishes, style);
  const { document } = new Window();
  document.write(html);
  return { html, document };
}

describe("an evening as one HTML file", () => {
  it("is valid, and reads as a page with headings, a chart and its table", async () => {
    const { html, document } = await pageOf(
      sourceOf(["A1 Daylight"], { topic: "Street lights", gaps: [{ from: evening, to: evening + 60_000 }] }),
    );
    const report = await new HtmlValidate({
      extends: ["html-validate:recommended"],
      // Matters of taste, not of validity.
      rules: { "doctype-style": "off", "void-style": "off", "long-title": "off" },
    }).validateString(html);
    expect(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      ),
    ).toEqual([]);
    expect([...document.querySelectorAll("h1, h2")].map(({ textContent }) => textContent)).toEqual([
      "#roundtable, Wednesday, November 18, 2026",
      "Question 1",
      "Posts by the hosts (1)",
      "People",
      "Not loaded",
    ]);
    expect(document.querySelectorAll("figure svg path")).toHaveLength(2);
    expect(document.querySelectorAll("figure tbody tr")).toHaveLength(1);
  });

  it("has the hosts' posts by time, folded, and keeps the person's unanswered mentions to the page", async () => {
    const mention = makePost({ id: idAt(5), text: "What of you?", entities: entitiesWith([], ["me_x"]) });
    const welcome = makePost({ id: idAt(0), handle: "t_marlow_test", text: "Welcome" });
    const { posts, ...rest } = sourceOf(["A1 Daylight"], { ownHandle: "me_x" });
    const { document } = await pageOf({
      ...rest,
      posts: [{ post: welcome, kind: "other" }, ...posts, { post: mention, kind: "other" }],
    });
    const hosts = document.querySelector("details.hosts");
    expect(hosts?.hasAttribute("open")).toBe(false);
    expect([...(hosts?.querySelectorAll(".post p") ?? [])].map(({ textContent }) => textContent)).toEqual([
      "Welcome",
      "Q1 What helps?",
    ]);
    expect(document.querySelector(".unanswered")).toBeNull();
  });

  it("asks for nothing when it is opened: no script, no picture, no address but links", async () => {
    const media = [{ kind: "photo" as const, imageUrl: "https://pbs.twimg.com/a.jpg", altText: "A lamp" }];
    const post = makePost({ id: idAt(9), entities: { ...entitiesWith(["roundtable"]), media } });
    const { html, document } = await pageOf(sourceOf([], { posts: [{ post, kind: "other" }] }));
    expect(
      document.querySelectorAll("script, img, link, iframe, object, embed, video, [src], [srcset]"),
    ).toHaveLength(0);
    expect(html).not.toContain("twimg.com");
    expect(html).toContain("Picture: A lamp");
    expect(style).not.toMatch(/url\(|@import/);
  });

  it("carries a policy under which only its own style holds", async () => {
    const { document } = await pageOf(sourceOf(["A1"]));
    const policy = document.querySelector("meta[http-equiv]")?.getAttribute("content") ?? "";
    const hash = Buffer.from(
      await crypto.subtle.digest(
        "SHA-256",
        new TextEncoder().encode(document.querySelector("style")?.textContent ?? ""),
      ),
    ).toString("base64");
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(document.querySelectorAll("[style]")).toHaveLength(0);
  });

  it("shows hostile texts, names and topics as text", async () => {
    const { document } = await pageOf(sourceOf(hostileStrings, { topic: hostileStrings.join(" ") }));
    expect(
      document.querySelectorAll("script, img, iframe, math, [onerror], [onload], [ontoggle], [onfocus]"),
    ).toHaveLength(0);
    const shown = [...document.querySelectorAll(".question .threads > li > .post > p")].map(
      ({ textContent }) => textContent,
    );
    expect(shown).toEqual(hostileStrings);
    const links = [...document.querySelectorAll("a")].map((link) => link.getAttribute("href") ?? "");
    expect(links.every((href) => /^https:\/\/x\.com\//.test(href))).toBe(true);
  });

  it("is a page also for an evening with no post, with one, and with only set-aside ones", async () => {
    const none = await pageOf(sourceOf([], { posts: [] }));
    expect(none.document.querySelector("header")?.textContent).toContain("No posts.");
    const aside = await pageOf(sourceOf(["A1 spam"], { setAside: new Set([idAt(1), idAt(10)]) }));
    expect(aside.document.querySelector("header")?.textContent).toContain("2 posts were set aside");
    const one = await pageOf(sourceOf([]));
    expect(one.document.querySelectorAll(".question")).not.toHaveLength(0);
  });
});
