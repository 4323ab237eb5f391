import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.resolve(import.meta.dirname, "../..");

export default defineConfig({
  test: {
    root,
    include: ["test/panel/**/*.test.{ts,tsx}"],
    setupFiles: ["temporal-polyfill/global", "test/support/read-english-words.ts"],
    // Half of the time goes to files that wait for a browser to draw: one at a time leaves a processor idle.
    maxWorkers: 2,
    testTimeout: 300_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 90_000 } },
  },
});
