import { describe, expect, it } from "vitest";
import { copchat } from "../../../../src/domain/chat/chat.ts";
import { endOfTonight } from "../../../../src/domain/evening/evening.ts";
import type { MuteAct, MuteRow } from "../../../../src/domain/mutes/history.ts";
import { MuteLedger, mutesInForce } from "../../../../src/domain/mutes/ledger.ts";
import { indexOfLedger, updateIndex } from "../../../../src/domain/mutes/matching/ledger-index.ts";
import {
  actsToBringBack,
  actsToEnd,
  actsToExplain,
  actsToExtend,
  actsToMove,
  actsToMute,
  actsToUndo,
  rowsOf,
  type Writing,
} from "../../../../src/domain/mutes/record.ts";
import type { MuteRule } from "../../../../src/domain/mutes/rule.ts";
import { evening, idAt, makePost } from "../../../support/make-post.ts";
import { partFeed } from "../../../support/part-feed.ts";
import { fc } from "../../../support/properties.ts";
import { makeRule, ruleLists } from "./make-rule.ts";

const now = evening + 60_000;

/** Ids that count up, so that a failing test can be read. */
function writingAt(time = now, prefix = "n"): Writing {
  let number = 0;
  return { now: time, newId: () => `${prefix}${number++}` };
}

const writing = writingAt();
const spammer = makeRule({ kind: "account", id: "4001", handle: "deal_bot_x" }, { id: "spammer" });
const phrase = makeRule({ kind: "phrase", phrase: "gift" }, { id: "phrase" });
const tonight = makeRule({ kind: "account", id: "4002" }, { id: "tonight", until: now + 1000 });

function written(...acts: readonly MuteAct[]): readonly MuteRow[] {
  return rowsOf(acts, writing);
}

function undo(rows: readonly MuteRow[]): readonly MuteRow[] {
  return written({ act: "undone", undoes: rows[0]?.batch ?? "" });
}

function muted(...rules: readonly MuteRule[]): readonly MuteRow[] {
  return written(...rules.map((rule) => ({ act: "muted" as const, rule })));
}

function inForce(history: readonly MuteRow[], at = now): readonly string[] {
  return mutesInForce(history, at, undefined).map(({ id }) => id);
}

describe("a history", () => {
  const made = muted(spammer, phrase, tonight);

  it.each<[string, readonly MuteRow[], readonly string[]]>([
    ["nothing", [], []],
    ["three mutes", made, ["spammer", "phrase", "tonight"]],
    [
      "one of them ended",
      [...made, ...written(...actsToEnd(["phrase"], "brought-back"))],
      ["spammer", "tonight"],
    ],
    ["all undone by one row", [...made, ...undo(made)], []],
    ["one deleted", [...made, ...written({ act: "deleted", ruleId: "phrase" })], ["spammer", "tonight"]],
    [
      "rows about rules that never were",
      [...written(...actsToEnd(["x"], "brought-back")), ...made],
      ["spammer", "phrase", "tonight"],
    ],
    ["a mute before its own undoing", [...undo(made), ...made], ["spammer", "phrase", "tonight"]],
  ])("%s", (_, history, expected) => {
    expect(inForce(history)).toEqual(expected);
  });

  it("keeps what is over, and can bring it back", () => {
    const ended = [...made, ...written(...actsToEnd(["spammer"], "left-the-list"))];
    const ledger = new MuteLedger(ended);
    expect(ledger.stateOf("spammer")?.ended).toEqual({ at: now, why: "left-the-list" });
    expect(ledger.append(written(...actsToExtend(["spammer"], "always")))).toEqual(new Set(["spammer"]));
    expect(mutesInForce(ledger, now, undefined)).toContainEqual(spammer);
  });

  it("undoes the undoing, as often as one likes", () => {
    const ended = written(...actsToEnd(["spammer"], "brought-back"));
    const once = undo(ended);
    const twice = undo(once);
    const thrice = undo(twice);
    expect(inForce([...made, ...ended])).not.toContain("spammer");
    expect(inForce([...made, ...ended, ...once])).toContain("spammer");
    expect(inForce([...made, ...ended, ...once, ...twice])).not.toContain("spammer");
    expect(inForce([...made, ...ended, ...once, ...twice, ...thrice])).toContain("spammer");
    expect(new MuteLedger([...made, ...ended, ...once]).isUndone(ended[0]?.batch ?? "")).toBe(true);
  });

  it("takes another end, scope and reason, each one row, and one undo takes all of it back", () => {
    const scope = { chatId: "roundtable" } as const;
    const reason = { preset: "spam", note: "the same link" } as const;
    const choices = [
      written(...actsToExtend(["spammer"], now + 5000)),
      written(...actsToMove(["spammer"], scope)),
      written(...actsToExplain(["spammer"], reason)),
    ];
    const ledger = new MuteLedger([...made, ...choices.flat()]);
    expect(choices.map((rows) => rows.length)).toEqual([1, 1, 1]);
    expect(ledger.stateOf("spammer")?.rule).toEqual({ ...spammer, until: now + 5000, scope, reason });
    const batches = [made, ...choices].map((rows) => rows[0]?.batch ?? "");
    ledger.append(written(...actsToUndo(batches)));
    expect([...ledger.states()]).toEqual([]);
    expect(batches.every((batch) => ledger.isUndone(batch))).toBe(true);
  });

  it("lets a mute of tonight end by the clock, with the history kept", () => {
    expect(inForce(made, now + 999)).toContain("tonight");
    expect(inForce(made, now + 1000)).not.toContain("tonight");
    expect(new MuteLedger(made).stateOf("tonight")?.rule).toEqual(tonight);
  });

  it("learns who is behind a handle, and a new name, never another id", () => {
    const pending = makeRule({ kind: "account", handle: "deal_bot_x" }, { id: "p" });
    const ledger = new MuteLedger(muted(pending));
    ledger.append(written({ act: "identified", ruleId: "p", id: "4001", handle: "Deal_Bot_x" }));
    ledger.append(written({ act: "identified", ruleId: "p", id: "4001", handle: "renamed_x" }));
    ledger.append(written({ act: "identified", ruleId: "p", id: "9", handle: "stranger_x" }));
    expect(ledger.stateOf("p")?.rule.target).toEqual({ kind: "account", id: "4001", handle: "renamed_x" });
  });
});

