import { rm } from "node:fs/promises";
import { build } from "../../build.mjs";
import { chooseFolder, extensionUnderTest } from "../support/extension-under-test.ts";

/** Builds what the tests install, apart from dist/, which `npm run dev` may be writing. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = chooseFolder();
  await Promise.all([
    build("chrome", { outdir: extensionUnderTest("chromium") }),
    build("firefox", { outdir: extensionUnderTest("firefox") }),
  ]);
  return () => rm(folder, { recursive: true, force: true });
}
