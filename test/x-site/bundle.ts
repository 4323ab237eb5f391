import path from "node:path";
import { build } from "esbuild";

export interface PageFiles {
  readonly script: string;
  readonly xWebScript: string;
  readonly style: string;
}

/** The scripts of both clients and their style, bundled once at the start of the site. */
export async function bundlePage(): Promise<PageFiles> {
  const folder = path.join(import.meta.dirname, "page");
  const { outputFiles } = await build({
    entryPoints: {
      main: path.join(folder, "main.ts"),
      "x-web": path.join(folder, "x-web/main.ts"),
      style: path.join(folder, "style.css"),
    },
    outdir: folder,
    write: false,
    bundle: true,
    format: "iife",
    target: "es2024",
    logLevel: "warning",
  });
  const text = (name: string) => outputFiles.find((file) => file.path.endsWith(name))?.text ?? "";
  return { script: text("main.js"), xWebScript: text("x-web.js"), style: text("style.css") };
}
