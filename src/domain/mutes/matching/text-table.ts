import type { Post } from "../../post.ts";
import { checkPattern, patternReach } from "../patterns/check-pattern.ts";
import type { MuteRule } from "../rule.ts";
import { foldText } from "./fold-text.ts";
import { type PhraseFinder, phraseFinder } from "./phrase-finder.ts";
import type { RuleTable } from "./rule-table.ts";

/** X's own shortened links: nobody wrote them, and no word is in them. */
const shortened = /https?:\/\/t\.co\/\w+/gi;

/** Phrases. Many are found in one pass; the automaton is made anew at the first post after a phrase came. */
export function phraseTable(): RuleTable {
  const rules = new Map<string, MuteRule>();
  let numbered: readonly MuteRule[] = [];
  let finder: PhraseFinder | undefined;
  const found = new Set<number>();
  const prepare = (): PhraseFinder => {
    numbered = [...rules.values()];
    finder = phraseFinder(
      numbered.map(({ target }) => (target.kind === "phrase" ? foldText(target.phrase) : "")),
    );
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

/** Regular expressions. One that is not safe is never run, wherever it came from. */
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

/** The text without what X put into it. */
function writtenText({ text }: Post): string {
  return text.includes("//t.co/") ? text.replace(shortened, " ") : text;
}
