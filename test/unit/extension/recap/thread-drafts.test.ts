// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { followThreadDrafts } from "../../../../extension/recap/thread-drafts.ts";
import { type Draft, handedOver } from "../../../../src/domain/drafts/draft.ts";
import { makeConnection } from "../../../../src/storage/connection.ts";
import { saveDraft } from "../../../../src/storage/drafts.ts";
import type { Database } from "../../../../src/storage/schema.ts";
import { createRecapModel, type RecapModel } from "../../../../src/ui/recap/recap-model.ts";
import type { ThreadActions } from "../../../../src/ui/recap/thread-actions.ts";
import { freshDatabase } from "../../../support/fresh-database.ts";
import { makeDraft } from "../../../support/make-draft.ts";
import { evening } from "../../../support/make-post.ts";

let database: Database;
let model: RecapModel;
let thread: ThreadActions;
let lifetime: AbortController;
let handed: string[];
let refusal: object | undefined;
/** X's window opens when a test says so. */
let opened: () => void;

const ok = { ok: true, value: null };
const untouched = (id: string, part = "numbers"): Draft =>
  makeDraft({ id, text: "The evening in numbers", thread: { evening, part } });

async function answer({ name, payload }: { name: string; payload: { draft?: Draft; id?: string } }) {
  if (payload.draft) await saveDraft(database, payload.draft);
  if (name !== "hand-over") return ok;
  handed.push(payload.id ?? "");
  await new Promise<void>((resolve) => {
    opened = resolve;
  });
  if (refusal) return refusal;
  const known = await database.get("drafts", payload.id ?? "");
  if (known) await database.put("drafts", handedOver(known as Draft, "", evening), payload.id);
  return ok;
}

beforeEach(async () => {
  database = await freshDatabase();
  [handed, refusal, lifetime] = [[], undefined, new AbortController()];
  const onMessage = { addListener: () => undefined, removeListener: () => undefined };
  vi.stubGlobal("chrome", { runtime: { id: "chatside", onMessage, sendMessage: answer } });
  model = createRecapModel("UTC");
  thread = followThreadDrafts(
    model,
    makeConnection(),
    (error) => {
      throw error;
    },
    lifetime.signal,
  );
});
afterEach(() => {
  lifetime.abort();
  database.close();
  vi.unstubAllGlobals();
});

it("an untouched post that is pressed twice is handed over once", async () => {
  thread.handOver(untouched("first"));
  expect(model.threadDrafts.value.map(({ id }) => id)).toEqual(["first"]);
  thread.handOver(untouched("second"));
  await vi.waitFor(() => expect(handed).toEqual(["first"]));
  thread.handOver(untouched("third"));
  opened();
  await vi.waitFor(() =>
    expect(model.threadDrafts.value.map((one) => one.handedOver?.at)).toEqual([evening]),
  );
  expect(handed).toEqual(["first"]);
  expect(await database.count("drafts")).toBe(1);
});

it("one that was refused can be pressed again, and the next part is free", async () => {
  refusal = { ok: false, failure: { code: "refused", message: "Too long." } };
  thread.handOver(untouched("first"));
  await vi.waitFor(() => expect(handed).toEqual(["first"]));
  opened();
  await vi.waitFor(() => expect(model.threadTrouble.value).toBe("Too long."));
  const [known] = model.threadDrafts.value;
  thread.handOver(known ?? untouched("none"));
  await vi.waitFor(() => expect(handed).toEqual(["first", "first"]));
  opened();
  thread.handOver(untouched("other", "people"));
  await vi.waitFor(() => expect(handed).toEqual(["first", "first", "other"]));
  opened();
});
