import path from "node:path";
import { build } from "esbuild";
import type { Page } from "puppeteer-core";

/** What reading a body takes by itself, in ms, in the page's own main thread. */
export interface ReadingAlone {
  readonly parse: number;
  readonly read: number;
}

const calls = 4;

/** Puts the reader of bodies into a page that the extension does not touch, and gives what measures it there. */
export async function putReaderInto(page: Page, body: string): Promise<() => Promise<ReadingAlone>> {
  const entry = path.resolve(import.meta.dirname, "../../src/x/payload/read-body.ts");
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    globalName: "chatsideReader",
    target: "chrome144",
  });
  await page.evaluate(`${outputFiles[0]?.text}; window.chatsideReader = chatsideReader;`);
  await page.evaluate(`window.benchBody = ${JSON.stringify(body)};`);
  // One number a call: the page's clock has steps of a tenth of a millisecond.
  return async () => ({
    parse: await timed(page, "JSON.parse(benchBody)"),
    read: await timed(
      page,
      'chatsideReader.readBody(benchBody, { operation: "SearchTimeline", receivedAt: 1 })',
    ),
  });
}

async function timed(page: Page, call: string): Promise<number> {
  const duration = await page.evaluate(
    `(() => { const start = performance.now(); for (let at = 0; at < ${calls}; at++) ${call}; return performance.now() - start; })()`,
  );
  return Number(duration) / calls;
}
