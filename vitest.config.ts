import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/unit/**/*.test.{ts,tsx}", "test/architecture/**/*.test.ts", "test/x-site/**/*.test.ts"],
    // Half of the time goes to files that wait for a browser to draw: one at a time leaves a processor idle.
    maxWorkers: 2,
    // Browsers have Temporal, Node does not yet.
    setupFiles: ["temporal-polyfill/global"],
    // Property tests take seconds, and a busy machine several times as many.
    testTimeout: 90_000,
    hookTimeout: 60_000,
    // A rejection that nobody waits for is a bug of ours: vitest fails the run on it by default.
    dangerouslyIgnoreUnhandledErrors: false,
  },
});
