import type { Page } from "puppeteer-core";

/** From here on browsers call a task long (ms). */
const longMs = 50;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Of that, the thread's own processor time (µs). */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** What the page's main thread did, by Chromium's own trace. */
export interface TasksSeen {
  readonly tasks: number;
  /** Milliseconds of processor time of those that are long; what else the machine did meanwhile is not in it. */
  readonly long: readonly number[];
  readonly longest: number;
}

/** Watches the tasks of the page's main thread while `work` runs. */
export async function tasksDuring(page: Page, work: () => Promise<unknown>): Promise<TasksSeen> {
  await page.tracing.start({
    categories: ["disabled-by-default-devtools.timeline"],
  });
  await work();
  // A task is in the trace when it is over, which is after its last word.
  await page.evaluate("new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))");
  const trace = new TextDecoder().decode(await page.tracing.stop());
  const { traceEvents } = JSON.parse(trace) as { readonly traceEvents: readonly TraceEvent[] };
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain")
      .map(threadOf),
  );
  const spent = traceEvents
    .filter((event) => event.ph === "X" && event.name === "RunTask" && threads.has(threadOf(event)))
    .map(({ tdur = 0 }) => tdur / 1000);
  return {
    tasks: spent.length,
    long: spent.filter((milliseconds) => milliseconds >= longMs),
    longest: Math.max(0, ...spent),
  };
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}
