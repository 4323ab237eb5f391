import { type Wording, wording } from "../../words/wording.ts";
import { isExponential, stepsOf } from "./pattern-cost.ts";
import { depthOf, type PatternNode, sizeOf } from "./pattern-tree.ts";
import { readPattern } from "./read-pattern.ts";

export type PatternCheck =
  | { readonly ok: true; readonly expression: RegExp }
  | { readonly ok: false; readonly why: Wording };

const longestPattern = 300;
/** X's longest posts have 25,000 characters. */
export const patternReach = 1000;
/** About 20 ms in the worst text; twenty open repeats in a row pass. */
const mostSteps = 20_000_000;
const mostParts = 2000;
/** Each level doubles the work of computing the bound. */
const deepestRepeat = 8;

const unreadable = {
  backreference: "patternBackreference",
  lookbehind: "patternLookbehind",
  group: "patternGroup",
} as const;

/** By an upper bound of steps (see `stepsOf`). Parts that only lengthen a match are dropped. */
export function checkPattern(source: string): PatternCheck {
  const pattern = source.trim();
  const problem = problemOfText(pattern);
  if (problem !== undefined) return { ok: false, why: problem };
  const reading = readPattern(pattern);
  if (!reading.ok)
    return { ok: false, why: wording(unreadable[reading.found], { pattern: quoted(pattern) }) };
  const items = withoutEnds(reading.tree);
  const tree = sequenceOf(items);
  const danger = dangerOf(tree, pattern);
  if (danger !== undefined) return { ok: false, why: danger };
  return { ok: true, expression: new RegExp(items.map((item) => sourceOf(item, pattern)).join(""), "iu") };
}

function problemOfText(text: string): Wording | undefined {
  const pattern = quoted(text);
  if (text === "") return wording("patternEmpty");
  if (text.length > longestPattern) return wording("patternLong", { pattern, most: longestPattern });
  try {
    if (new RegExp(text, "iu").test("")) return wording("patternFitsAll", { pattern });
  } catch (error) {
    return wording("patternInvalid", { pattern, reason: reasonOf(error) });
  }
  return undefined;
}

function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^.*\/[a-z]*: /su, "");
}

function dangerOf(tree: PatternNode, text: string): Wording | undefined {
  const pattern = quoted(text);
  if (depthOf(tree) > deepestRepeat) return wording("patternDeep", { pattern });
  if (sizeOf(tree) > mostParts) return wording("patternRepeats", { pattern });
  const repeat = findExponential(tree);
  if (repeat) return exponentialSentence(repeat, text);
  if (stepsOf(tree, patternReach) <= mostSteps) return undefined;
  return wording("patternOpen", { pattern });
}

function exponentialSentence(repeat: PatternNode & { kind: "repeat" }, pattern: string): Wording {
  const part = quoted(pattern.slice(repeat.start, repeat.end));
  return wording(hasRepeat(repeat.body) ? "patternNested" : "patternAlternatives", { part });
}

function findExponential(node: PatternNode): (PatternNode & { kind: "repeat" }) | undefined {
  if (node.kind === "sequence") return firstOf(node.items);
  if (node.kind === "choice") return firstOf(node.options);
  if (node.kind === "lookahead") return findExponential(node.body);
  if (node.kind !== "repeat") return undefined;
  return findExponential(node.body) ?? (isExponential(node, patternReach) ? node : undefined);
}

function firstOf(nodes: readonly PatternNode[]): (PatternNode & { kind: "repeat" }) | undefined {
  for (const node of nodes) {
    const found = findExponential(node);
    if (found) return found;
  }
  return undefined;
}

function hasRepeat(node: PatternNode): boolean {
  if (node.kind === "sequence") return node.items.some(hasRepeat);
  if (node.kind === "choice") return node.options.some(hasRepeat);
  return node.kind === "repeat";
}

/** `.*spam\w+` matches where `spam\w` does. */
function withoutEnds(tree: PatternNode): readonly PatternNode[] {
  const items = tree.kind === "sequence" ? tree.items : [tree];
  const first = items.findIndex((item) => !isSkippable(item));
  const last = items.findLastIndex((item) => !isSkippable(item));
  return items
    .slice(first, last + 1)
    .map((item, index) => (index === 0 || index === last - first ? shortened(item) : item));
}

function isSkippable(item: PatternNode): boolean {
  return item.kind === "repeat" && item.least === 0;
}

function shortened(item: PatternNode): PatternNode {
  return item.kind === "repeat" ? { ...item, most: item.least } : item;
}

function sequenceOf(items: readonly PatternNode[]): PatternNode {
  return { kind: "sequence", items, start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0 };
}

function sourceOf(item: PatternNode, pattern: string): string {
  if (item.kind !== "repeat" || item.most !== item.least) return pattern.slice(item.start, item.end);
  return pattern.slice(item.body.start, item.body.end) + (item.least === 1 ? "" : `{${item.least}}`);
}

function quoted(text: string): string {
  return `“${text.length > 40 ? `${text.slice(0, 39)}…` : text}”`;
}
