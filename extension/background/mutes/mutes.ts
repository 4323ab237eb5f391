import {
  actsToChange,
  type MuteWish,
  muteAll,
  type Occasion,
  readWishTarget,
} from "../../../src/domain/mutes/commands.ts";
import type { MuteAct } from "../../../src/domain/mutes/history.ts";
import { type MuteLedger, rulesInForce } from "../../../src/domain/mutes/ledger.ts";
import { type Protector, protectorOf, secondQuestion } from "../../../src/domain/mutes/protection.ts";
import { actsToBringBack, actsToUndo } from "../../../src/domain/mutes/record.ts";
import type { MuteRule } from "../../../src/domain/mutes/rule.ts";
import { isAccount } from "../../../src/domain/mutes/target-key.ts";
import { endOfRule, endsOfWishes, momentToTake } from "../../../src/domain/mutes/tonight.ts";
import type { MuteRequests } from "../../../src/messages/mute-requests.ts";
import { done, failed, type Reply } from "../../../src/messages/reply.ts";
import { readChats } from "../../../src/storage/chats.ts";
import { readMuteBatch } from "../../../src/storage/mutes.ts";
import { readProtected } from "../../../src/storage/protected.ts";
import { words, wordsOf } from "../../../src/words/words.ts";
import { database } from "../storage/database.ts";
import { knownReading, xNow, xNowIfKnown } from "../x/reading.ts";
import { inTurn, muteLedger, recordActs } from "./mute-book.ts";
import { recordTonight } from "./tonight.ts";

type Batch = Reply<{ readonly batchId: string }>;

export const noRoomForMutes = () => failed("storage", words("failureMuteNotSaved"));

export function mute({
  batchId,
  chatId,
  at: asked = xNow(),
  rules: wishes,
}: MuteRequests["mute"]["request"]): Promise<Reply<MuteRequests["mute"]["reply"]>> {
  return inTurn(async () => {
    const ledger = await muteLedger();
    if (!(await isKnown(batchId))) {
      const checked = await checkWishes(wishes);
      if (!checked.ok) return checked;
      const at = momentToTake(asked, await xNowIfKnown());
      const occasion = await occasionOf(chatId, at);
      const inForce = rulesInForce(ledger, at);
      const { acts, ruleIds } = muteAll(checked.value, inForce, occasion);
      await recordTonight(batchId, at, endsOfWishes(checked.value, ruleIds, occasion, inForce));
      if (!(await recordActs(batchId, acts, at))) return noRoomForMutes();
    }
    return done({ batchId, rules: await rulesOfBatch(batchId, ledger) });
  });
}

export function undoMutes({ batchId, undoes }: MuteRequests["undo-mutes"]["request"]): Promise<Batch> {
  return inTurn(async () => {
    const known: string[] = [];
    for (const batch of undoes) if (await isKnown(batch)) known.push(batch);
    if (known.length === 0) return failed("not-found", words("failureNothingToUndo"));
    return write(batchId, actsToUndo(known), xNow());
  });
}

export function changeMutes({
  batchId,
  chatId,
  at: asked = xNow(),
  ids,
  change,
}: MuteRequests["change-mutes"]["request"]): Promise<Batch> {
  return inTurn(async () => {
    const ledger = await muteLedger();
    const known = ids.filter((id) => ledger.stateOf(id));
    if (known.length === 0) return failed("not-found", words("failureMutesGone"));
    const at = momentToTake(asked, await xNowIfKnown());
    const occasion = await occasionOf(chatId, at);
    if (change.to === "last" && change.until === "tonight" && !(await isKnown(batchId)))
      await recordTonight(
        batchId,
        at,
        known.flatMap((id) => endOfRule(id, occasion)),
      );
    return write(batchId, actsToChange(known, change, occasion), at);
  });
}

export function bringBack({ batchId, kind, id }: MuteRequests["bring-back"]["request"]): Promise<Batch> {
  return inTurn(async () => {
    const now = xNow();
    const acts: readonly MuteAct[] =
      kind === "post"
        ? [{ act: "spared", spared: { kind, id } }]
        : actsToBringBack(id, rulesInForce(await muteLedger(), now));
    return write(batchId, acts, now);
  });
}

export async function currentProtector(): Promise<Protector> {
  return protectorOf(await readProtected(await database(), knownReading()));
}

async function isKnown(batchId: string): Promise<boolean> {
  return (await readMuteBatch(await database(), batchId)).length > 0;
}

async function write(batchId: string, acts: readonly MuteAct[], now: number): Promise<Batch> {
  if (!(await isKnown(batchId)) && !(await recordActs(batchId, acts, now))) return noRoomForMutes();
  return done({ batchId });
}

/**
 * The targets as they will be written, or why one is refused. A person's yes counts only where it was required.
 */
async function checkWishes(wishes: readonly MuteWish[]): Promise<Reply<readonly MuteWish[]>> {
  const protect = await currentProtector();
  const checked: MuteWish[] = [];
  for (const { confirmedHost, ...wish } of wishes) {
    const reading = readWishTarget(wish);
    if (!reading.ok) return failed("refused", wordsOf(reading.why), "target");
    const { target } = reading;
    const question = isAccount(target) ? secondQuestion(target, protect) : undefined;
    if (question !== undefined && !confirmedHost) return failed("needs-yes", wordsOf(question), "target");
    checked.push({ ...wish, target, ...(question === undefined ? {} : { confirmedHost: true }) });
  }
  return done(checked);
}

async function occasionOf(chatId: string | undefined, at: number): Promise<Occasion> {
  return { chats: await readChats(await database()), chatId, at };
}

async function rulesOfBatch(batchId: string, ledger: MuteLedger): Promise<readonly MuteRule[]> {
  const rows = await readMuteBatch(await database(), batchId);
  const ids = new Set(
    rows.flatMap((row) => (row.act === "muted" ? row.rule.id : "ruleId" in row ? row.ruleId : [])),
  );
  return [...ids].flatMap((id) => ledger.stateOf(id)?.rule ?? []);
}
