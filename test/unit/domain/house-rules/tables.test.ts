import { describe, expect, it } from "vitest";
import { copchat } from "../../../../src/domain/chat/chat.ts";
import { checkDraft, houseRules } from "../../../../src/domain/house-rules/check-draft.ts";
import type { DraftInChat, HouseRuleId } from "../../../../src/domain/house-rules/house-rule.ts";
import { readTables } from "./rule-tables.ts";

/** The moment in which a rule can speak at all. */
const moments: Partial<Record<HouseRuleId, Partial<DraftInChat>>> = {
  "link-in-the-middle": { phase: "middle" },
  "empty-quote": { kind: "quote" },
};

const tables = new Map(readTables().map((table) => [table.name, table]));

function advised(text: string, moment: Partial<DraftInChat>): readonly HouseRuleId[] {
  return checkDraft({ text, chat: copchat, kind: "post", ...moment }).map(({ id }) => id);
}

for (const { id } of houseRules) {
  describe(id, () => {
    const { must = [], mustNot = [] } = tables.get(id) ?? {};
    const moment = moments[id] ?? {};

    it("has at least twenty texts each way", () => {
      expect(must.length).toBeGreaterThanOrEqual(20);
      expect(mustNot.length).toBeGreaterThanOrEqual(20);
    });
    for (const text of must)
      it(`speaks of ${JSON.stringify(text)}`, () => expect(advised(text, moment)).toContain(id));
    for (const text of mustNot)
      it(`leaves ${JSON.stringify(text)} alone`, () => expect(advised(text, moment)).not.toContain(id));
  });
}

describe("an ordinary evening", () => {
  const { mustNot = [] } = tables.get("ordinary") ?? {};
  it("has its texts", () => expect(mustNot.length).toBeGreaterThanOrEqual(40));
  for (const text of mustNot)
    it(`${JSON.stringify(text)} needs no advice`, () =>
      expect(advised(text, { phase: "closing" })).toEqual([]));
});
