import type { Draft } from "../../src/domain/drafts/draft.ts";
import type { Reply } from "../../src/messages/reply.ts";
import type { Connection } from "../../src/storage/connection.ts";
import { allDrafts } from "../../src/storage/drafts.ts";
import { localDrafts } from "../../src/storage/local/local-drafts.ts";
import type { RecapModel } from "../../src/ui/recap/recap-model.ts";
import type { ThreadActions } from "../../src/ui/recap/thread-actions.ts";
import { DraftKeeper } from "../follow/draft-keeper.ts";
import { onBroadcast } from "../platform/broadcast.ts";
import { request } from "../platform/request.ts";

/** Follows the posts of threads that were written or handed over, and keeps what is written. */
export function followThreadDrafts(
  model: RecapModel,
  connection: Connection,
  fail: (error: unknown) => void,
  signal: AbortSignal,
): ThreadActions {
  const keeper = new DraftKeeper((trouble) => {
    model.threadTrouble.value = trouble;
  });
  const read = async () => {
    const stored = (await allDrafts(await connection.get())).filter(({ thread }) => thread !== undefined);
    keeper.knows(stored);
    const written = model.threadDrafts.peek().filter(({ id }) => keeper.isWaiting(id));
    const isWritten = new Set(written.map(({ id }) => id));
    model.threadDrafts.value = [...stored.filter(({ id }) => !isWritten.has(id)), ...written];
  };
  const show = (draft: Draft) => {
    const others = model.threadDrafts.peek().filter(({ id }) => id !== draft.id);
    model.threadDrafts.value = [...others, draft];
  };
  const write = (draft: Draft) => {
    show(draft);
    keeper.keep(draft);
  };
  const readAgain = () => {
    read().catch(fail);
  };
  onBroadcast({ "drafts-changed": readAgain, wiped: readAgain }, signal);
  read()
    .then(() => localDraftsOfThreads(model.threadDrafts.peek()).forEach(write))
    .catch(fail);
  const leave = () => {
    keeper.saveLocally();
    void keeper.flush();
  };
  addEventListener("pagehide", leave, { signal });
  document.addEventListener("visibilitychange", () => document.hidden && leave(), { signal });
  const showOutcome = (asked: Promise<Reply<unknown>>) => {
    asked.then((reply) => {
      model.threadTrouble.value = reply.ok ? undefined : reply.failure.message;
    }, fail);
  };
  // An untouched row gets its draft by the press: two presses make two drafts of one post.
  const onTheirWay = new Set<string>();
  const handOverOnce = async (draft: Draft, part: string): Promise<Reply<unknown>> => {
    onTheirWay.add(part);
    show(draft);
    try {
      const reply = await handOver(keeper, draft);
      // Until the row shows that it is on X, a press would open X's composer again.
      await read();
      return reply;
    } finally {
      onTheirWay.delete(part);
    }
  };
  return {
    write,
    handOver: (draft) => {
      const part = partOf(draft);
      if (!onTheirWay.has(part)) showOutcome(handOverOnce(draft, part));
    },
    settle: (id, posted) => showOutcome(request("settle-draft", { id, posted })),
    forget: (id) => {
      keeper.forget(id);
      showOutcome(request("delete-draft", { id }));
    },
    newId: () => crypto.randomUUID(),
    now: () => Date.now(),
  };
}

function partOf({ chatId, thread }: Draft): string {
  return `${chatId} ${thread?.evening} ${thread?.part}`;
}

async function handOver(keeper: DraftKeeper, draft: Draft): Promise<Reply<unknown>> {
  const kept = await keeper.keepNow(draft);
  return kept.ok ? request("hand-over", { id: draft.id, text: draft.text, at: Date.now() }) : kept;
}

/** What was written last in a page that was closed before it could send it. */
function localDraftsOfThreads(stored: readonly Draft[]): readonly Draft[] {
  return localDrafts().flatMap(({ draft, wasKept }) => {
    if (draft.thread === undefined) return [];
    const known = stored.find(({ id }) => id === draft.id);
    const isNewer = known ? draft.changedAt > known.changedAt : !wasKept;
    return isNewer ? [draft] : [];
  });
}
