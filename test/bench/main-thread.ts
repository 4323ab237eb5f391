import type { CDPSession, Page } from "puppeteer-core";

/** What a page's main thread has done so far, in ms since the page was loaded. */
export interface MainThread {
  /** All tasks, by the clock on the wall: a busy machine makes them longer. */
  readonly wall: number;
  /** All tasks, in time of the processor. */
  readonly task: number;
  /** JavaScript alone, in time of the processor. */
  readonly script: number;
}

/** Gives a function that reads a page's counters, of Chromium's own Performance domain. */
export async function watchMainThread(page: Page): Promise<() => Promise<MainThread>> {
  const byWall = await sessionWith(page, "timeTicks");
  const byProcessor = await sessionWith(page, "threadTicks");
  return async () => {
    const wall = await metricsOf(byWall);
    const processor = await metricsOf(byProcessor);
    return {
      wall: milliseconds(wall, "TaskDuration"),
      task: milliseconds(processor, "TaskDuration"),
      script: milliseconds(processor, "ScriptDuration"),
    };
  };
}

async function sessionWith(page: Page, timeDomain: "timeTicks" | "threadTicks"): Promise<CDPSession> {
  const session = await page.createCDPSession();
  await session.send("Performance.enable", { timeDomain });
  return session;
}

async function metricsOf(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics } = await session.send("Performance.getMetrics");
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

function milliseconds(metrics: ReadonlyMap<string, number>, name: string): number {
  return (metrics.get(name) ?? Number.NaN) * 1000;
}

export function since(before: MainThread, after: MainThread): MainThread {
  return {
    wall: after.wall - before.wall,
    task: after.task - before.task,
    script: after.script - before.script,
  };
}
