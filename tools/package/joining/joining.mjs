// @ts-check
import path from "node:path";

/** @typedef {import("esbuild").Metafile["outputs"]} Outputs */
/** @typedef {{ readonly file: string, readonly names: readonly string[] }} Joined a file of the package, the chunks in it */

/** How esbuild writes what a chunk asks of another one. */
const statically = /\bimport\s*(?:\{([^}]*)\}\s*from\s*)?"(\.\.?\/[^"]+)"/g;
const later = /\bimport\("(\.\.?\/[^"]+)"\)/g;

/**
 * Puts the chunks of each joined file into it. What one of them asks of another chunk is found there, or imported from
 * the file that has it, under a name that no other chunk uses.
 * @param {readonly Joined[]} joined @param {ReadonlyMap<string, string>} texts of the chunks @param {Outputs} outputs
 * @returns {import("esbuild").Plugin}
 */
export function joining(joined, texts, outputs) {
  const fileWith = new Map(joined.flatMap(({ file, names }) => names.map((name) => [name, file])));
  const fileOf = (/** @type {string} */ name) => fileWith.get(name) ?? name;
  const asked = askedOf(texts, fileOf);
  const wholes = new Map([...texts.keys()].sort().map((name, at) => [name, `all${at.toString(36)}`]));
  const hasExports = (/** @type {string} */ name) => (outputs[name]?.exports.length ?? 0) > 0;
  const isEntry = (/** @type {string} */ name) => outputs[name]?.entryPoint !== undefined;

  /** @param {string} name */
  const exportsOf = (name) => {
    const names = [...(asked.get(name) ?? [])].map(([own, shared]) => `${own} as ${shared}`);
    const chunk = JSON.stringify(`chunk:${name}`);
    return [
      `import ${chunk};`,
      names.length > 0 ? `export { ${names.join(", ")} } from ${chunk};` : "",
      isEntry(name) && hasExports(name) ? `export * as ${wholes.get(name)} from ${chunk};` : "",
    ].join("\n");
  };
  /** @param {string} from @param {string} name */
  const chunkElsewhere = (from, name) => {
    const names = [...(asked.get(name) ?? [])].map(([own, shared]) => `${shared} as ${own}`);
    return `export { ${names.join(", ")} } from "outside:${from}|${fileOf(name)}"`;
  };
  /** @param {string} from @param {string} file */
  const fileOutside = (from, file) => {
    const names = namesIn(joined, file).flatMap((name) => [...(asked.get(name)?.values() ?? [])]);
    return `export { ${names.join(", ")} } from ${wayTo(from, file)}`;
  };
  /** @param {string} name */
  const textOf = (name) =>
    (texts.get(name) ?? "").replace(later, (_, to) => {
      const entry = path.join(path.dirname(name), to);
      const file = `import(${wayTo(fileOf(name), fileOf(entry))})`;
      return hasExports(entry) ? `${file}.then((its) => its.${wholes.get(entry)})` : file;
    });
  return {
    name: "joining",
    setup(run) {
      run.onResolve({ filter: /^joined:/ }, ({ path: file }) => resolved("joined", file));
      run.onResolve({ filter: /^chunk:/ }, ({ path: name }) => resolved("chunk", name));
      run.onResolve({ filter: /^outside:/ }, ({ path: pair }) => resolved("outside", pair));
      run.onResolve({ filter: /^\./ }, ({ path: to, importer, namespace, kind }) => {
        if (namespace !== "chunk" || kind === "dynamic-import") return { path: to, external: true };
        const name = path.join(path.dirname(importer), to);
        if (fileOf(name) === fileOf(importer)) return { path: name, namespace: "chunk" };
        return { path: `${fileOf(importer)}|${name}`, namespace: "elsewhere" };
      });
      run.onLoad({ filter: /./, namespace: "joined" }, ({ path: file }) => ({
        contents: namesIn(joined, file).map(exportsOf).join("\n"),
      }));
      run.onLoad({ filter: /./, namespace: "elsewhere" }, ({ path: pair }) => ({
        contents: chunkElsewhere(...halves(pair)),
      }));
      run.onLoad({ filter: /./, namespace: "outside" }, ({ path: pair }) => ({
        contents: fileOutside(...halves(pair)),
      }));
      run.onLoad({ filter: /./, namespace: "chunk" }, ({ path: name }) => ({ contents: textOf(name) }));
    },
  };
}

/** @param {string} namespace @param {string} asked */
function resolved(namespace, asked) {
  return { namespace, path: asked.slice(namespace.length + 1) };
}

/** @param {readonly Joined[]} joined @param {string} file */
function namesIn(joined, file) {
  return joined.find((one) => one.file === file)?.names ?? [];
}

/** @param {string} pair @returns {[string, string]} */
function halves(pair) {
  const [one = "", other = ""] = pair.split("|");
  return [one, other];
}

/** @param {string} from @param {string} to */
function wayTo(from, to) {
  const way = path.posix.relative(path.posix.dirname(from), to);
  return JSON.stringify(way.startsWith(".") ? way : `./${way}`);
}

/**
 * Of each chunk the names that other files ask for, each with one that is used once in the package.
 * @param {ReadonlyMap<string, string>} texts @param {(name: string) => string} fileOf
 */
function askedOf(texts, fileOf) {
  /** @type {Map<string, Map<string, string>>} */
  const asked = new Map();
  let count = 0;
  for (const [from, text] of [...texts].sort(([one], [other]) => (one < other ? -1 : 1)))
    for (const [, names = "", to = ""] of text.matchAll(statically)) {
      const name = path.join(path.dirname(from), to);
      if (fileOf(name) === fileOf(from)) continue;
      const known = asked.get(name) ?? new Map();
      asked.set(name, known);
      for (const own of names.split(",").map((one) => one.trim().split(/\s+as\s+/)[0] ?? ""))
        if (own !== "" && !known.has(own)) known.set(own, `x${(count++).toString(36)}`);
    }
  return asked;
}
