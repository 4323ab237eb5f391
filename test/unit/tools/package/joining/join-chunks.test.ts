import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { joinChunks } from "../../../../../tools/package/joining/join-chunks.mjs";
import { projectRoot } from "../../../../../tools/setup/project-root.mjs";

const files = {
  "counter.js": "export let count = 0; export const add = () => { count += 1; };",
  "only-two.js": 'import { add } from "./counter.js"; export const twice = () => { add(); add(); };',
  "first.js":
    'import { add, count } from "./counter.js"; import { twice } from "./only-two.js"; add(); twice(); said.push("first " + count); said.push(await import("./later.js").then((its) => its.default + " " + its.name + " " + its.seen()));',
  "second.js":
    'import { add, count } from "./counter.js"; import { twice } from "./only-two.js"; twice(); add(); said.push("second " + count);',
  "third.js": 'import { count } from "./counter.js"; said.push("third " + count);',
  "later.js":
    'import { count } from "./counter.js"; export default "whole"; export const name = "later"; export const seen = () => count;',
};
const pages = ["first", "second", "third"];

let folder: string;
beforeEach(() => {
  mkdirSync(path.join(projectRoot, "out"), { recursive: true });
  folder = mkdtempSync(path.join(projectRoot, "out/joined-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function joined(outdir: string) {
  const options = {
    absWorkingDir: folder,
    outdir: path.join(folder, outdir),
    bundle: true,
    minify: true,
    format: "esm" as const,
    splitting: true,
    chunkNames: "chunks/[hash]",
    entryPoints: pages.map((name) => ({ in: path.join(folder, `${name}.js`), out: name })),
  };
  const moments = { background: "", weights: {}, momentOf: (entry: string) => entry };
  return joinChunks(await build({ ...options, metafile: true, write: false }), options, moments);
}

const run = async (name: string): Promise<string[]> => {
  const said: string[] = [];
  Object.assign(globalThis, { said });
  await import(path.join(folder, "dist", `${name}.js`));
  return said;
};

describe("joined chunks", () => {
  it("run as they would apart: one counter for all, and a later part with all that it exports", async () => {
    await joined("dist");
    expect(await run("first")).toEqual(["first 3", "whole later 3"]);
    expect(await run("second")).toEqual(["second 6"]);
    expect(await run("third")).toEqual(["third 6"]);
  });

  it("are fewer files, told of as esbuild tells of its own", async () => {
    const outputs = await joined("dist");
    const written = readdirSync(path.join(folder, "dist"), { recursive: true, encoding: "utf8" });
    expect(Object.keys(outputs).sort()).toEqual(
      written
        .filter((name) => name.endsWith(".js"))
        .map((name) => `dist/${name.replaceAll(path.sep, "/")}`)
        .sort(),
    );
    for (const page of pages) expect(outputs[`dist/${page}.js`]?.entryPoint).toBe(`${page}.js`);
    const [common = ""] = outputs["dist/third.js"]?.imports.map((one) => one.path) ?? [];
    expect(Object.keys(outputs[common]?.inputs ?? {})).toEqual(
      expect.arrayContaining(["counter.js", "only-two.js"]),
    );
    expect(outputs["dist/first.js"]?.imports.map(({ kind }) => kind)).toContain("dynamic-import");
  });

  it("are the same bytes from the same files", async () => {
    const textsIn = (outdir: string, outputs: object) =>
      Object.keys(outputs).map((name) => [
        path.relative(outdir, name),
        readFileSync(path.join(folder, name), "utf8"),
      ]);
    expect(textsIn("dist", await joined("dist"))).toEqual(textsIn("again", await joined("again")));
  });
});
