import type { Chat } from "../../src/domain/chat.ts";
import type { MuteAct } from "../../src/domain/mutes/history.ts";
import type { MuteLedger } from "../../src/domain/mutes/ledger.ts";
import { type Protector, protectorOf, secondQuestion } from "../../src/domain/mutes/protection.ts";
import {
  actsToBringBack,
  actsToEnd,
  actsToExplain,
  actsToExtend,
  actsToMove,
  actsToMute,
  actsToUndo,
} from "../../src/domain/mutes/record.ts";
import type { MuteRule, MuteUntil } from "../../src/domain/mutes/rule.ts";
import { isAccount } from "../../src/domain/mutes/target-key.ts";
import { readTarget, type TargetReading } from "../../src/domain/mutes/typed-target.ts";
import { endOfTonight } from "../../src/domain/mutes/until.ts";
import { currentSession } from "../../src/domain/session.ts";
import type { MuteInput, MuteRequests } from "../../src/messages/mute-requests.ts";
import { done, failed, type Reply } from "../../src/messages/reply.ts";
import { readChats } from "../../src/storage/chats.ts";
import { readMuteBatch } from "../../src/storage/mutes.ts";
import { readProtected } from "../../src/storage/protected.ts";
import { database } from "./database.ts";
import { inTurn, muteLedger, recordActs, rulesInForce } from "./mute-book.ts";
import { knownReading, xNow } from "./reading.ts";

type Batch = Reply<{ readonly batchId: string }>;

/** Said when nothing more fits on the disk. */
export const noRoomForMutes = failed(
  "storage",
  "The disk is full: this mute is not kept. Free some space, and mute again.",
);

/** Mutes, all rules of one click or none. Answers when they are on the disk. */
export function mute({
  batchId,
  chatId,
  at = xNow(),
  rules: inputs,
}: MuteRequests["mute"]["request"]): Promise<Reply<MuteRequests["mute"]["reply"]>> {
  return inTurn(async () => {
    const ledger = await muteLedger();
    if (!(await isKnown(batchId))) {
      const made = await makeRules(inputs, chatId, at);
      if (!made.ok) return made;
      const acts = actsFor(made.value, rulesInForce(ledger, at));
      if (!(await recordActs(batchId, acts, at))) return noRoomForMutes;
    }
    return done({ batchId, rules: await rulesOfBatch(batchId, ledger) });
  });
}

/** Takes back what batches did; those that were never written are left. */
export function undoMutes({ batchId, undoes }: MuteRequests["undo-mutes"]["request"]): Promise<Batch> {
  return inTurn(async () => {
    const known: string[] = [];
    for (const batch of undoes) if (await isKnown(batch)) known.push(batch);
    if (known.length === 0) return failed("not-found", "There is nothing to undo.");
    return write(batchId, actsToUndo(known), xNow());
  });
}

/** Gives rules another end, scope or reason, ends them, or takes them off the table. */
export function changeMutes({
  batchId,
  chatId,
  at = xNow(),
  ids,
  change,
}: MuteRequests["change-mutes"]["request"]): Promise<Batch> {
  return inTurn(async () => {
    const ledger = await muteLedger();
    const known = ids.filter((id) => ledger.stateOf(id));
    if (known.length === 0) return failed("not-found", "These mutes are not there any more.");
    switch (change.to) {
      case "last":
        return write(batchId, actsToExtend(known, await momentOf(change.until, chatId, at)), at);
      case "hold-in":
        return write(batchId, actsToMove(known, change.scope), at);
      case "be-for":
        return write(batchId, actsToExplain(known, change.reason), at);
      case "end":
        return write(batchId, actsToEnd(known, "brought-back"), at);
      case "delete":
        return write(
          batchId,
          known.map((ruleId) => ({ act: "deleted", ruleId })),
          at,
        );
    }
  });
}

/** Brings one post back, or an account with all its posts. */
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

/** Who must not be muted by accident, as far as is known now. */
export async function currentProtector(): Promise<Protector> {
  return protectorOf(await readProtected(await database(), knownReading()));
}

/** Was this batch written before? An asker that heard no answer asks again. */
async function isKnown(batchId: string): Promise<boolean> {
  return (await readMuteBatch(await database(), batchId)).length > 0;
}

async function write(batchId: string, acts: readonly MuteAct[], now: number): Promise<Batch> {
  if (!(await isKnown(batchId)) && !(await recordActs(batchId, acts, now))) return noRoomForMutes;
  return done({ batchId });
}

async function makeRules(
  inputs: readonly MuteInput[],
  chatId: string | undefined,
  now: number,
): Promise<Reply<readonly MuteRule[]>> {
  const protect = await currentProtector();
  const rules: MuteRule[] = [];
  for (const input of inputs) {
    const reading = readInputTarget(input);
    if (!reading.ok) return failed("refused", reading.why, "target");
    const { target } = reading;
    const question = isAccount(target) ? secondQuestion(target, protect) : undefined;
    if (question !== undefined && !input.confirmedHost) return failed("needs-yes", question, "target");
    const until = await momentOf(input.until, scopeChat(input) ?? chatId, now);
    rules.push({
      id: input.id ?? crypto.randomUUID(),
      target,
      scope: input.scope,
      until,
      reason: input.reason ?? {},
      source: { from: input.source ?? "me" },
      at: now,
      posts: input.posts ?? [],
      ...(question === undefined ? {} : { evenHosts: true }),
    });
  }
  return done(rules);
}

/** Phrases, patterns and domains are checked as they are when typed; accounts were by their shape. */
function readInputTarget({ target }: MuteInput): TargetReading {
  switch (target.kind) {
    case "phrase":
      return readTarget(target.kind, target.phrase);
    case "pattern":
      return readTarget(target.kind, target.pattern);
    case "domain":
      return readTarget(target.kind, target.domain);
    default:
      return { ok: true, target };
  }
}

function actsFor(rules: readonly MuteRule[], inForce: MuteRule[]): readonly MuteAct[] {
  return rules.flatMap((rule) => {
    const acts = actsToMute(rule, inForce);
    if (acts.some(({ act }) => act === "muted")) inForce.push(rule);
    return acts;
  });
}

async function rulesOfBatch(batchId: string, ledger: MuteLedger): Promise<readonly MuteRule[]> {
  const rows = await readMuteBatch(await database(), batchId);
  const ids = new Set(
    rows.flatMap((row) => (row.act === "muted" ? row.rule.id : "ruleId" in row ? row.ruleId : [])),
  );
  return [...ids].flatMap((id) => ledger.stateOf(id)?.rule ?? []);
}

function scopeChat({ scope }: MuteInput): string | undefined {
  return scope === "every-chat" ? undefined : scope.chatId;
}

async function momentOf(
  until: "tonight" | MuteUntil,
  chatId: string | undefined,
  now: number,
): Promise<MuteUntil> {
  if (until !== "tonight") return until;
  const chats: readonly Chat[] = await readChats(await database());
  const chat = chats.find(({ id }) => id === chatId);
  return endOfTonight(chat && currentSession([], chat, now), now);
}
