import { actsToImport } from "../../../src/domain/mutes/files/import-rules.ts";
import type { InSteps } from "../../../src/domain/mutes/files/mute-file.ts";
import { type ImportPreview, previewImport } from "../../../src/domain/mutes/files/preview-import.ts";
import type { MuteAct } from "../../../src/domain/mutes/history.ts";
import { type MuteLedger, rulesInForce } from "../../../src/domain/mutes/ledger.ts";
import type { ImportPart, MuteBroadcasts } from "../../../src/messages/mute-requests.ts";
import { done, failed, type Reply } from "../../../src/messages/reply.ts";
import { readMuteBatch } from "../../../src/storage/mutes.ts";
import { words, wordsOf } from "../../../src/words/words.ts";
import { broadcast } from "../../platform/broadcast.ts";
import { inBackground } from "../report-error.ts";
import { database } from "../storage/database.ts";
import { xNow } from "../x/reading.ts";
import { inTurn, muteLedger, recordActs } from "./mute-book.ts";
import { currentProtector, noRoomForMutes } from "./mutes.ts";

type Doing = MuteBroadcasts["import-progress"]["doing"];
type Imported = Reply<{ readonly batchId: string; readonly added: number }>;
type Readable = ImportPreview & { readonly ok: true };

/** People notice no finer progress, and every message costs. */
const progressEveryMs = 100;

let coming: { readonly batchId: string; readonly texts: string[] } | undefined;

export async function applyImport(part: ImportPart): Promise<Imported> {
  const { batchId } = part;
  if (part.part === 0) coming = { batchId, texts: [] };
  if (coming?.batchId !== batchId || coming.texts.length !== part.part)
    return failed("not-found", words("failureImportLost"));
  coming.texts.push(part.text);
  if (part.part + 1 < part.parts) return done({ batchId, added: 0 });
  const text = coming.texts.join("");
  coming = undefined;
  return importText(text, part);
}

async function importText(text: string, part: ImportPart): Promise<Imported> {
  const ledger = await muteLedger();
  const protect = await currentProtector();
  const { fileName, scope, until, handleColumn } = part;
  const choice = { scope, until, handleColumn };
  const now = xNow();
  const work = previewImport(text, fileName, rulesInForce(ledger, now), protect, choice, now);
  const preview = await inSteps(work, part.batchId);
  if (!preview.ok) return failed("refused", wordsOf(preview.why), "file");
  return inTurn(() => keep(preview, part, ledger));
}

async function keep(preview: Readable, part: ImportPart, ledger: MuteLedger): Promise<Imported> {
  const { batchId } = part;
  const before = await readMuteBatch(await database(), batchId);
  if (before.length > 0) return done({ batchId, added: before.length });
  const acts = actsOf(preview, part, ledger);
  const send = progressSender(batchId, "writing", acts.length);
  if (!(await recordActs(batchId, acts, xNow(), send))) return noRoomForMutes();
  return done({ batchId, added: acts.length });
}

function actsOf(
  { fresh, touchesHosts }: Readable,
  { fileName, scope, until, isOwnExport, confirmedLines = [] }: ImportPart,
  ledger: MuteLedger,
): readonly MuteAct[] {
  const knownIds = { has: (id: string) => ledger.stateOf(id) !== undefined };
  const writing = { now: xNow(), newId: () => crypto.randomUUID() };
  const manner = { source: { from: "file" as const, name: fileName }, choice: { scope, until }, knownIds };
  const own = { ...manner, ...(isOwnExport ? { isOwnExport } : {}) };
  const lines = new Set(confirmedLines);
  const confirmed = touchesHosts.map(({ entry }) => entry).filter(({ line }) => lines.has(line));
  return [...actsToImport(fresh, own, writing), ...actsToImport(confirmed, own, writing).map(asConfirmed)];
}

function asConfirmed(act: MuteAct): MuteAct {
  return act.act === "muted"
    ? { ...act, rule: { ...act.rule, source: { from: "me" }, evenHosts: true } }
    : act;
}

export async function inSteps<Result>(work: InSteps<Result>, batchId: string): Promise<Result> {
  const send = progressSender(batchId, "reading");
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    send(step.value.done, step.value.total);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function progressSender(batchId: string, doing: Doing, whole = 0): (done: number, total?: number) => void {
  let sentAt = 0;
  return (at, total = whole) => {
    const now = performance.now();
    if (now - sentAt < progressEveryMs && at < total) return;
    sentAt = now;
    const progress = { batchId, doing, done: at, total };
    inBackground("import-progress", broadcast("import-progress", progress));
  };
}
