import { signal } from "@preact/signals";
import { describe, expect, it, vi } from "vitest";
import { importEvening } from "../../../../extension/recap/import-evening.ts";
import { readTopic } from "../../../../extension/recap/read-source.ts";
import { type Chat, copchat, type Keep } from "../../../../src/domain/chat/chat.ts";
import { gapsOf } from "../../../../src/domain/coverage/gap.ts";
import type { Post } from "../../../../src/domain/post/post.ts";
import { eveningFileOf } from "../../../../src/domain/recap/evening-file.ts";
import type { PastEvening } from "../../../../src/domain/recap/past-evenings.ts";
import { type Wording, wording } from "../../../../src/domain/words/wording.ts";
import { readCoverage } from "../../../../src/storage/coverage.ts";
import { openDatabase } from "../../../../src/storage/open-database.ts";
import { entitiesWith, evening, idAt, makePost } from "../../../support/make-post.ts";
import { ask, deliver, stored, withAWorker } from "../background/background-worker.ts";

const posts = Array.from({ length: 60 }, (_, at) =>
  makePost({ id: idAt(at * 20), text: `A${at}`, entities: entitiesWith(["copchat"]) }),
);
const whole = { from: evening, to: evening + 1_180_000 };

function fileOf(some: readonly Post[], more: object = {}, span = whole): File {
  const source = { chat: copchat, ...span, posts: some.map((post) => ({ post, kind: "other" as const })) };
  return new File([JSON.stringify({ ...eveningFileOf(source), ...more })], "evening.json");
}

async function add(file: File, chats: readonly Chat[] = [copchat], known: readonly PastEvening[] = []) {
  vi.stubGlobal("chrome", {
    ...globalThis.chrome,
    runtime: {
      ...globalThis.chrome?.runtime,
      id: "chatside",
      sendMessage: ({ name, payload }: { name: string; payload: unknown }) => ask(name, payload),
    },
  });
  const imported = signal<Wording | undefined>(undefined);
  const where = await importEvening(
    file,
    { chats: signal(chats), imported },
    {
      eveningsOf: async () => known,
      topicOf: async (chat, span) => readTopic(await openDatabase(), chat, span),
    },
  );
  return { outcome: imported.value, where };
}

async function gaps() {
  const coverage = await readCoverage(await openDatabase(), "copchat");
  return gapsOf(coverage, copchat, undefined, whole).map(({ from, to }) => [from - evening, to - evening]);
}

