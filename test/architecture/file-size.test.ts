import { expect, it } from "vitest";
import { allFolders, readSources } from "./source-tree.ts";

const mostLines = 300;

it(`no file has more than ${mostLines} lines`, () => {
  const long = [...readSources(allFolders, /\.(?:tsx?|mjs|css|html)$/)]
    .filter(([file]) => !file.startsWith("test/fixtures/"))
    .map(([file, text]) => ({ file, lines: text.split("\n").length - 1 }))
    .filter(({ lines }) => lines > mostLines);
  expect(long).toEqual([]);
});
