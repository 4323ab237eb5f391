// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followEvenings } from "../../../../extension/recap/follow-evenings.ts";
import { copchat } from "../../../../src/domain/chat/chat.ts";
import { firstIdAt, padId } from "../../../../src/domain/post/snowflake.ts";
import { writeChat } from "../../../../src/storage/chats.ts";
import type { Database } from "../../../../src/storage/schema.ts";
import {
  createRecapModel,
  type RecapActions,
  type RecapModel,
} from "../../../../src/ui/recap/recap-model.ts";
import { freshDatabase } from "../../../support/fresh-database.ts";
import { entitiesWith, evening, makePost } from "../../../support/make-post.ts";

const week = 7 * 86_400_000;
const tellings: ((message: unknown, sender: object) => unknown)[] = [];
const reads = vi.hoisted(() => ({
  held: undefined as string | undefined,
  letGo: () => undefined as unknown,
}));
vi.mock("../../../../src/storage/read-evening.ts", async (original) => {
  const actual = await original<typeof import("../../../../src/storage/read-evening.ts")>();
  return {
    ...actual,
    readPostIds: async (database: Database, chatId: string) => {
      const ids = await actual.readPostIds(database, chatId);
      if (chatId === reads.held)
        await new Promise((resolve) => {
          reads.letGo = () => resolve(undefined);
        });
      return ids;
    },
  };
});

let database: Database;
let model: RecapModel;
let recap: RecapActions;
let lifetime: AbortController;

async function keep(chatId: string, from: number, count: number) {
  const transaction = database.transaction("posts", "readwrite");
  for (let at = 0; at < count; at++) {
    const id = firstIdAt(from + at * 60_000);
    const post = makePost({ id, createdAt: from + at * 60_000, entities: entitiesWith(["copchat"]) });
    void transaction.store.put({ post, keptAt: 1 }, [chatId, padId(id)]);
  }
  await transaction.done;
}

beforeEach(async () => {
  database = await freshDatabase();
  lifetime = new AbortController();
  reads.held = undefined;
  tellings.length = 0;
  const onMessage = {
    addListener: (listener: (message: unknown, sender: object) => unknown) => tellings.push(listener),
    removeListener: () => undefined,
  };
  const sendMessage = async () => ({ ok: true, value: { tabs: [] } });
  vi.stubGlobal("chrome", { runtime: { id: "chatside", onMessage, sendMessage } });
  for (const id of ["copchat", "slow"]) await writeChat(database, { ...copchat, id });
  await keep("copchat", evening, 20);
  await keep("copchat", evening - week, 30);
  await keep("slow", evening - 2 * week, 40);
  model = createRecapModel("UTC");
});
afterEach(() => {
  lifetime.abort();
  database.close();
  vi.useRealTimers();
});

async function open(asked = "chat=copchat") {
  recap = followEvenings(model, new URLSearchParams(asked), lifetime.signal);
  await expect.poll(() => model.source.value?.chat.id).toBeDefined();
  await expect.poll(() => model.phase.value).toBe("ready");
}

describe("a chat chosen while another one is read", () => {
  it("has its own evenings, whichever is read last", async () => {
    await open();
    reads.held = "slow";
    recap.chooseChat("slow");
    expect([model.phase.value, model.evenings.value]).toEqual(["loading", []]);
    await expect.poll(() => reads.letGo.toString()).toContain("resolve");
    recap.chooseChat("copchat");
    await expect.poll(() => model.evenings.value).toHaveLength(2);
    await expect.poll(() => model.phase.value).toBe("ready");
    reads.letGo();
    await new Promise((resolve) => setTimeout(resolve));
    expect(model.evenings.value.map(({ posts }) => posts)).toEqual([20, 30]);
    expect(model.source.value?.chat.id).toBe("copchat");
  });
});

describe("the evening that is read", () => {
  it("stays when an older post of it arrives", async () => {
    await open();
    recap.chooseEvening(evening - week);
    await expect.poll(() => model.source.value?.posts.length).toBe(30);
    await keep("copchat", evening - week - 60_000, 1);
    for (const tell of tellings)
      tell(
        { kind: "broadcast", name: "posts-kept", payload: { chatId: "copchat", postIds: [] } },
        { id: "chatside" },
      );
    await expect.poll(() => model.source.value?.posts.length, { timeout: 10_000 }).toBe(31);
    expect(model.source.value?.from).toBe(evening - week - 60_000);
  }, 15_000);

  it("is the one that a link names by any of its moments", async () => {
    await open(`chat=copchat&at=${evening - week + 600_000}`);
    expect(model.source.value?.posts).toHaveLength(30);
  });
});
