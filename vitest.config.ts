import path from "node:path";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "webextension-polyfill": path.resolve("test/support/browser-in-place.ts") } },
  test: {
    include: ["test/unit/**/*.test.{ts,tsx}", "test/architecture/**/*.test.ts", "test/x-site/**/*.test.ts"],
    maxWorkers: 2,
    // Browsers have Temporal, Node does not yet.
    setupFiles: ["temporal-polyfill/global", "test/support/read-english-words.ts"],
    // Property tests take seconds, and a busy machine several times as many.
    testTimeout: 90_000,
    hookTimeout: 60_000,
    // A rejection that nobody waits for is a bug of ours: vitest fails the run on it by default.
    dangerouslyIgnoreUnhandledErrors: false,
  },
});
