import type { Draft } from "../../src/domain/drafts/draft.ts";
import type { Reply } from "../../src/messages/reply.ts";
import type { Connection } from "../../src/storage/connection.ts";
import { readDrafts, readPosted } from "../../src/storage/drafts.ts";
import { forgetLocalDraft, localDrafts } from "../../src/storage/local/local-drafts.ts";
import type { ComposerActions, ComposerModel } from "../../src/ui/panel/state/composer/composer-model.ts";
import { words } from "../../src/words/words.ts";
import { DraftKeeper } from "../follow/draft-keeper.ts";
import { onBroadcast } from "../platform/broadcast.ts";
import { request } from "../platform/request.ts";

export function followDrafts(
  model: ComposerModel,
  connection: Connection,
  signal: AbortSignal,
): ComposerActions {
  const keeper = new DraftKeeper((trouble) => {
    model.trouble.value = trouble;
  });
  onBroadcast({ "drafts-changed": ({ drafts, posted }) => accept(model, drafts, posted, keeper) }, signal);
  void readOnce(model, connection, keeper);
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

async function readOnce(model: ComposerModel, connection: Connection, keeper: DraftKeeper): Promise<void> {
  try {
    const database = await connection.get();
    const [kept, posted] = await Promise.all([readDrafts(database), readPosted(database, Date.now())]);
    accept(model, kept, posted, keeper);
    goOn(model, kept, keeper);
  } catch (error) {
    console.error("Chatside panel: the drafts cannot be read.", error);
    model.trouble.value = words("failureStorageClosed");
  }
}

/** What a closed page could not send; deleted drafts do not return. */
function goOn(model: ComposerModel, kept: readonly Draft[], keeper: DraftKeeper): void {
  for (const { draft, wasKept } of localDrafts()) {
    const known = kept.find(({ id }) => id === draft.id);
    const isNewer = known ? draft.changedAt > known.changedAt : !wasKept;
    if (!isNewer) {
      forgetLocalDraft(draft.id);
      continue;
    }
    const others = model.drafts.value.filter(({ id }) => id !== draft.id);
    model.drafts.value = draft.text.trim() === "" ? others : [draft, ...others];
    keeper.keep(draft);
  }
}

function accept(
  model: ComposerModel,
  drafts: readonly Draft[],
  posted: readonly Draft[],
  keeper: DraftKeeper,
): void {
  const current = model.current.peek();
  const before = model.drafts.peek();
  keeper.knows(drafts);
  model.drafts.value = withWaiting(drafts, posted, before, keeper);
  model.posted.value = posted;
  if (!current || keeper.isWaiting(current.id)) return;
  const kept = drafts.find(({ id }) => id === current.id);
  if (kept && kept.changedAt > current.changedAt) model.current.value = kept;
  if (kept || !before.some(({ id }) => id === current.id)) return;
  model.current.value = undefined;
  model.isOpen.value = false;
}

/** A planned question that was just changed here is not yet among the stored ones. */
function withWaiting(
  drafts: readonly Draft[],
  posted: readonly Draft[],
  before: readonly Draft[],
  keeper: DraftKeeper,
): readonly Draft[] {
  const isPosted = new Set(posted.map(({ id }) => id));
  const stored = new Map(drafts.map((draft) => [draft.id, draft]));
  const changed = before.filter(({ id, planned, changedAt }) => {
    const isLater = changedAt > (stored.get(id)?.changedAt ?? 0);
    return planned !== undefined && keeper.isWaiting(id) && isLater && !isPosted.has(id);
  });
  const isChanged = new Set(changed.map(({ id }) => id));
  return [...changed, ...drafts.filter(({ id }) => !isChanged.has(id))];
}

async function handOver(keeper: DraftKeeper, draft: Draft, text: string): Promise<Reply<unknown>> {
  const kept = await keeper.keepNow(draft);
  return kept.ok ? request("hand-over", { id: draft.id, text, at: Date.now() }) : kept;
}

async function copy(keeper: DraftKeeper, draft: Draft, text: string): Promise<Reply<unknown>> {
  // First: the browser allows it only in the turn of the press.
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
    const message = words("failureCopy", { reason });
    return { ok: false, failure: { code: "refused", message } };
  }
}

/** A hidden page may close at any moment. */
function keepBeforeLeaving(keeper: DraftKeeper, signal: AbortSignal): void {
  const leave = () => {
    keeper.saveLocally();
    void keeper.flush();
  };
  addEventListener("pagehide", leave, { signal });
  document.addEventListener("visibilitychange", () => document.hidden && leave(), { signal });
}
