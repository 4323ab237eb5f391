import { describe, expect, it } from "vitest";
import { eveningFileOf } from "../../../src/domain/recap/evening-file.ts";
import { readEveningFile } from "../../../src/messages/evening-file.ts";
import { readPost } from "../../../src/messages/post-schema.ts";
import { hostileStrings } from "../../support/hostile-strings.ts";
import { evening, idAt, makePost, testChat } from "../../support/make-post.ts";

const posts = [
  ...hostileStrings.map((text, at) => makePost({ id: idAt(at), text })),
  makePost({ id: idAt(900) }),
];
const file = eveningFileOf({
  chat: testChat,
  from: evening,
  to: evening + 900_000,
  posts: posts.map((post) => ({ post, kind: "other" as const })),
  gaps: [{ from: evening + 1000, to: evening + 9000 }],
});
const changed = (change: object) => JSON.stringify({ ...file, ...change });

describe("a file of an exported evening", () => {
  it("is read back with every post as it was", () => {
    const read = readEveningFile(JSON.stringify(file));
    if (typeof read === "string") throw new Error(read);
    expect(read).toMatchObject({ from: file.from, to: file.to, gaps: file.gaps });
    expect(read.posts.map(readPost)).toEqual(posts);
  });

  it("is read past fields that a later version of the same number added", () => {
    expect(typeof readEveningFile(changed({ mood: "good" }))).toBe("object");
  });

  it("is read with what was asked in advance, and without it, as files were written before", () => {
    const [asked, again] = [makePost({ id: idAt(-900) }), makePost({ id: idAt(-800) })];
    expect(
      readEveningFile(changed({ advance: [{ post: asked, again: [again], became: "asked" }] })),
    ).toMatchObject({ before: [asked, again] });
    expect(file).not.toHaveProperty("advance");
    expect(readEveningFile(JSON.stringify(file))).toMatchObject({ before: [] });
  });

  it.each([
    ["damaged", ""],
    ["damaged", changed({ advance: "gone" })],
    ["damaged", changed({ advance: [{ post: {} }] })],
    ["damaged", changed({ advance: [[1]] })],
    ["damaged", JSON.stringify(file).slice(0, -200)],
    ["damaged", changed({ posts: "gone" })],
    ["damaged", changed({ to: 0 })],
    ["damaged", changed({ gaps: [{ from: "1" }] })],
    ["damaged", changed({ chat: { ...file.chat, hashtags: ["a OR from:someone"] } })],
    ["other", "null"],
    ["other", "[]"],
    ["other", JSON.stringify({ posts: [] })],
    ["other", changed({ format: "tweets" })],
    ["newer", changed({ version: 2 })],
    ["newer", JSON.stringify({ format: "chatside-evening", version: 9, evenings: [] })],
  ])("is said to be %s: %.40s", (fault, text) => {
    expect(readEveningFile(text)).toBe(fault);
  });
});
