import { describe, expect, it } from "vitest";
import type { MuteRow } from "../../../../src/domain/mutes/history.ts";
import type { MuteUntil } from "../../../../src/domain/mutes/rule.ts";
import { MuteBook } from "../../../../src/ui/mutes/mute-book.ts";

const muted = (batch: string, until: MuteUntil): MuteRow => ({
  id: `${batch}-0`,
  batch,
  at: 1,
  act: "muted",
  rule: {
    id: `rule-of-${batch}`,
    target: { kind: "account", id: "11" },
    scope: "every-chat",
    until,
    reason: {},
    source: { from: "me" },
    at: 1,
    posts: [],
  },
});
const undone = (batch: string, undoes: string): MuteRow => ({
  id: `${batch}-0`,
  batch,
  at: 2,
  act: "undone",
  undoes,
});

describe("a page's book of mutes", () => {
  it("takes the background's end of a mute in place of its own, in its place", () => {
    const book = new MuteBook();
    for (const row of [muted("a", 100), muted("b", 100), undone("u", "b")]) book.accept([row]);
    const changes: unknown[] = [];
    book.onChange((changed) => changes.push(changed));
    book.accept([muted("b", 500)]);
    expect(book.rows.map(({ batch }) => batch)).toEqual(["a", "b", "u"]);
    expect(book.isRead.value).toBe(false);
    book.accept([undone("again", "u")]);
    expect(book.ledger.stateOf("rule-of-b")?.rule.until).toBe(500);
    expect(changes[0]).toBe("all");
  });

  it("hears its own batch back without a change", () => {
    const book = new MuteBook();
    book.accept([muted("a", 100)]);
    const changes: unknown[] = [];
    book.onChange((changed) => changes.push(changed));
    book.accept([muted("a", 100)]);
    expect(changes).toEqual([]);
    expect(book.rows).toHaveLength(1);
  });
});
