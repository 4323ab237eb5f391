import { afterEach, describe, expect, it, vi } from "vitest";
import { copchat } from "../../../../../src/domain/chat/chat.ts";
import { readToPost } from "../../../../../src/domain/feed/read-state.ts";
import { idAt, makePost } from "../../../../support/make-post.ts";
import { stubFullDisk } from "../../../../support/small-disk.ts";
import { ask, broadcastsOf, deliver, ofCopchat, stored, withAWorker } from "../background-worker.ts";

vi.mock("../../../../../extension/background/storage/pause.ts", () => ({ pause: async () => undefined }));

withAWorker();
afterEach(() => vi.restoreAllMocks());

const typed = { hashtags: "#gardening", moderators: "@nora_marlow" };
/** Everything small that the person does, but for mutes and drafts, which have tests of their own. */
const writes: readonly (readonly [string, unknown])[] = [
  ["save-chat", { input: typed }],
  ["change-rules", { id: copchat.id, countRule: "x-280", houseRules: {} }],
  ["change-settings", { changes: { appearance: "dark" } }],
  ["mark-read", { chatId: copchat.id, read: readToPost(idAt(3)) }],
];

describe("on a full disk", () => {
  it.each(writes)("%s comes before old posts", async (name, payload) => {
    await deliver([makePost({ id: idAt(0), ...ofCopchat })]);
    stubFullDisk(1);
    expect(await ask(name, payload)).toMatchObject({ ok: true });
    expect(await stored()).toEqual([]);
    await expect.poll(() => JSON.stringify(broadcastsOf("trouble"))).toContain("the oldest post was deleted");
  });

  it.each(writes)("%s that cannot be kept is answered with what to do", async (name, payload) => {
    await deliver([]);
    stubFullDisk();
    const message = expect.stringMatching(/^The disk is full, so .+ was not saved\. Free some space/);
    expect(await ask(name, payload)).toMatchObject({ failure: { code: "storage", message } });
    expect(JSON.stringify(broadcastsOf("trouble"))).not.toContain("Something in Chatside");
  });

  it("removing the chat that is shown is no matter of room", async () => {
    await ask("save-chat", { input: typed });
    stubFullDisk();
    expect(await ask("remove-chat", { id: copchat.id })).toMatchObject({ ok: true });
    expect(JSON.stringify(broadcastsOf("trouble"))).not.toContain("Something in Chatside");
  });
});
