import type { Page } from "puppeteer-core";
import { runInWindow } from "../../tools/browsers/panel-view.ts";

/** What a page saw of one response. Times in ms since 1970, by the browser's clock. */
export interface ReceivedTimeline {
  /** Characters of the body. */
  readonly length: number;
  /** The last byte was there. */
  readonly responseEnd: number;
  /** The page's own handler ran. */
  readonly received: number;
}

const pathOf = (operation: string): string => `/i/api/graphql/benchbenchbenchbenchbe/${operation}`;

export const searchPath = pathOf("SearchTimeline");

export function searchRequest(rawQuery: string, count: number): object {
  return { variables: { rawQuery, count, product: "Latest" } };
}

interface Receiving {
  benchHeard?: Promise<ReceivedTimeline>;
}

/** Asks for a search as X's client does: by XHR, and the page reads and parses the answer itself. */
export async function requestSearch(page: Page, query: string): Promise<ReceivedTimeline> {
  await sendSearch(page, query);
  return receivedTimeline(page);
}

/** Asks for the home timeline in the same way. */
export async function requestHome(page: Page): Promise<ReceivedTimeline> {
  await send(page, pathOf("HomeTimeline"), { variables: { count: 20 } });
  return receivedTimeline(page);
}

/** Sends the same, and receives nothing of the answer until it asks: what a driver receives in between takes time as well. */
export function sendSearch(page: Page, query: string): Promise<void> {
  return send(page, searchPath, searchRequest(query, 20));
}

async function send(page: Page, address: string, asked: object): Promise<void> {
  await runInWindow(
    page,
    "window",
    (view, path, body) => {
      const { performance, XMLHttpRequest, document } = view as Window & typeof globalThis;
      (view as Window & Receiving).benchHeard = new Promise<ReceivedTimeline>((resolve, reject) => {
        const xhr = new XMLHttpRequest();
        xhr.open("POST", path, true);
        xhr.setRequestHeader("content-type", "application/json");
        xhr.onload = () => {
          const received = performance.timeOrigin + performance.now();
          JSON.parse(xhr.responseText);
          const entry = performance.getEntriesByName(new URL(path, document.baseURI).href).at(-1);
          performance.clearResourceTimings();
          const end = (entry as PerformanceResourceTiming | undefined)?.responseEnd ?? Number.NaN;
          resolve({ length: xhr.responseText.length, responseEnd: performance.timeOrigin + end, received });
        };
        xhr.onerror = () => reject(new Error("the stand-in did not answer"));
        xhr.send(body);
      });
    },
    [address, JSON.stringify(asked)],
  );
}

/** What came of the search that was sent last. */
export async function receivedTimeline(page: Page): Promise<ReceivedTimeline> {
  return (await page.evaluate("window.benchHeard")) as ReceivedTimeline;
}
