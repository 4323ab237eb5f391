// @ts-check
import { readFile } from "node:fs/promises";

/**
 * zod/mini reaches one function through a namespace that is exported as a value, which keeps all of zod's util in every
 * bundle, 9 kB. The file has the same functions under its own import.
 * @type {import("esbuild").Plugin}
 */
export const leanZod = {
  name: "lean-zod",
  setup(run) {
    run.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]mini[\\/]schemas\.js$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      const lean = source.replaceAll("core.util.", "util.");
      if (lean === source || !/^import \* as util from/m.test(source))
        throw new Error("zod/mini is written otherwise now: lean-zod is to be looked at again");
      return { contents: lean, loader: "js" };
    });
  },
};
