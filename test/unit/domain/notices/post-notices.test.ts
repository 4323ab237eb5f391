import { describe, expect, it } from "vitest";
import type { Chat } from "../../../../src/domain/chat/chat.ts";
import {
  addNotices,
  noNotices,
  noticesIn,
  noticeWordings,
  releaseNotices,
  withoutWaiting,
} from "../../../../src/domain/notices/post-notices.ts";
import { wordsOf } from "../../../../src/words/words.ts";
import { makePost } from "../../../support/make-post.ts";
import "../../../support/read-english-words.ts";

const now = Date.UTC(2026, 9, 15, 1, 20);
const chat: Chat = {
  id: "roundtable",
  hashtags: ["RoundTable"],
  moderators: ["t_marlow_test"],
  guests: ["guest_host_test"],
  schedule: { weekday: 3, hour: 21, minute: 0, timeZone: "America/Toronto", minutes: 60 },
  limit: 140,
};
const both = { questions: true, mentions: true };
let count = 0;
const post = (handle: string, text: string, more: object = {}) =>
  makePost({
    id: String(1_978_000_000_000_000_000n + BigInt(++count)),
    createdAt: now,
    text,
    handle,
    ...more,
  });
const toMe = (handle: string, text: string) =>
  post(handle, text, { replyTo: { id: "1", handle: "me_test" } });
const kinds = (posts: Parameters<typeof noticesIn>[0], wishes = both, at = now) =>
  noticesIn(posts, chat, "me_test", wishes, at).map(({ kind, number }) => number ?? kind);

describe("what a person is told of while the panel is out of sight", () => {
  it.each([
    ["a moderator's question", post("t_marlow_test", "Q2: What helped you most? #RoundTable"), ["2"]],
    [
      "a guest's question",
      post("guest_host_test", "OK, time for Q3! Q3 What would you change first?"),
      ["3"],
    ],
    ["another's Q2", post("somebody_test", "Q2: What helped you most? #RoundTable"), []],
    ["a moderator's answer", post("t_marlow_test", "A2: I would wait. #RoundTable"), []],
    ["a moderator's remark", post("t_marlow_test", "Great answers to Q2! #RoundTable"), []],
    [
      "a moderator's own reply to someone",
      post("t_marlow_test", "Q2: for you?", { replyTo: { id: "9", handle: "x_test" } }),
      [],
    ],
    ["a reply to the person", toMe("somebody_test", "I agree with you"), ["mention"]],
    ["a question that names the person", toMe("t_marlow_test", "@me_test thanks!"), ["mention"]],
    ["the person's own", post("me_test", "hello @me_test"), []],
    ["any other post", post("somebody_test", "hello #RoundTable"), []],
  ])("%s", (_, one, expected) => expect(kinds([one])).toEqual(expected));

  it("only what is switched on, only in the chat's hour, only what is new", () => {
    const posts = [
      post("t_marlow_test", "Q4: Where would you go next?"),
      toMe("somebody_test", "you there?"),
    ];
    expect(kinds(posts, { questions: true, mentions: false })).toEqual(["4"]);
    expect(kinds(posts, { questions: false, mentions: true })).toEqual(["mention"]);
    const later = now + 3 * 60 * 60_000;
    expect(
      kinds(
        posts.map((one) => ({ ...one, createdAt: later })),
        both,
        later,
      ),
    ).toEqual([]);
    expect(kinds(posts, both, now + 11 * 60_000)).toEqual([]);
  });

  it("a chat with its own letters is heard by those", () => {
    const topics = { ...chat, letters: { asked: "T", answered: "A" } };
    const asked = [
      post("t_marlow_test", "T1: What helped? #RoundTable"),
      post("t_marlow_test", "Q1: What helped?"),
    ];
    expect(noticesIn(asked, topics, undefined, both, now).map(({ number }) => number)).toEqual(["1"]);
  });
});

describe("how often", () => {
  const found = (...posts: Parameters<typeof noticesIn>[0]) => noticesIn(posts, chat, "me_test", both, now);

  it("one a minute, the others together after it", () => {
    const one = releaseNotices(addNotices(noNotices, found(toMe("a_test", "one")), now), now);
    expect(one.due).toHaveLength(1);
    const more = addNotices(
      one.log,
      found(toMe("b_test", "two"), post("t_marlow_test", "Q5: And?")),
      now + 5000,
    );
    const soon = releaseNotices(more, now + 5000);
    expect(soon).toMatchObject({ due: [], again: now + 60_000 });
    const then = releaseNotices(soon.log, now + 60_000);
    expect(then.due.map(({ handle }) => handle)).toEqual(["b_test", "t_marlow_test"]);
    expect(then.again).toBeUndefined();
    expect(wordsOf(noticeWordings(then.due, "RoundTable").title)).toBe(
      "#RoundTable: 1 question and 1 post to you",
    );
  });

  it("a post delivered again, and a question asked again, is no news", () => {
    const asked = post("t_marlow_test", "Q1: Who are you? #RoundTable");
    const again = post("t_marlow_test", "Q1: Who are you? #RoundTable");
    let log = addNotices(noNotices, found(asked), now);
    log = addNotices(log, found(asked, again), now);
    expect(log.waiting).toHaveLength(1);
    expect(addNotices(log, [], now + 7 * 60 * 60_000).known).toEqual([]);
  });

  it("a clock that was set back does not silence it, and what is seen in the panel waits no more", () => {
    const log = { ...addNotices(noNotices, found(toMe("c_test", "three")), now), shownAt: now + 3_600_000 };
    expect(releaseNotices(log, now).due).toHaveLength(1);
    expect(withoutWaiting(log, "roundtable").waiting).toEqual([]);
    expect(withoutWaiting(log, "another").waiting).toHaveLength(1);
  });

  it("keeps a flood small", () => {
    const many = Array.from({ length: 500 }, (_, at) => toMe("d_test", `flood ${at} ${"x".repeat(4000)}`));
    const log = addNotices(noNotices, found(...many), now);
    expect(log.waiting.length).toBeLessThanOrEqual(50);
    expect(JSON.stringify(log.waiting).length).toBeLessThan(25_000);
    const { title, lines } = noticeWordings(releaseNotices(log, now).due, "RoundTable");
    expect(wordsOf(title)).toBe("#RoundTable: 50 posts to you");
    expect(lines).toHaveLength(3);
  });
});
