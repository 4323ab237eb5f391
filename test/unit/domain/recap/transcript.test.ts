import { describe, expect, it } from "vitest";
import type { EveningSource, PlacedPost } from "../../../../src/domain/recap/evening-source.ts";
import { countReplies, type Thread } from "../../../../src/domain/recap/threads.ts";
import { type Transcript, transcriptOf } from "../../../../src/domain/recap/transcript.ts";
import {
  entitiesWith,
  evening,
  idAt,
  makePost,
  type PostWishes,
  testChat,
} from "../../../support/make-post.ts";
import { fc } from "../../../support/properties.ts";

const host = testChat.moderators[0] ?? "";

function placed(at: number, kind: PlacedPost["kind"], number?: string, wishes: PostWishes = {}): PlacedPost {
  return { post: makePost({ id: idAt(at), ...wishes }), kind, ...(number === undefined ? {} : { number }) };
}

function sourceOf(posts: readonly PlacedPost[], more: Partial<EveningSource> = {}): EveningSource {
  return { chat: testChat, from: evening, to: evening + 3_600_000, posts, ...more };
}

function idsOf(threads: readonly Thread[]): readonly string[] {
  return threads.flatMap((thread) => [thread.post.id, ...idsOf(thread.replies)]);
}

function everyIdOf({ questions, others }: Transcript): readonly string[] {
  return [
    ...questions.flatMap(({ post, again, answers, meanwhile }) => [
      ...(post ? [post.id] : []),
      ...again.map(({ id }) => id),
      ...idsOf(answers),
      ...idsOf(meanwhile),
    ]),
    ...idsOf(others),
  ];
}

