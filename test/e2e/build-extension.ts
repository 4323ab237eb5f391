import { build } from "../../build.mjs";
import { extensionUnderTest } from "../support/extension-under-test.ts";

/** Builds what the tests install, apart from dist/, which `npm run dev` may be writing. */
export async function setup(): Promise<void> {
  await Promise.all([
    build("chrome", { outdir: extensionUnderTest("chromium") }),
    build("firefox", { outdir: extensionUnderTest("firefox") }),
  ]);
}
