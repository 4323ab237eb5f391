import { rowsOf } from "../../../src/domain/mutes/record.ts";
import type { MuteRule } from "../../../src/domain/mutes/rule.ts";
import { MuteBook } from "../../../src/ui/mutes/mute-book.ts";
import type { MuteOutcome } from "../../../src/ui/mutes/mute-desk.ts";
import { MuteDesk } from "../../../src/ui/mutes/mute-desk.ts";
import { authorOf, chat, startsAt } from "./invented-evening.ts";
import type { StateName } from "./state-names.ts";

type Note = (what: string) => (...details: unknown[]) => void;

/** The harness's desk: everything that is asked for is kept, unless a test says otherwise. */
export interface HarnessMutes {
  readonly desk: MuteDesk;
  /** How the next requests end. */
  outcome: MuteOutcome;
}

let made = 0;
const newId = () => `id-${++made}`;

/** A rule of the invented evening. */
export function inventedRule(fields: Partial<MuteRule> & Pick<MuteRule, "target">): MuteRule {
  return {
    id: newId(),
    scope: { chatId: chat.id },
    until: startsAt + 90 * 60_000,
    reason: {},
    source: { from: "me" },
    at: startsAt + 600_000,
    posts: [],
    ...fields,
  };
}

function accountRule(handle: string, fields: Partial<MuteRule> = {}): MuteRule {
  const { id } = authorOf(handle);
  const target =
    id === undefined ? { kind: "account" as const, handle } : { kind: "account" as const, id, handle };
  return inventedRule({ target, ...fields });
}

/** The mutes of the states that have some. */
const muted: Readonly<Partial<Record<StateName, () => readonly MuteRule[]>>> = {
  aside: inventedRules,
  dimmed: inventedRules,
  "searches-list": inventedRules,
  "searches-quieter": inventedRules,
  "all-aside": () => [
    inventedRule({ target: { kind: "pattern", pattern: "." } }),
    accountRule("t_marlow_mod", { evenHosts: true }),
  ],
};

/** One of each kind that the evening has posts for. */
export function inventedRules(): readonly MuteRule[] {
  return [
    accountRule("rb_citizen_", { reason: { preset: "off-topic" } }),
    accountRule("policy_prof", {
      until: "always",
      scope: "every-chat",
      at: startsAt - 40 * 24 * 3_600_000,
      reason: { preset: "selling", note: "the same book every week" },
      source: { from: "file", name: "mutes-2026-09.json" },
    }),
    inventedRule({ target: { kind: "phrase", phrase: "printer cartridge" }, until: "always" }),
  ];
}

export function inventedMutes(state: StateName, note: Note): HarnessMutes {
  const book = new MuteBook();
  const rules = muted[state]?.() ?? [];
  book.load(
    rowsOf(
      rules.map((rule) => ({ act: "muted", rule })),
      { now: startsAt, newId },
    ),
  );
  const answers: { outcome: MuteOutcome } = { outcome: { ok: true } };
  const answer =
    (what: string) =>
    async (...details: unknown[]): Promise<MuteOutcome> => {
      note(what)(...details.slice(1));
      return answers.outcome;
    };
  const desk = new MuteDesk(book, {
    mute: answer("mute"),
    undo: answer("undo-mutes"),
    change: answer("change-mutes"),
    bringBack: answer("bring-back"),
    newId,
  });
  return Object.assign(answers, { desk });
}
