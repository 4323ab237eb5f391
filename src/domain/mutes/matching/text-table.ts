import type { Post } from "../../post/post.ts";
import { checkPattern, patternReach } from "../patterns/check-pattern.ts";
import type { MuteRule } from "../rule.ts";
import { spellingsOf } from "./attached-words.ts";
import { foldText } from "./fold-text.ts";
import { type PhraseFinder, phraseFinder } from "./phrase-finder.ts";
import type { RuleTable } from "./rule-table.ts";

/** X's own shortened links contain no words. */
const shortened = /https?:\/\/t\.co\/\w+/gi;

export function phraseTable(): RuleTable {
  const rules = new Map<string, MuteRule>();
  let numbered: readonly MuteRule[] = [];
  let finder: PhraseFinder | undefined;
  const found = new Set<number>();
  const prepare = (): PhraseFinder => {
    const spelled = Array.from(rules.values(), (rule) => {
      const folded = rule.target.kind === "phrase" ? foldText(rule.target.phrase) : "";
      return spellingsOf(folded).map((spelling) => ({ rule, spelling }));
    }).flat();
    numbered = spelled.map(({ rule }) => rule);
    finder = phraseFinder(spelled.map(({ spelling }) => spelling));
    return finder;
  };
  return {
    put: (rule) => {
      if (rule.target.kind !== "phrase") return;
      rules.set(rule.id, rule);
      finder = undefined;
    },
    drop: ({ id }) => {
      if (rules.delete(id)) finder = undefined;
    },
    collect: (post, hits) => {
      if (rules.size === 0) return;
      found.clear();
      (finder ?? prepare()).find(foldText(writtenText(post)), found);
      for (const number of found) {
        const rule = numbered[number];
        if (rule) hits.push({ rule, by: "text" });
      }
    },
  };
}

export function patternTable(): RuleTable {
  const rules = new Map<string, { readonly rule: MuteRule; readonly expression: RegExp }>();
  return {
    put: (rule) => {
      const check = rule.target.kind === "pattern" ? checkPattern(rule.target.pattern) : undefined;
      if (check?.ok) rules.set(rule.id, { rule, expression: check.expression });
    },
    drop: ({ id }) => {
      rules.delete(id);
    },
    collect: (post, hits) => {
      if (rules.size === 0) return;
      const text = writtenText(post).slice(0, patternReach).normalize("NFC");
      for (const { rule, expression } of rules.values())
        if (expression.test(text)) hits.push({ rule, by: "text" });
    },
  };
}

function writtenText({ text }: Post): string {
  return text.includes("//t.co/") ? text.replace(shortened, " ") : text;
}