describe("what a click writes", () => {
  it("makes a mute last longer instead of doubling it, and never shorter", () => {
    const again = { ...tonight, id: "again" };
    expect(actsToMute({ ...again, until: "always" }, [tonight])).toEqual([
      { act: "until", ruleId: "tonight", until: "always" },
      { act: "unspared", spared: { kind: "account", id: "4002" } },
    ]);
    expect(actsToMute({ ...again, until: now + 10 }, [tonight]).map(({ act }) => act)).toEqual(["unspared"]);
    const here: MuteRule = { ...again, scope: { chatId: "roundtable" } };
    expect(actsToMute(here, [tonight])[0]).toEqual({ act: "muted", rule: here });
    const ofList: MuteRule = { ...tonight, source: { from: "list", url: "https://l.example" } };
    expect(actsToMute(again, [ofList])[0]).toEqual({ act: "muted", rule: again });
  });

  it("brings a person back from every rule about the account, and from words and lists", () => {
    const ledger = new MuteLedger([
      ...muted(spammer, phrase),
      ...written(...actsToBringBack("4001", [spammer, phrase])),
    ]);
    expect(mutesInForce(ledger, now, undefined)).toEqual([phrase]);
    expect(ledger.spared("account")).toEqual(new Set(["4001"]));
    ledger.append(written(...actsToMute({ ...spammer, id: "anew" }, [phrase])));
    expect(ledger.spared("account")).toEqual(new Set());
  });

  it("writes one batch with ids and times", () => {
    const rows = rowsOf(
      [
        { act: "deleted", ruleId: "a" },
        { act: "deleted", ruleId: "b" },
      ],
      writingAt(7, "x"),
    );
    expect(rows).toEqual([
      { id: "x0-0", batch: "x0", at: 7, act: "deleted", ruleId: "a" },
      { id: "x0-1", batch: "x0", at: 7, act: "deleted", ruleId: "b" },
    ]);
  });

  it.each([
    ["in the afternoon before the hour", "15:30", "2026-07-29T22:30"],
    ["a little before it", "20:50", "2026-07-29T22:30"],
    ["in its last minutes", "22:20", "2026-07-29T22:30"],
    ["after it, six hours on", "23:00", "2026-07-30T05:00"],
    ["in the night before, six hours on", "03:00", "2026-07-29T09:00"],
  ])("ends tonight with the announced hour: %s", (_, at, end) => {
    const inToronto = (time: string) => Date.parse(`${time}:00-04:00`);
    expect(endOfTonight(copchat, inToronto(`2026-07-29T${at}`))).toBe(inToronto(end));
  });

  it("ends tonight six hours on where no hour is announced", () => {
    const { schedule: _, ...unscheduled } = copchat;
    expect(endOfTonight(unscheduled, now)).toBe(now + 6 * 3_600_000);
    expect(endOfTonight(undefined, now)).toBe(now + 6 * 3_600_000);
  });
});

