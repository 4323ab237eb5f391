import { isExponential, stepsOf } from "./pattern-cost.ts";
import { depthOf, type PatternNode, sizeOf } from "./pattern-tree.ts";
import { readPattern } from "./read-pattern.ts";

/** A regular expression that can be run on any post, or a sentence that says why not and what to do. */
export type PatternCheck =
  | { readonly ok: true; readonly expression: RegExp }
  | { readonly ok: false; readonly why: string };

const longestPattern = 300;
/** A regular expression reads this much of a post; X's longest have 25,000 characters. */
export const patternReach = 1000;
/** Some 20 ms in the worst text that can be made for it; twenty open repeats in a row pass. */
const mostSteps = 20_000_000;
/** Browsers write counted repeats out, part by part. */
const mostParts = 2000;
/** Each level doubles the work of finding the bound. */
const deepestRepeat = 8;

const unreadable = {
  backreference: "uses a backreference (\\1, \\k), whose cost on a long post nobody can tell. Leave it out.",
  lookbehind: "looks backwards ((?<=…) or (?<!…)), whose cost on a long post nobody can tell. Leave it out.",
  group: "has a kind of group that Chatside does not know. Use (…) or (?:…).",
};

/**
 * Checks that a regular expression cannot hold the panel up on any text, by an upper bound of its steps (see
 * `stepsOf`). Case never matters. What only lengthens a match at its ends is left out: whether there is one stays
 * the same.
 */
export function checkPattern(source: string): PatternCheck {
  const pattern = source.trim();
  const problem = problemOfText(pattern);
  if (problem !== undefined) return refused(pattern, problem);
  const reading = readPattern(pattern);
  if (!reading.ok) return refused(pattern, unreadable[reading.found]);
  const items = withoutEnds(reading.tree);
  const tree = sequenceOf(items);
  const danger = dangerOf(tree, pattern);
  if (danger !== undefined) return { ok: false, why: danger };
  return { ok: true, expression: new RegExp(items.map((item) => sourceOf(item, pattern)).join(""), "iu") };
}

function problemOfText(pattern: string): string | undefined {
  if (pattern === "") return "is empty.";
  if (pattern.length > longestPattern) return `is too long: ${longestPattern} characters are the most.`;
  try {
    if (new RegExp(pattern, "iu").test(""))
      return "fits every post, even an empty one. Say what must stand in it.";
  } catch (error) {
    return `is no regular expression (${reasonOf(error)}).`;
  }
  return undefined;
}

/** The browser's words without the pattern, which stands before them. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^.*\/[a-z]*: /su, "");
}

function dangerOf(tree: PatternNode, pattern: string): string | undefined {
  if (depthOf(tree) > deepestRepeat) return `${quoted(pattern)} has too many repeats inside each other.`;
  if (sizeOf(tree) > mostParts)
    return `${quoted(pattern)} repeats too much: make the numbers in {…} smaller.`;
  const repeat = findExponential(tree);
  if (repeat) return exponentialSentence(repeat, pattern);
  if (stepsOf(tree, patternReach) <= mostSteps) return undefined;
  return `${quoted(pattern)} has open repeats (such as .* or \\w+) that share characters with what follows: a long post could hold the panel up. Give them an end, such as .{0,20}.`;
}

function exponentialSentence(repeat: PatternNode & { kind: "repeat" }, pattern: string): string {
  const place = quoted(pattern.slice(repeat.start, repeat.end));
  const what = hasRepeat(repeat.body)
    ? "repeats something that already repeats"
    : "repeats alternatives that can begin with the same character";
  const better = hasRepeat(repeat.body) ? "Repeat it only once." : "Write what they share only once.";
  return `${place} ${what}: one post could hold the panel up for minutes. ${better}`;
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

/** A row of parts, its first and last repeated only as often as they must be: `.*spam\w+` is there where `spam\w` is. */
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

function refused(pattern: string, why: string): PatternCheck {
  return {
    ok: false,
    why: pattern === "" ? "The regular expression is empty." : `${quoted(pattern)} ${why}`,
  };
}
