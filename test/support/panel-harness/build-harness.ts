import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";

const here = import.meta.dirname;
const root = path.resolve(here, "../../..");

/** The policy of the extension's pages, with pictures from beside the page. */
const policy =
  "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src 'self' file: data:";

/** Builds panel.html, popup.html, options.html and mutes.html into a folder and gives its address. */
export async function buildHarness(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: [
      { in: path.join(here, "harness.tsx"), out: "harness" },
      { in: path.join(here, "other-pages.tsx"), out: "other-pages" },
      { in: "extension/panel/panel.css", out: "panel" },
      { in: "popup/popup.css", out: "popup" },
      { in: "options/options.css", out: "options" },
      { in: "options/mutes.css", out: "mutes" },
    ],
    outdir: folder,
    bundle: true,
    format: "iife",
    target: "chrome144",
    jsx: "automatic",
    jsxImportSource: "preact",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
  await writeFile(path.join(folder, "panel.html"), pageOf("panel", "harness"));
  await writeFile(path.join(folder, "popup.html"), pageOf("popup", "other-pages"));
  await writeFile(path.join(folder, "options.html"), pageOf("options", "other-pages"));
  await writeFile(path.join(folder, "mutes.html"), pageOf("mutes", "other-pages"));
  for (const [name, drawing] of Object.entries(pictures())) await writeFile(path.join(folder, name), drawing);
  return `file://${folder}`;
}

const pageOf = (style: string, script: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <title>Chatside</title>
    <link rel="stylesheet" href="${style}.css" />
    <script src="${script}.js" defer></script>
  </head>
  <body></body>
</html>
`;

/** Drawn pictures in place of avatars and photographs. */
function pictures(): Record<string, string> {
  const drawing = (body: string, size = 64) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 64 64">${body}</svg>`;
  const avatars = ["#c96f4a", "#5a8f7b", "#4a6fa5", "#8a5a83"].map((colour, index) => [
    `avatar-${index * 3}.svg`,
    drawing(
      `<rect width="64" height="64" fill="${colour}"/><circle cx="32" cy="26" r="12" fill="#f3dcc6"/><path d="M10 64a22 22 0 0 1 44 0z" fill="#2b3440"/>`,
    ),
  ]);
  return {
    ...Object.fromEntries(avatars),
    "picture-1.svg": drawing(
      '<rect width="64" height="64" fill="#b9c7b0"/><path d="M0 46h64v18H0z" fill="#7c8a6d"/><ellipse cx="30" cy="44" rx="20" ry="9" fill="#8a6238"/><circle cx="50" cy="38" r="7" fill="#6f4d2a"/>',
      400,
    ),
    "picture-2.svg": drawing(
      '<rect width="64" height="64" fill="#2f3c4a"/><path d="M8 48 24 24l12 16 8-10 14 18z" fill="#5d7389"/><circle cx="48" cy="16" r="5" fill="#f1d48a"/>',
      400,
    ),
  };
}
