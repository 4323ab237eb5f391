import type { Draft } from "../../src/domain/draft.ts";
import type { Reply } from "../../src/messages/reply.ts";
import { makeConnection } from "../../src/storage/connection.ts";
import { readDrafts } from "../../src/storage/drafts.ts";
import { forgetJottedDraft, jottedDrafts } from "../../src/storage/jotted-drafts.ts";
import type { ComposerActions, ComposerModel } from "../../src/ui/composer/composer-model.ts";
import { onBroadcast } from "../platform/broadcast.ts";
import { request } from "../platform/request.ts";
import { DraftKeeper } from "./composer-keeper.ts";

/** Fills the composer from the store, keeps it up with the broadcasts, and gives what it can ask for. */
export function followDrafts(model: ComposerModel, signal: AbortSignal): ComposerActions {
  const keeper = new DraftKeeper((trouble) => {
    model.trouble.value = trouble;
  });
  onBroadcast({ "drafts-changed": ({ drafts }) => take(model, drafts, keeper) }, signal);
  void readOnce(model, keeper);
  keepBeforeLeaving(keeper, signal);
  return {
    keep: (draft) => keeper.keep(draft),
    remove: (id) => {
      keeper.forget(id);
      return request("delete-draft", { id });
    },
    handOver: (draft, text) => handOver(keeper, draft, text),
    copy: (draft, text) => copy(keeper, draft, text),
    settle: (id, posted) => request("settle-draft", { id, posted }),
    newId: () => crypto.randomUUID(),
    now: () => Date.now(),
  };
}

async function readOnce(model: ComposerModel, keeper: DraftKeeper): Promise<void> {
  const connection = makeConnection();
  try {
    const kept = await readDrafts(await connection.get());
    take(model, kept, keeper);
    goOn(model, kept, keeper);
  } catch (error) {
    console.error("Chatside panel: the drafts cannot be read.", error);
    model.trouble.value = "the browser does not open Chatside's storage.";
  } finally {
    await connection.close();
  }
}

/** What a page had when it was left, and could not say any more: of what was deleted meanwhile nothing comes back. */
function goOn(model: ComposerModel, kept: readonly Draft[], keeper: DraftKeeper): void {
  for (const { draft, wasKept } of jottedDrafts()) {
    const known = kept.find(({ id }) => id === draft.id);
    const isNewer = known ? draft.changedAt > known.changedAt : !wasKept;
    if (!isNewer) {
      forgetJottedDraft(draft.id);
      continue;
    }
    const others = model.drafts.value.filter(({ id }) => id !== draft.id);
    model.drafts.value = draft.text.trim() === "" ? others : [draft, ...others];
    keeper.keep(draft);
  }
}

/** What is kept counts, but for what is being typed here: that is newer. A draft that was posted leaves the box. */
function take(model: ComposerModel, drafts: readonly Draft[], keeper: DraftKeeper): void {
  const current = model.current.peek();
  const before = model.drafts.peek();
  keeper.knows(drafts);
  model.drafts.value = drafts;
  if (!current || keeper.isWaiting(current.id)) return;
  const kept = drafts.find(({ id }) => id === current.id);
  if (kept && kept.changedAt > current.changedAt) model.current.value = kept;
  if (kept || !before.some(({ id }) => id === current.id)) return;
  model.current.value = undefined;
  model.isOpen.value = false;
}

/** The draft must be kept before it can be handed over; the text goes as it was shown. */
async function handOver(keeper: DraftKeeper, draft: Draft, text: string): Promise<Reply<unknown>> {
  const kept = await keeper.keepNow(draft);
  return kept.ok ? request("hand-over", { id: draft.id, text, at: Date.now() }) : kept;
}

async function copy(keeper: DraftKeeper, draft: Draft, text: string): Promise<Reply<unknown>> {
  // First of all: the browser allows it only in the turn of the person's press.
  const failure = await toClipboard(text);
  if (failure) return failure;
  const kept = await keeper.keepNow(draft);
  return kept.ok ? request("hand-over", { id: draft.id, text, at: Date.now(), copied: true }) : kept;
}

async function toClipboard(text: string): Promise<Reply<never> | undefined> {
  try {
    await navigator.clipboard.writeText(text);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `The browser did not let Chatside copy: ${reason}`;
    return { ok: false, failure: { code: "refused", message } };
  }
}

/** A page that is hidden may be gone in the next moment. */
function keepBeforeLeaving(keeper: DraftKeeper, signal: AbortSignal): void {
  const leave = () => {
    keeper.jot();
    void keeper.flush();
  };
  addEventListener("pagehide", leave, { signal });
  document.addEventListener("visibilitychange", () => document.hidden && leave(), { signal });
}
