// @ts-check
// The one build script: node build.mjs [chrome|firefox] [--watch] [--outdir DIR]. Without a browser it builds both.
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { context, build as esbuild } from "esbuild";
import { joinChunks } from "./tools/package/joining/join-chunks.mjs";
import { leanZod } from "./tools/package/lean-zod.mjs";
import { thirdPartyNotices } from "./tools/package/notices.mjs";

const root = fileURLToPath(new URL(".", import.meta.url));
/** @typedef {"chrome" | "firefox"} Browser */

/** By their names in the package: one file each, because X's pages take no modules. */
const singleScripts = {
  tap: "extension/tap/main.ts",
  content: "extension/content/main.ts",
};
/** Modules that share what they have in common. A worker cannot `import()`: the background has static imports only. */
const moduleScripts = {
  background: "extension/background/main.ts",
  panel: "extension/panel/begin.tsx",
  popup: "popup/begin.tsx",
  options: "options/main.tsx",
  mutes: "options/mutes.tsx",
  welcome: "options/welcome.tsx",
  recap: "extension/recap/main.tsx",
};
const pages = {
  "panel.html": "extension/panel/panel.html",
  "popup.html": "popup/popup.html",
  "options.html": "options/options.html",
  "mutes.html": "options/mutes.html",
  "welcome.html": "options/welcome.html",
  "recap.html": "extension/recap/recap.html",
};
const styles = {
  panel: "extension/panel/panel.css",
  popup: "popup/popup.css",
  options: "options/options.css",
  mutes: "options/mutes.css",
  welcome: "options/welcome.css",
  recap: "extension/recap/recap.css",
  "recap-file": "src/ui/recap/recap.css",
  content: "extension/content/content.css",
};

/** What is loaded when. A first frame counts most, then what the panel needs before its posts. */
const moments = {
  background: moduleScripts.background,
  weights: { [moduleScripts.panel]: 20, [moduleScripts.popup]: 6, "extension/panel/main.tsx": 4 },
  /** The panel asks for all of its parts as soon as it is painted. */
  momentOf: (/** @type {string} */ entry) =>
    entry.startsWith("src/ui/panel/") ? "the panel's parts" : entry,
};

/** Firefox's id and oldest version: 140 knows data_collection_permissions (142 on Android) and Temporal. */
const gecko = {
  gecko: {
    id: "chatside@chatside.invalid",
    strict_min_version: "140.0",
    data_collection_permissions: { required: ["none"] },
  },
  gecko_android: { strict_min_version: "142.0" },
};

/**
 * The manifest of a browser from Chrome's, which is the canonical one.
 * @param {Record<string, any>} chrome @param {Browser} browser
 */
export function deriveManifest(chrome, browser) {
  if (browser === "chrome") return chrome;
  const { minimum_chrome_version: _, side_panel: panel, background, commands, ...rest } = chrome;
  const { "open-panel": openPanel, ...otherCommands } = commands;
  return {
    ...rest,
    permissions: chrome.permissions.filter((/** @type {string} */ name) => name !== "sidePanel"),
    background: { scripts: [background.service_worker], type: background.type },
    sidebar_action: {
      default_title: chrome.name,
      default_panel: panel.default_path,
      default_icon: chrome.icons,
      open_at_install: false,
    },
    commands: { ...otherCommands, _execute_sidebar_action: openPanel },
    browser_specific_settings: gecko,
  };
}

/** @param {Browser} browser @param {string} outdir @returns {readonly import("esbuild").BuildOptions[]} */
function optionsFor(browser, outdir) {
  const common = commonOptions(browser, outdir);
  const singles = [...Object.entries(singleScripts), ...Object.entries(styles)];
  return [
    { ...common, entryPoints: named(singles), format: "iife" },
    {
      ...common,
      entryPoints: named(Object.entries(moduleScripts)),
      format: "esm",
      splitting: true,
      chunkNames: "chunks/[hash]",
      // Modules are always read as such; escapes take more room.
      charset: "utf8",
    },
  ];
}

/** @param {readonly [name: string, file: string][]} entries */
function named(entries) {
  return entries.map(([name, file]) => ({ in: file, out: name }));
}

