import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { copchat } from "../../../../src/domain/chat/chat.ts";
import { checkDraft, houseRules } from "../../../../src/domain/house-rules/check-draft.ts";
import type { HouseRuleId } from "../../../../src/domain/house-rules/house-rule.ts";

// Real chats, when somebody has put them beside the project. Not one word of them is in it.
const folder = path.resolve(import.meta.dirname, "../../../../../shared/chats/critlib");
const isThere = existsSync(folder);
if (!isThere)
  console.info("The recorded chats are not beside the project: how often rules speak is not measured.");

/** These depend on the chat and the moment, not on the words. */
const apart: readonly HouseRuleId[] = ["over-limit", "no-hashtag", "link-in-the-middle", "empty-quote"];
/** Of a hundred posts of honest people, one at most is worth a word of each of these. */
const most = 0.01;

function textsOf(file: string): readonly string[] {
  const rows: Record<string, string>[] = parse(readFileSync(path.join(folder, file), "utf8"), {
    columns: true,
    relax_column_count: true,
    relax_quotes: true,
    bom: true,
  });
  return rows.map((row) => unescaped(row.text ?? ""));
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

describe.skipIf(!isThere)("real evenings", () => {
  const files = isThere ? readdirSync(folder).filter((file) => file.endsWith(".csv")) : [];
  const texts = [...new Set(files.flatMap(textsOf))].filter((text) => text !== "");

  it("were read", () => expect(texts.length).toBeGreaterThan(1_000));

  it("seldom make a rule speak", { timeout: 90_000 }, () => {
    const spoken = new Map<HouseRuleId, number>();
    for (const text of texts)
      for (const { id } of checkDraft({ text, chat: copchat, kind: "post" }))
        spoken.set(id, (spoken.get(id) ?? 0) + 1);
    for (const { id } of houseRules) {
      if (apart.includes(id)) continue;
      expect((spoken.get(id) ?? 0) / texts.length, id).toBeLessThan(most);
    }
    console.info(`${texts.length} real posts, advice by rule: ${JSON.stringify(Object.fromEntries(spoken))}`);
  });
});
