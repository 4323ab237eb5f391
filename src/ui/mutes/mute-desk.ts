import type { Chat } from "../../domain/chat.ts";
import type { MuteAct } from "../../domain/mutes/history.ts";
import { isInForce } from "../../domain/mutes/ledger.ts";
import {
  actsToBringBack,
  actsToEnd,
  actsToExplain,
  actsToExtend,
  actsToMove,
  actsToMute,
  actsToUndo,
  knownMute,
  rowsOf,
} from "../../domain/mutes/record.ts";
import type { MuteRule, MuteUntil } from "../../domain/mutes/rule.ts";
import { endOfTonight } from "../../domain/mutes/until.ts";
import { currentSession } from "../../domain/session.ts";
import type { MuteBook } from "./mute-book.ts";
import type { ChosenUntil, MuteOutcome, MutePorts, MuteWish, RuleChange } from "./mute-ports.ts";

/** Something that was asked for: the batch that undoes it, and how keeping it ends. */
export interface Asked {
  readonly batchId: string;
  readonly kept: Promise<MuteOutcome>;
}

/** A mute that was asked for, with the rules that do it now: those that were there already where they only last longer. */
export interface AskedMute extends Asked {
  readonly ruleIds: readonly string[];
}

/** Where and when a mute is made: the chat whose evening it is, and X's clock in ms. */
export interface Occasion {
  readonly chat?: Chat | undefined;
  readonly at: number;
}

/**
 * Asks for mutes. What is asked for stands in the page's book at once, in the background's own way of writing it;
 * where it could not be kept, it is taken back there.
 */
export class MuteDesk {
  readonly book: MuteBook;
  private readonly ports: MutePorts;

  constructor(book: MuteBook, ports: MutePorts) {
    this.book = book;
    this.ports = ports;
  }

  mute(wishes: readonly MuteWish[], occasion: Occasion): AskedMute {
    const inForce = this.rulesInForce(occasion.at);
    const acts: MuteAct[] = [];
    const ruleIds: string[] = [];
    for (const wish of wishes) {
      const rule = ruleOf(wish, occasion);
      const own = actsToMute(rule, inForce);
      const ruleId = ruleIdIn(own) ?? knownMute(rule, inForce)?.id ?? rule.id;
      if (ruleId === rule.id) inForce.push(rule);
      acts.push(...own);
      ruleIds.push(ruleId);
    }
    const send = (batchId: string) => this.ports.mute(batchId, wishes, whenOf(occasion));
    return { ...this.ask(acts, occasion.at, send), ruleIds };
  }

  /** Takes back what one batch did, or several. */
  undo(undoes: string | readonly string[], at: number): Asked {
    const batches = typeof undoes === "string" ? [undoes] : undoes;
    return this.ask(actsToUndo(batches), at, (batchId) => this.ports.undo(batchId, batches));
  }

  change(ids: readonly string[], change: RuleChange, occasion: Occasion): Asked {
    const acts = actsToChange(ids, change, occasion);
    return this.ask(acts, occasion.at, (batchId) =>
      this.ports.change(batchId, ids, change, whenOf(occasion)),
    );
  }

  bringPostBack(id: string, at: number): Asked {
    const spared = { kind: "post", id } as const;
    return this.ask([{ act: "spared", spared }], at, (batchId) => this.ports.bringBack(batchId, "post", id));
  }

  bringAccountBack(id: string, at: number): Asked {
    const acts = actsToBringBack(id, this.rulesInForce(at));
    return this.ask(acts, at, (batchId) => this.ports.bringBack(batchId, "account", id));
  }

  newId(): string {
    return this.ports.newId();
  }

  /** Every rule that holds at `now`, whatever its scope. */
  rulesInForce(now: number): MuteRule[] {
    return Array.from(this.book.ledger.states())
      .filter((state) => isInForce(state, now))
      .map(({ rule }) => rule);
  }

  private ask(acts: readonly MuteAct[], at: number, send: (batchId: string) => Promise<MuteOutcome>): Asked {
    const batchId = this.ports.newId();
    this.write(batchId, acts, at);
    const kept = send(batchId).then((outcome) => {
      if (!outcome.ok) this.write(this.ports.newId(), [{ act: "undone", undoes: batchId }], at);
      return outcome;
    });
    return { batchId, kept };
  }

  private write(batch: string, acts: readonly MuteAct[], now: number): void {
    const rows = rowsOf(acts, { now, newId: this.ports.newId });
    this.book.take(rows.map((row) => ({ ...row, batch })));
  }
}

/** The rule that a mute made or prolonged; undefined where one lasts long enough already. */
function ruleIdIn(acts: readonly MuteAct[]): string | undefined {
  for (const act of acts) {
    if (act.act === "muted") return act.rule.id;
    if (act.act === "until") return act.ruleId;
  }
  return undefined;
}

/** The moment at which a chosen end is. */
export function momentOf(until: ChosenUntil, { chat, at }: Occasion): MuteUntil {
  return until === "tonight" ? endOfTonight(chat && currentSession([], chat, at), at) : until;
}

/** The rule that a wish becomes. */
export function ruleOf(wish: MuteWish, occasion: Occasion): MuteRule {
  const { id, target, scope, until, reason = {}, posts = [], source, confirmedHost } = wish;
  return {
    id,
    target,
    scope,
    until: momentOf(until, occasion),
    reason,
    posts,
    source: { from: source ?? "me" },
    at: occasion.at,
    ...(confirmedHost ? { evenHosts: true } : {}),
  };
}

function actsToChange(ids: readonly string[], change: RuleChange, occasion: Occasion): readonly MuteAct[] {
  switch (change.to) {
    case "last":
      return actsToExtend(ids, momentOf(change.until, occasion));
    case "hold-in":
      return actsToMove(ids, change.scope);
    case "be-for":
      return actsToExplain(ids, change.reason);
    case "end":
      return actsToEnd(ids, "brought-back");
    case "delete":
      return ids.map((ruleId) => ({ act: "deleted", ruleId }));
  }
}

function whenOf({ chat, at }: Occasion): { readonly chatId?: string; readonly at: number } {
  return chat ? { chatId: chat.id, at } : { at };
}