describe("muting and bringing back", () => {
  const feed = ["gift", "all well", "a gift", "hello", "🚨"].map((text, number) => ({
    post: {
      ...makePost({ id: idAt(number), text }),
      author: { id: `400${number}`, handle: `p_${number}_x` },
    },
  }));
  const part = (ledger: MuteLedger) => partFeed(feed, indexOfLedger(ledger, now, {}), now);

  it("is the feed as it was", () => {
    fc.assert(
      fc.property(ruleLists, ruleLists, (before, added) => {
        const ledger = new MuteLedger(muted(...before));
        const was = part(ledger);
        const rows = muted(...added.map((rule) => ({ ...rule, id: `added-${rule.id}` })), phrase, spammer);
        ledger.append(rows);
        ledger.append(undo(rows));
        expect(part(ledger)).toEqual(was);
      }),
    );
  });

  it("puts every post in one half, in the feed's order", () => {
    const { shown, aside } = part(new MuteLedger(muted(phrase)));
    expect(shown).toEqual([feed[1], feed[3], feed[4]]);
    expect(aside.map(({ item, verdict }) => [item, verdict.rule.id])).toEqual([
      [feed[0], "phrase"],
      [feed[2], "phrase"],
    ]);
  });
});

const acts = fc.oneof(
  fc.nat(3).map((number): MuteAct => ({ act: "muted", rule: { ...phrase, id: `r${number}` } })),
  fc.nat(3).map((number): MuteAct => ({ act: "ended", ruleId: `r${number}`, why: "brought-back" })),
  fc.nat(3).map((number): MuteAct => ({ act: "deleted", ruleId: `r${number}` })),
  fc.nat(3).map((number): MuteAct => ({ act: "until", ruleId: `r${number}`, until: now + number - 1 })),
  fc
    .tuple(fc.nat(3), fc.constantFrom("every-chat" as const, { chatId: "roundtable" }))
    .map(([number, scope]): MuteAct => ({ act: "scope", ruleId: `r${number}`, scope })),
  fc.nat(3).map((number): MuteAct => ({ act: "reason", ruleId: `r${number}`, reason: { note: "why" } })),
  fc.nat(9).map((number): MuteAct => ({ act: "undone", undoes: `b${number}` })),
);
const histories = fc.array(acts, { maxLength: 25 }).map((all) =>
  all.map(
    (act, number): MuteRow => ({
      id: `${number}`,
      batch: `b${Math.floor(number / 2)}`,
      at: number,
      ...act,
    }),
  ),
);

/** What undone rows leave of a history, from the last back to the first. */
function withoutUndone(history: readonly MuteRow[]): readonly MuteRow[] {
  const undone = new Set<string>();
  const batches = [...new Set(history.map(({ batch }) => batch))];
  for (const batch of batches.toReversed())
    for (const row of history)
      if (
        row.batch === batch &&
        row.act === "undone" &&
        !undone.has(batch) &&
        batches.indexOf(row.undoes) < batches.indexOf(batch)
      )
        undone.add(row.undoes);
  return history.filter(({ batch, act }) => act !== "undone" && !undone.has(batch));
}

describe("a ledger kept up to date", () => {
  it("is the ledger of the whole history", () => {
    fc.assert(
      fc.property(histories, (history) => {
        const byRow = new MuteLedger();
        for (const row of history) byRow.append([row]);
        const states = (ledger: MuteLedger) =>
          [...ledger.states()].sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
        expect(states(byRow)).toEqual(states(new MuteLedger(history)));
        expect(states(byRow)).toEqual(states(new MuteLedger(withoutUndone(history))));
      }),
      { numRuns: 1000 },
    );
  });

  it("keeps an index right by the changes alone", () => {
    const gift = makePost({ text: "gift" });
    fc.assert(
      fc.property(histories, (history) => {
        const ledger = new MuteLedger();
        const index = indexOfLedger(ledger, now, {});
        for (const row of history) {
          updateIndex(index, ledger, ledger.append([row]), now);
          expect(index.decide(gift, now)).toEqual(indexOfLedger(ledger, now, {}).decide(gift, now));
        }
      }),
    );
  });
});
