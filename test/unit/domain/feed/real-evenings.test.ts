import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { Chat } from "../../../../src/domain/chat/chat.ts";
import type { Post } from "../../../../src/domain/post/post.ts";
import { answerLabelOf } from "../../../../src/domain/questions/answer-label.ts";
import { questionLabelOf } from "../../../../src/domain/questions/question.ts";
import { entitiesWith, makePost } from "../../../support/make-post.ts";

/** Four real evenings, kept outside the project: their people asked nobody to be in it. */
const folder = path.resolve(import.meta.dirname, "../../../../../shared/chats/critlib");
const there = existsSync(folder);
if (!there) console.log("The real evenings are not beside the project: their labels are not tested.");

interface Evening {
  readonly chat: Chat;
  readonly posts: readonly Post[];
  /** Ids of the posts that asked, with their numbers. */
  readonly asked: ReadonlyMap<string, string>;
}

function readEvenings(): readonly Evening[] {
  const asked = rowsOf("questions.tsv", { delimiter: "\t", quote: false });
  const files = [...new Set(asked.map((row) => row.source_file ?? ""))];
  return files.map((file) => {
    const ours = asked.filter((row) => row.source_file === file);
    const moderators = [...new Set(ours.map((row) => row.moderator ?? ""))];
    return {
      chat: { id: "real", hashtags: ["critlib"], moderators, guests: [], limit: 140 },
      posts: rowsOf(file, { relax_column_count: true }).map(postOf),
      asked: new Map(ours.map((row) => [row.tweet_id ?? "", row.q_no ?? ""])),
    };
  });
}

function rowsOf(file: string, options: object): readonly Record<string, string>[] {
  return parse(readFileSync(path.join(folder, file)), { columns: true, ...options });
}

function postOf(row: Record<string, string>): Post {
  const text = (row.text ?? "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");
  const replyTo = row.in_reply_to_screen_name;
  return makePost({
    id: row.tweet_url?.split("/").at(-1) ?? "",
    handle: row.user_screen_name ?? "",
    text,
    entities: entitiesWith(["critlib"]),
    ...(replyTo ? { replyTo: { id: row.in_reply_to_status_id || "1", handle: replyTo } } : {}),
    ...(/^RT @/.test(text) ? { repostOf: { id: "1" } } : {}),
  });
}

describe.skipIf(!there)("real evenings", () => {
  const evenings = there ? readEvenings() : [];

  it("have their questions found, and hardly anything else taken for one", () => {
    let [found, wrong, all] = [0, 0, 0];
    for (const { chat, posts, asked } of evenings) {
      all += asked.size;
      for (const post of posts) {
        const number = questionLabelOf(post, chat);
        if (number === undefined) continue;
        if (asked.get(post.id) === number) found++;
        else wrong++;
      }
    }
    console.log(`questions: ${found} of ${all} found, ${wrong} others taken for one`);
    expect(all).toBeGreaterThan(20);
    expect(found).toBe(all);
    // One restates a question in other words, which is merged with it.
    expect(wrong).toBeLessThanOrEqual(1);
  });

  it("have their labelled answers found", () => {
    const texts = evenings.flatMap(({ posts }) =>
      posts.filter((post) => !post.repostOf).map(({ text }) => text),
    );
    const plain = texts.filter((text) => /^(?:[@#]\w+[ :]+)*a\d(?:\.\d)?(?:[ :.-]|$)/i.test(text));
    const found = plain.filter((text) => answerLabelOf(text)).length;
    const others = texts.filter((text) => answerLabelOf(text)).length - found;
    console.log(`answers: ${found} of ${plain.length} plainly labelled ones found, ${others} in other forms`);
    expect(plain.length).toBeGreaterThan(300);
    expect(found).toBe(plain.length);
    expect(others).toBeLessThan(plain.length / 10);
  });
});
