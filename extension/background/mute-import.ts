import { actsToImport } from "../../src/domain/mutes/files/import-rules.ts";
import type { InSteps } from "../../src/domain/mutes/files/mute-file.ts";
import { type ImportPreview, previewImport } from "../../src/domain/mutes/files/preview-import.ts";
import type { MuteAct } from "../../src/domain/mutes/history.ts";
import type { MuteLedger } from "../../src/domain/mutes/ledger.ts";
import type { ImportPart, MuteBroadcasts } from "../../src/messages/mute-requests.ts";
import { done, failed, type Reply } from "../../src/messages/reply.ts";
import { readMuteBatch } from "../../src/storage/mutes.ts";
import { broadcast } from "../platform/broadcast.ts";
import { database } from "./database.ts";
import { inTurn, muteLedger, recordActs, rulesInForce } from "./mute-book.ts";
import { currentProtector, noRoomForMutes } from "./mutes.ts";
import { xNow } from "./reading.ts";
import { inBackground } from "./report-error.ts";

type Doing = MuteBroadcasts["import-progress"]["doing"];
type Imported = Reply<{ readonly batchId: string; readonly added: number }>;
type Readable = ImportPreview & { readonly ok: true };

/** People see no difference below this, and every message costs. */
const progressEveryMs = 100;

/** The import whose parts are coming; one at a time. A worker that was stopped has forgotten it. */
let coming: { readonly batchId: string; readonly texts: string[] } | undefined;

/** Takes a part of a file; with the last one, imports it in one transaction. */
export async function applyImport(part: ImportPart): Promise<Imported> {
  const { batchId } = part;
  if (part.part === 0) coming = { batchId, texts: [] };
  if (coming?.batchId !== batchId || coming.texts.length !== part.part)
    return failed("not-found", "The beginning of the file was lost. Begin again.");
  coming.texts.push(part.text);
  if (part.part + 1 < part.parts) return done({ batchId, added: 0 });
  const text = coming.texts.join("");
  coming = undefined;
  return importText(text, part);
}

async function importText(text: string, part: ImportPart): Promise<Imported> {
  const ledger = await muteLedger();
  const protect = await currentProtector();
  const { fileName, scope, until } = part;
  const work = previewImport(text, fileName, rulesInForce(ledger, xNow()), protect, { scope, until });
  const preview = await inSteps(work, part.batchId);
  if (!preview.ok) return failed("refused", preview.why, "file");
  return inTurn(() => keep(preview, part, ledger));
}

async function keep(preview: Readable, part: ImportPart, ledger: MuteLedger): Promise<Imported> {
  const { batchId } = part;
  const before = await readMuteBatch(await database(), batchId);
  if (before.length > 0) return done({ batchId, added: before.length });
  const acts = actsOf(preview, part, ledger);
  const tell = progressTeller(batchId, "writing", acts.length);
  if (!(await recordActs(batchId, acts, xNow(), tell))) return noRoomForMutes;
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

/** Said yes to one by one: from then on it is the person's own rule, and not the file's. */
function asConfirmed(act: MuteAct): MuteAct {
  return act.act === "muted"
    ? { ...act, rule: { ...act.rule, source: { from: "me" }, evenHosts: true } }
    : act;
}

/** Does a long work without holding up the other messages, and tells the pages how far it is. */
export async function inSteps<Result>(work: InSteps<Result>, batchId: string): Promise<Result> {
  const tell = progressTeller(batchId, "reading");
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    tell(step.value.done, step.value.total);
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function progressTeller(batchId: string, doing: Doing, whole = 0): (done: number, total?: number) => void {
  let toldAt = 0;
  return (at, total = whole) => {
    const now = performance.now();
    if (now - toldAt < progressEveryMs && at < total) return;
    toldAt = now;
    const progress = { batchId, doing, done: at, total };
    inBackground("import-progress", broadcast("import-progress", progress));
  };
}
