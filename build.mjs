// @ts-check
// The one build script: node build.mjs [chrome|firefox] [--watch] [--outdir DIR]. Without a browser it builds both.
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { context, build as esbuild } from "esbuild";

const root = fileURLToPath(new URL(".", import.meta.url));
/** @typedef {"chrome" | "firefox"} Browser */

/** What is built, by its name in the package. Content scripts and the background are one file each; pages have html and css. */
const scripts = {
  tap: "extension/page/main.ts",
  content: "extension/content/main.ts",
  background: "extension/background/main.ts",
  panel: "extension/panel/main.tsx",
  popup: "popup/main.tsx",
  options: "options/main.tsx",
  mutes: "options/mutes.tsx",
};
const pages = {
  "panel.html": "extension/panel/panel.html",
  "popup.html": "popup/popup.html",
  "options.html": "options/options.html",
  "mutes.html": "options/mutes.html",
};
const styles = {
  panel: "extension/panel/panel.css",
  popup: "popup/popup.css",
  options: "options/options.css",
  mutes: "options/mutes.css",
  content: "extension/content/content.css",
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
    background: { scripts: [background.service_worker] },
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

/** @param {Browser} browser @param {string} outdir @returns {import("esbuild").BuildOptions} */
function optionsFor(browser, outdir) {
  return {
    absWorkingDir: root,
    entryPoints: [
      ...Object.entries(scripts),
      ...Object.entries(styles).map(([name, file]) => [`${name}`, file]),
    ].map(([name, file]) => ({ in: /** @type {string} */ (file), out: /** @type {string} */ (name) })),
    outdir,
    bundle: true,
    format: "iife",
    target: browser === "chrome" ? "chrome144" : "firefox140",
    minify: true,
    keepNames: false,
    sourcemap: false,
    legalComments: "eof",
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
  for (const [name, file] of Object.entries(pages)) await cp(path.join(root, file), path.join(outdir, name));
}

/**
 * Builds the extension for one browser and gives the folder that holds it.
 * @param {Browser} browser @param {{ outdir?: string, watch?: boolean }} [how]
 */
export async function build(browser, how = {}) {
  const outdir = how.outdir ?? path.join(root, "dist", browser);
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  await copyStaticFiles(outdir, browser);
  const options = optionsFor(browser, outdir);
  if (!how.watch) {
    await esbuild(options);
    return outdir;
  }
  const watching = await context({
    ...options,
    plugins: [{ name: "static-files", setup: (run) => run.onEnd(() => copyStaticFiles(outdir, browser)) }],
  });
  await watching.watch();
  return outdir;
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
