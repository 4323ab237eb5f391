import ts from "typescript";
import { describe, expect, it } from "vitest";
import { product, type Sources } from "./source-tree.ts";

/** Where the compiler cannot follow a proof that stands beside the cast. */
const allowed: Readonly<Record<string, number>> = {
  // zod's optional fields may be undefined, the type's may not; `Tie` compares the rest.
  "src/schemas/tied.ts": 2,
  // A schema checked the payload for just this name.
  "extension/platform/answer-requests.ts": 1,
  // No field is absent, or each is copied from the same field.
  "src/x/payload/json.ts": 3,
};

describe("casts", () => {
  it("stand only where they are explained", () => expect(castsIn(product)).toEqual(allowed));

  it.each([
    ["const post = value as Post;", 1],
    ["const post = <Post>value;", 1],
    ["const post = value!;", 1],
    ["const kinds = ['a'] as const;", 0],
    ["const kinds = ['a'] satisfies string[];", 0],
  ])("%s", (code, count) => expect(countCasts("planted.ts", code)).toBe(count));
});

function castsIn(sources: Sources): Readonly<Record<string, number>> {
  const counts = [...sources].map(([file, text]) => [file, countCasts(file, text)] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

function countCasts(file: string, text: string): number {
  let count = 0;
  const look = (node: ts.Node): void => {
    if (isCast(node)) count++;
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return count;
}

function isCast(node: ts.Node): boolean {
  if (ts.isAsExpression(node)) return !ts.isConstTypeReference(node.type);
  return ts.isTypeAssertionExpression(node) || ts.isNonNullExpression(node);
}