describe("the transcript of an evening", () => {
  const posts = [
    placed(0, "other", undefined, { handle: "early_bird" }),
    placed(10, "question", "1", { handle: host }),
    placed(20, "answer", "1", { handle: "ann", counts: { likes: 1 } }),
    placed(25, "answer", "1", { handle: "ben", counts: { likes: 5 } }),
    placed(30, "meanwhile", "1", { handle: "cid", replyTo: { id: idAt(20), handle: "ann" } }),
    placed(31, "meanwhile", "1", { handle: "ann", replyTo: { id: idAt(30), handle: "cid" } }),
    placed(35, "meanwhile", "1", { handle: "dee" }),
    placed(40, "question", "1", { handle: host }),
    placed(50, "question", "2", { handle: host }),
    placed(60, "answer", "5", { handle: "ann" }),
    placed(61, "meanwhile", "2", { handle: "eve", replyTo: { id: idAt(50), handle: host } }),
    placed(62, "other", undefined, { handle: "fan", repostOf: { id: idAt(20) } }),
  ];

  it("has each question with its answers, and the conversation below what it replies to", () => {
    const { questions, others } = transcriptOf(sourceOf(posts));
    expect(questions.map(({ number, post, again }) => [number, post?.id, again.length])).toEqual([
      ["1", idAt(10), 1],
      ["2", idAt(50), 0],
      ["5", undefined, 0],
    ]);
    expect(questions[0]?.answers.map((thread) => [thread.post.id, countReplies(thread)])).toEqual([
      [idAt(20), 2],
      [idAt(25), 0],
    ]);
    expect(idsOf(questions[0]?.meanwhile ?? [])).toEqual([idAt(35)]);
    expect(idsOf(questions[1]?.meanwhile ?? [])).toEqual([idAt(61)]);
    expect(idsOf(others)).toEqual([idAt(0)]);
  });

  it("orders answers by likes if asked, and keeps only the questions that are wanted", () => {
    const byLikes = transcriptOf(sourceOf(posts), { byLikes: true });
    expect(byLikes.questions[0]?.answers.map(({ post }) => post.author.handle)).toEqual(["ben", "ann"]);
    const only = transcriptOf(sourceOf(posts), { onlyQuestions: new Set(["2"]) });
    expect(everyIdOf(only)).toEqual([idAt(50), idAt(61)]);
  });

  it("leaves native reposts out of counts, and what was set aside out of sight but not out of the numbers", () => {
    const source = sourceOf(posts, { setAside: new Set([idAt(25)]) });
    const without = transcriptOf(source);
    expect([without.posts, without.reposts, without.setAside]).toEqual([10, 1, 1]);
    expect(everyIdOf(without)).not.toContain(idAt(25));
    expect(everyIdOf(transcriptOf(source, { withSetAside: true }))).toContain(idAt(25));
    expect(without.rate.steps[0]).toEqual({ at: evening, shown: 8, setAside: 1 });
  });

  it("knows hosts, first-timers, and who was answered", () => {
    const { people } = transcriptOf(sourceOf(posts, { knownBefore: new Set([host, "ann"]) }));
    expect(people[0]).toMatchObject({ author: { handle: host }, isHost: true, posts: 3, answered: 1 });
    expect(people.find(({ author }) => author.handle === "ann")).toMatchObject({
      isFirstTime: false,
      posts: 3,
      answers: 2,
      answered: 1,
    });
    expect(people.find(({ author }) => author.handle === "fan")).toBeUndefined();
    expect(people.find(({ author }) => author.handle === "dee")?.isFirstTime).toBe(true);
  });

  it("names mentions of the person that they have not answered", () => {
    const posts = [
      placed(0, "other", undefined, { handle: "ann", entities: entitiesWith(["roundtable"], ["Me_Myself"]) }),
      placed(1, "other", undefined, { handle: "ben", replyTo: { id: idAt(900), handle: "me_myself" } }),
      placed(2, "other", undefined, { handle: "me_myself", replyTo: { id: idAt(0), handle: "ann" } }),
    ];
    const { unanswered } = transcriptOf(sourceOf(posts, { ownHandle: "me_myself" }));
    expect(unanswered.map(({ id }) => id)).toEqual([idAt(1)]);
  });

  it("takes a mention for answered by a quote, by a reply to its edited version, and by one of the day after", () => {
    const mention = (at: number, more: PostWishes = {}) =>
      placed(at, "other", undefined, { handle: "ann", entities: entitiesWith([], ["me_x"]), ...more });
    const mine = (at: number, more: PostWishes) => makePost({ id: idAt(at), handle: "Me_X", ...more });
    const posts = [
      mention(0),
      mention(1, { version: idAt(3) }),
      mention(2),
      mention(4),
      { post: mine(5, { quote: { id: idAt(0) } }), kind: "other" as const },
      { post: mine(6, { replyTo: { id: idAt(3) } }), kind: "other" as const },
    ];
    const source = sourceOf(posts, { ownHandle: "me_x" });
    const idsOfUnanswered = (more: Partial<EveningSource> = {}) =>
      transcriptOf({ ...source, ...more }).unanswered.map(({ id }) => id);
    expect(idsOfUnanswered()).toEqual([idAt(2), idAt(4)]);
    expect(idsOfUnanswered({ ownLater: [mine(7000, { replyTo: { id: idAt(4) } })] })).toEqual([idAt(2)]);
  });

  it("stays whole with circles and very deep chains of replies", () => {
    const circle = [
      placed(1, "other", undefined, { replyTo: { id: idAt(2) } }),
      placed(2, "other", undefined, { replyTo: { id: idAt(1) } }),
      placed(3, "other", undefined, { replyTo: { id: idAt(3) } }),
    ];
    const chain = Array.from({ length: 3000 }, (_, at) =>
      placed(10 + at, "other", undefined, { replyTo: { id: idAt(9 + at) } }),
    );
    const all = [...circle, ...chain];
    expect([...everyIdOf(transcriptOf(sourceOf(all)))].sort()).toEqual(all.map(({ post }) => post.id).sort());
  });

  it("holds every post in exactly one place, whoever replies to whom", () => {
    const kinds = fc.constantFrom<PlacedPost["kind"]>("question", "answer", "meanwhile", "other");
    const post = fc.record({ kind: kinds, number: fc.constantFrom("1", "2", "2.5"), parent: fc.nat(29) });
    fc.assert(
      fc.property(fc.array(post, { maxLength: 30 }), (drawn) => {
        const all = drawn.map(({ kind, number, parent }, at) =>
          placed(at, kind, kind === "other" ? undefined : number, { replyTo: { id: idAt(parent) } }),
        );
        const found = everyIdOf(transcriptOf(sourceOf(all)));
        expect([...found].sort()).toEqual(all.map(({ post }) => post.id).sort());
      }),
    );
  });
});

describe("the links of an evening", () => {
  const linked = (at: number, handle: string, expandedUrl: string) =>
    placed(at, "other", undefined, {
      handle,
      entities: { ...entitiesWith(["roundtable"]), links: [{ url: "https://t.co/a", expandedUrl }] },
    });

  it("stand once each, with who shared them and how often", () => {
    const { links } = transcriptOf(
      sourceOf([
        linked(0, "ann", "https://www.Library.example/guide/?utm_source=x&page=2"),
        linked(1, "ben", "http://library.example/guide?page=2"),
        linked(2, "ben", "https://library.example/guide?page=3"),
        linked(3, "cid", "https://x.com/ann/status/1"),
        linked(4, "cid", "javascript:alert(1)"),
      ]),
    );
    expect(links.map(({ address, by, times }) => [address, by.map(({ handle }) => handle), times])).toEqual([
      ["https://www.Library.example/guide/?utm_source=x&page=2", ["ann", "ben"], 2],
      ["https://library.example/guide?page=3", ["ben"], 1],
    ]);
  });
});
