import ts from "typescript";
import { describe, expect, it } from "vitest";
import { isUnder, planted, product, type Sources } from "./source-tree.ts";

/** Rooms whose code is a function of what it is given: the time and chance come as arguments. */
const pureFolders = ["src/domain", "src/x/payload"];

/** What reaches outside: the clock, chance, the console, a page. The compiler knows some of them, their types not all. */
const outside = new Set(
  `console performance crypto process globalThis self window document navigator location history screen
  localStorage sessionStorage indexedDB caches fetch XMLHttpRequest WebSocket Worker Notification
  setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame requestIdleCallback
  addEventListener dispatchEvent chrome browser require`.split(/\s+/),
);

/** Of these only some is impure: `Date.parse` is a function of its argument, `Date.now` is not. */
const pureMembers: Readonly<Record<string, RegExp>> = {
  Date: /^(?:UTC|parse)$/,
  Math: /^(?!random$)/,
  Temporal: /^(?!Now$)/,
};

describe("pure rooms", () => {
  it.each(pureFolders)("%s", (folder) => expect(impuritiesUnder(product, folder)).toEqual([]));

  it.each([
    ["Date.now()", "Date.now"],
    ["Date['now']()", "Date"],
    ["new Date()", "new Date()"],
    ["new Date", "new Date()"],
    ["Date()", "Date"],
    ["[1].map(Date.now)", "Date.now"],
    ["(({ now }) => now())(Date)", "Date"],
    ["Math.random()", "Math.random"],
    ["(({ random }) => random())(Math)", "Math"],
    ["Temporal.Now.instant()", "Temporal.Now"],
    ["crypto.randomUUID()", "crypto"],
    ["performance.now()", "performance"],
    ["globalThis.crypto", "globalThis"],
    ["{ performance }", "performance"],
    ["console.log(1)", "console"],
    ["document.title", "document"],
    ["window.innerWidth", "window"],
    ["setTimeout(() => 1)", "setTimeout"],
  ])("finds %s, planted", (code, found) => {
    const sources = planted({ "src/domain/feed/planted.ts": `export const planted = (${code});` });
    expect(impuritiesUnder(sources, "src/domain")).toEqual([`src/domain/feed/planted.ts: ${found}`]);
  });

  it.each([
    "new Date(5)",
    "Date.UTC(2026, 1)",
    "Math.max(1, 2)",
    '"Date.now() and Math.random()"',
    "x.performance /* console.log */",
    "{ document: 1 }",
    "x as Date",
    "(window: number) => window + 1",
  ])("leaves %s alone", (code) => {
    const sources = planted({ "src/domain/feed/planted.ts": `export const planted = (${code});` });
    expect(impuritiesUnder(sources, "src/domain")).toEqual([]);
  });
});

function impuritiesUnder(sources: Sources, folder: string): readonly string[] {
  return [...sources]
    .filter(([file]) => isUnder(file, folder))
    .flatMap(([file, text]) => impuritiesIn(file, text).map((found) => `${file}: ${found}`));
}

function impuritiesIn(file: string, text: string): readonly string[] {
  const found: string[] = [];
  const own = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node)) return;
    if (isDeclaration(node) && ts.isIdentifier(node.name)) own.add(node.name.text);
    const impurity = ts.isIdentifier(node) ? impurityOf(node) : undefined;
    if (impurity !== undefined) found.push(impurity);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  return found.filter((name) => !own.has(name));
}

type Declaration = ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement;

function isDeclaration(node: ts.Node): node is Declaration {
  return ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
}

function impurityOf(name: ts.Identifier): string | undefined {
  const { parent, text } = name;
  if (!isReference(name)) return undefined;
  if (outside.has(text)) return text;
  const pure = Object.hasOwn(pureMembers, text) ? pureMembers[text] : undefined;
  if (!pure) return undefined;
  if (ts.isNewExpression(parent) && parent.expression === name)
    return parent.arguments?.length ? undefined : `new ${text}()`;
  if (!ts.isPropertyAccessExpression(parent)) return text;
  return pure.test(parent.name.text) ? undefined : `${text}.${parent.name.text}`;
}

/** Not the name of a member, as in `x.document` or `{ document: 1 }`. */
function isReference(name: ts.Identifier): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === name;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === name;
  return !(
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isBindingElement(parent)
  );
}
