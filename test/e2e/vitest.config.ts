import path from "node:path";
import { defineConfig } from "vitest/config";

const root = path.resolve(import.meta.dirname, "../..");

export default defineConfig({
  test: {
    root,
    include: ["test/e2e/**/*.test.ts"],
    globalSetup: ["test/e2e/build-extension.ts"],
    // Browsers share the processor; two files at once keep two cores busy without making each other late.
    maxWorkers: 2,
    testTimeout: 600_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 90_000 } },
  },
});
