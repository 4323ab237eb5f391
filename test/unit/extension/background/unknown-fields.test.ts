import { expect, it } from "vitest";
import { copchat } from "../../../../src/domain/chat/chat.ts";
import { openDatabase } from "../../../../src/storage/open-database.ts";
import { makeDraft } from "../../../support/make-draft.ts";
import { idAt, makePost } from "../../../support/make-post.ts";
import { ask, deliver, ofCopchat, report, withAWorker } from "./background-worker.ts";

withAWorker();

const text = "Radios first #copchat";
const handOver = () => ask("hand-over", { id: "draft-1", text, at: Date.now() - 1000, copied: true });
const ownPost = () =>
  deliver([
    {
      ...makePost({ id: idAt(9), handle: report.ownHandle ?? "", text, ...ofCopchat }),
      createdAt: Date.now(),
    },
  ]);

/** Every request by which a page of this version writes where a later one has written before. */
const writes: readonly [
  store: "chats" | "settings" | "drafts",
  key: string,
  name: string,
  write: () => Promise<unknown>,
][] = [
  [
    "drafts",
    "draft-1",
    "saving",
    () => ask("save-draft", { draft: makeDraft({ text: "More", changedAt: Date.now() }) }),
  ],
  ["drafts", "draft-1", "handing over", handOver],
  [
    "drafts",
    "draft-1",
    "saying that it was posted",
    () => ask("settle-draft", { id: "draft-1", posted: true }),
  ],
  [
    "drafts",
    "draft-1",
    "taking back",
    async () => {
      await handOver();
      return ask("settle-draft", { id: "draft-1", posted: false });
    },
  ],
  [
    "drafts",
    "draft-1",
    "its post on X",
    async () => {
      await handOver();
      return ownPost();
    },
  ],
  ["settings", "settings", "choosing", () => ask("change-settings", { changes: { foldOnX: false } })],
  [
    "settings",
    "settings",
    "forgetting",
    () => ask("change-settings", { changes: {}, forget: ["ownHandle"] }),
  ],
  [
    "chats",
    "copchat",
    "its rules",
    () => ask("change-rules", { id: "copchat", countRule: "x-280", houseRules: { selling: { on: false } } }),
  ],
  [
    "chats",
    "copchat",
    "its form",
    () =>
      ask("save-chat", {
        id: "copchat",
        input: { hashtags: "#copchat", moderators: "@t_marlow_mod", guests: "", limit: "200" },
      }),
  ],
];

it.each(writes)("what a later version wrote in %s (%s) outlives %s", async (store, key, _, write) => {
  const database = await openDatabase();
  const before = { drafts: makeDraft(), settings: { ownHandle: "jo_lindqvist_x" }, chats: copchat }[store];
  const later = { ...before, tomorrow: { at: [1, 2] }, mood: "calm" };
  await database.put(store, later as never, key);
  expect(await write()).toMatchObject({ ok: true });
  const after: unknown = await database.get(store, key);
  expect(after).toMatchObject({ tomorrow: { at: [1, 2] }, mood: "calm" });
  expect(after, "it wrote").not.toEqual(later);
  database.close();
});

it("what a later version wrote in the history of mutes outlives mutes and undoes", async () => {
  const database = await openDatabase();
  const row = { id: "1", batch: "later", at: 5, act: "dimmed", weight: 2, ruleId: "r1" };
  await database.add("mutes", { batch: "later", rows: [row], seal: "x" } as never);
  const rule = {
    id: "m",
    target: { kind: "phrase", phrase: "free gifts" },
    scope: "every-chat",
    until: "always",
  };
  expect(await ask("mute", { batchId: "b", rules: [rule] })).toMatchObject({ ok: true });
  expect(await ask("undo-mutes", { batchId: "u", undoes: ["b"] })).toMatchObject({ ok: true });
  expect((await database.getAll("mutes"))[0]).toEqual({ batch: "later", rows: [row], seal: "x" });
  database.close();
});
