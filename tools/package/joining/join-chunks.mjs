// @ts-check
import { createHash } from "node:crypto";
import path from "node:path";
import { build } from "esbuild";
import { groupChunks } from "./group-chunks.mjs";
import { joining } from "./joining.mjs";

/** @typedef {import("esbuild").Metafile["outputs"]} Outputs */
/** @typedef {import("./joining.mjs").Joined} Joined */

/**
 * esbuild splits off what any two entries share, and the entries of this package share in more than a hundred ways. Joins
 * those files to a few and writes them: a page waits longer for eighty small files than for all that stands in them.
 * @param {import("esbuild").BuildResult<{ write: false, metafile: true }>} built split and not written
 * @param {import("esbuild").BuildOptions} options those it was built with
 * @param {{ background: string, weights: Readonly<Record<string, number>>, momentOf: (entry: string) => string }} moments
 * @returns {Promise<Outputs>} as esbuild tells of the files that it writes
 */
export async function joinChunks({ outputFiles, metafile: { outputs } }, options, moments) {
  const root = options.absWorkingDir ?? "";
  const outdir = path.relative(root, options.outdir ?? "");
  const texts = new Map(outputFiles.map(({ path: file, text }) => [path.relative(root, file), text]));
  const joined = groupChunks(chunksOf(outputs, moments.momentOf), moments).map((names) => ({
    names,
    file: fileOf(names, outputs, outdir),
  }));
  const { metafile } = await build({
    ...options,
    splitting: false,
    metafile: true,
    inject: [],
    alias: {},
    entryPoints: joined.map(({ file }) => ({
      in: `joined:${file}`,
      out: path.relative(outdir, file).replace(/\.js$/, ""),
    })),
    plugins: [joining(joined, texts, outputs)],
  });
  return outputsOf(metafile.outputs, joined, outputs);
}

/** @param {Outputs} outputs @param {(entry: string) => string} momentOf */
function chunksOf(outputs, momentOf) {
  /** @type {Map<string, Set<string>>} */
  const loadedAt = new Map(Object.keys(outputs).map((name) => [name, new Set()]));
  for (const [entry, { entryPoint }] of Object.entries(outputs)) {
    if (entryPoint === undefined) continue;
    const loaded = new Set([entry]);
    for (const name of loaded) for (const next of importsOf(outputs, name)) loaded.add(next);
    for (const name of loaded) loadedAt.get(name)?.add(momentOf(entryPoint));
  }
  return Object.entries(outputs).map(([name, { bytes, imports, exports, entryPoint }]) => ({
    name,
    bytes,
    imports: importsOf(outputs, name),
    loadedAt: [...(loadedAt.get(name) ?? [])],
    begins: entryPoint !== undefined && exports.length === 0,
    importsLater: imports.some(({ kind }) => kind === "dynamic-import"),
  }));
}

/** @param {Outputs} outputs @param {string} name */
function importsOf(outputs, name) {
  const imports = outputs[name]?.imports ?? [];
  return imports.filter(({ kind }) => kind === "import-statement").map((one) => one.path);
}

/**
 * A page's own script keeps its name. What is joined is named after its parts, whose names are made of what they hold.
 * @param {readonly string[]} names @param {Outputs} outputs @param {string} outdir
 */
function fileOf(names, outputs, outdir) {
  const page = names.find((name) => outputs[name]?.entryPoint && path.dirname(name) === outdir);
  if (page !== undefined) return page;
  const parts = names.map((name) => path.basename(name)).join();
  return path.join(outdir, "chunks", `${createHash("sha256").update(parts).digest("hex").slice(0, 8)}.js`);
}

/**
 * What esbuild tells of the joined files, in the terms of the project's own.
 * @param {Outputs} outcome @param {readonly Joined[]} joined @param {Outputs} before of the chunks
 * @returns {Outputs}
 */
function outputsOf(outcome, joined, before) {
  return Object.fromEntries(
    joined.map(({ file, names }) => {
      const { bytes = 0, imports = [], inputs = {}, exports = [] } = outcome[file] ?? {};
      const start = names.find((name) => before[name]?.entryPoint);
      const own = names.flatMap((name) => {
        const was = before[name];
        const share = (inputs[`chunk:${name}`]?.bytesInOutput ?? 0) / (was?.bytes ?? 1);
        return Object.entries(was?.inputs ?? {}).map(([input, { bytesInOutput }]) => [
          input,
          { bytesInOutput: bytesInOutput * share },
        ]);
      });
      const to = imports.map((one) => ({
        ...one,
        path: path.join(path.dirname(file), one.path),
        external: false,
      }));
      const entryPoint = names.length > 0 && start !== undefined ? before[start]?.entryPoint : undefined;
      return [
        file,
        {
          bytes,
          exports,
          imports: to,
          inputs: Object.fromEntries(own),
          ...(entryPoint ? { entryPoint } : {}),
        },
      ];
    }),
  );
}
