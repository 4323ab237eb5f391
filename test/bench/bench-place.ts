import os from "node:os";
import path from "node:path";
import type { LaunchOptions } from "../../tools/browsers/chatside-browser.ts";
import { projectRoot } from "../../tools/setup/project-root.mjs";
import { manualClock } from "../x-site/clock.ts";
import { makeEvening } from "../x-site/scenarios.ts";
import type { XSite, XSiteOptions } from "../x-site/server.ts";

/** Built by tools/bench.mjs before any bench runs. */
export const builtExtension = path.join(projectRoot, "out/bench/chrome");

/** A quiet evening that is over: nothing happens at the stand-in but what the bench asks for. */
export function stillEvening(): XSiteOptions {
  const evening = makeEvening("quiet");
  return {
    evening,
    clock: manualClock(evening.endsAt),
    polls: false,
    rateLimit: { limit: 1_000_000, windowSeconds: 900 },
  };
}

export function launchOptionsFor({ port, spki }: XSite): LaunchOptions {
  return { extension: builtExtension, port, spki, headless: true };
}

/** Says how busy the machine is: what is measured beside other work is longer, and p95 much longer. */
export function printLoad(): void {
  const [load] = os.loadavg();
  const processors = os.cpus().length;
  console.log(`  load ${load?.toFixed(1)} on ${processors} processors`);
}

/** The stand-in at an address that no script of the extension runs at. */
export function untouchedAddress({ port }: XSite): string {
  return `https://127.0.0.1:${port}/home`;
}

/** How many responses are measured: fewer for a quick look, by ROUNDS in the environment. */
export function roundsOr(usual: number): number {
  return Number(process.env.ROUNDS ?? usual);
}