describe("an evening of another computer", () => {
  withAWorker();

  it("is added, and once more changes nothing", async () => {
    expect(await add(fileOf(posts))).toEqual({
      outcome: wording("recapAdded", { count: 60, known: 0 }),
      where: { chatId: "copchat", from: evening },
    });
    expect(await stored()).toEqual(posts);
    expect((await add(fileOf(posts))).outcome).toEqual(wording("recapAdded", { count: 0, known: 60 }));
    expect(await stored()).toEqual(posts);
    expect(await gaps()).toEqual([]);
  });

  it("comes with what was asked in advance, which stays out of the evening's gaps", async () => {
    const [asked, again] = [-90_000, -80_000].map((at) => ({
      ...posts[0],
      id: idAt(at),
      createdAt: evening + at * 1000,
    }));
    const file = fileOf(posts, {
      advance: [{ post: asked, again: [again, { id: "hello" }], became: "asked" }],
    });
    expect((await add(file)).outcome).toEqual(
      wording("recapAddedRefused", { added: 62, known: 0, count: 1 }),
    );
    expect(await stored()).toEqual([asked, again, ...posts]);
    expect(await gaps()).toEqual([]);
  });

  it("comes with what was asked just before it once, and without what would be deleted", async () => {
    const old = { ...posts[0], id: idAt(-9 * 86_400), createdAt: evening - 9 * 86_400_000 };
    const file = () =>
      fileOf(posts, {
        advance: [
          { post: posts[0], again: [] },
          { post: old, again: [] },
        ],
      });
    const keep: Keep = { unit: "evenings", count: 1 };
    const earlier = [{ from: evening - 7_200_000, to: evening - 3_600_000, posts: 3 }];
    const chats = [{ ...copchat, keep }];
    const newer = { from: evening + 7_200_000, to: evening + 9_000_000, posts: 3 };
    expect((await add(file(), chats, earlier)).outcome).toEqual(
      wording("recapAdded", { count: 60, known: 0 }),
    );
    const two: Keep = { unit: "evenings", count: 2 };
    const here = { ...whole, posts: 60 };
    expect((await add(file(), [{ ...copchat, keep: two }], [newer, here])).outcome).toEqual(
      wording("recapAdded", { count: 1, known: 60 }),
    );
  });

  it("is not added where it would be deleted within the hour, and it is said why", async () => {
    const week = 7 * 86_400_000;
    const later = [2, 1].map((weeks) => ({
      from: evening + weeks * week,
      to: evening + weeks * week + 3_600_000,
      posts: 30,
    }));
    const keeps = (keep: Keep) => [{ ...copchat, keep }];
    const tooOld = { outcome: wording("recapAddTooOld", { hashtags: ["#copchat"] }), where: undefined };
    expect(await add(fileOf(posts), keeps({ unit: "evenings", count: 2 }), later)).toEqual(tooOld);
    const days = Math.ceil((Date.now() - evening) / 86_400_000);
    expect(await add(fileOf(posts), keeps({ unit: "days", count: days - 2 }), later)).toEqual(tooOld);
    expect(await stored()).toEqual([]);
    expect((await add(fileOf(posts), keeps({ unit: "evenings", count: 3 }), later)).where).toBeDefined();
    const joined = [...later, { from: evening - 60_000, to: evening + 60_000, posts: 9 }];
    expect((await add(fileOf(posts), keeps({ unit: "evenings", count: 3 }), joined)).where).toBeDefined();
  });

  it("is merged with what is here, nothing doubled, and its gaps shrink to what neither has", async () => {
    await deliver(posts.slice(0, 30));
    const other = posts.slice(20, 60);
    const lacks = [
      { from: evening, to: evening + 400_000 },
      { from: evening + 800_000, to: evening + 900_000 },
    ];
    expect((await add(fileOf(other, { gaps: lacks }))).outcome).toEqual(
      wording("recapAdded", { count: 30, known: 10 }),
    );
    expect(await stored()).toEqual(posts);
    expect(await gaps()).toEqual([
      [0, 400_000],
      [800_000, 900_000],
    ]);
    await add(fileOf(posts, { gaps: [{ from: evening + 100_000, to: evening + 850_000 }] }));
    expect(await gaps()).toEqual([
      [100_000, 400_000],
      [800_000, 850_000],
    ]);
  });

  it("is added without what is no post, which is counted", async () => {
    const ofNobody = { ...posts[0], id: idAt(900), author: undefined };
    const impossible = { ...posts[0], id: "9".repeat(19) };
    const file = fileOf(posts, { posts: [...posts, { id: "x" }, null, impossible, ofNobody] });
    expect((await add(file)).outcome).toEqual(
      wording("recapAddedRefused", { added: 60, known: 0, count: 4 }),
    );
    expect(await stored()).toEqual(posts);
  });

  it.each([
    [
      "a chat that is not followed",
      fileOf(posts, { chat: { ...copchat, id: "x", hashtags: ["otherchat"] } }),
      wording("recapAddNoChat", { hashtags: ["#otherchat"] }),
    ],
    ["a newer version", fileOf(posts, { version: 2 }), wording("recapAddNewer")],
    ["another program", fileOf(posts, { format: "x" }), wording("recapAddOther")],
    ["damage", new File(["{"], "x.json"), wording("recapAddDamaged")],
    ["200 MB", sized(200), wording("recapAddTooBig", { size: 200, most: 60 })],
  ])("is refused for %s, and nothing is stored", async (_why, file, outcome) => {
    expect(await add(file)).toEqual({ outcome, where: undefined });
    expect(await stored()).toEqual([]);
  });
});

function sized(mb: number): File {
  return Object.defineProperty(new File(["{}"], "large.json"), "size", { value: mb * 1_000_000 });
}