/** @param {Browser} browser @param {string} outdir @returns {import("esbuild").BuildOptions} */
function commonOptions(browser, outdir) {
  return {
    absWorkingDir: root,
    outdir,
    bundle: true,
    target: browser === "chrome" ? "chrome144" : "firefox140",
    minify: true,
    keepNames: false,
    sourcemap: false,
    legalComments: "eof",
    alias: { "decode-named-character-reference": "./tools/package/no-named-references.mjs" },
    inject: ["tools/package/page-buffer.mjs"],
    plugins: [leanZod],
    jsx: "automatic",
    jsxImportSource: "preact",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  };
}

/** @param {string} outdir @param {Browser} browser */
async function copyStaticFiles(outdir, browser) {
  const manifest = JSON.parse(await readFile(path.join(root, "manifest.json"), "utf8"));
  const { version } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
  const derived = deriveManifest({ ...manifest, version }, browser);
  await writeFile(path.join(outdir, "manifest.json"), `${JSON.stringify(derived, null, 2)}\n`);
  await cp(path.join(root, "extension/icons"), path.join(outdir, "icons"), { recursive: true });
  await copyCatalogues(outdir);
  for (const [name, file] of Object.entries(pages)) await cp(path.join(root, file), path.join(outdir, name));
}

/**
 * Without the white space, a quarter of them.
 * @param {string} outdir
 */
async function copyCatalogues(outdir) {
  const from = path.join(root, "extension/_locales");
  for (const language of await readdir(from)) {
    const catalogue = JSON.parse(await readFile(path.join(from, language, "messages.json"), "utf8"));
    await mkdir(path.join(outdir, "_locales", language), { recursive: true });
    await writeFile(path.join(outdir, "_locales", language, "messages.json"), JSON.stringify(catalogue));
  }
}

/**
 * Builds the extension for one browser and gives the folder that holds it.
 * @param {Browser} browser
 * @param {{ outdir?: string, watch?: boolean, onOutputs?: (outputs: import("esbuild").Metafile["outputs"]) => void }} [how]
 */
export async function build(browser, how = {}) {
  const outdir = how.outdir ?? path.join(root, "dist", browser);
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  await copyStaticFiles(outdir, browser);
  const parts = optionsFor(browser, outdir);
  if (how.watch) {
    const setup = (/** @type {import("esbuild").PluginBuild} */ run) =>
      run.onEnd(() => copyStaticFiles(outdir, browser));
    for (const options of parts) {
      const plugins = [leanZod, { name: "static-files", setup }];
      await (await context({ ...options, sourcemap: "inline", plugins })).watch();
    }
    return outdir;
  }
  const outputs = await bundleAll(parts);
  const inputs = Object.values(outputs).flatMap((output) => Object.keys(output.inputs));
  await cp(path.join(root, "LICENSE"), path.join(outdir, "LICENSE.txt"));
  await writeFile(path.join(outdir, "THIRD-PARTY.txt"), thirdPartyNotices([...new Set(inputs)]));
  how.onOutputs?.(outputs);
  return outdir;
}

/**
 * @param {readonly import("esbuild").BuildOptions[]} parts
 * @returns {Promise<import("esbuild").Metafile["outputs"]>}
 */
async function bundleAll(parts) {
  return Object.assign({}, ...(await Promise.all(parts.map(bundle))));
}

/** @param {import("esbuild").BuildOptions} options */
async function bundle(options) {
  if (!options.splitting) return (await esbuild({ ...options, metafile: true })).metafile.outputs;
  return joinChunks(await esbuild({ ...options, metafile: true, write: false }), options, moments);
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { watch: { type: "boolean" }, outdir: { type: "string" } },
  });
  const wanted = positionals.length > 0 ? positionals : ["chrome", "firefox"];
  for (const browser of wanted) {
    if (browser !== "chrome" && browser !== "firefox") throw new Error(`no such browser: ${browser}`);
    const outdir = values.outdir === undefined ? {} : { outdir: values.outdir };
    const folder = await build(browser, { ...outdir, watch: values.watch ?? false });
    console.log(`${browser}: ${path.relative(process.cwd(), folder)}${values.watch ? " (watching)" : ""}`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
