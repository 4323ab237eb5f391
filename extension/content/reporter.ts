import type { Reply } from "../../src/messages/reply.ts";
import { isContextAlive, request } from "../platform/request.ts";
import type { PageState } from "./page-state.ts";

export interface Reporter {
  /** Tells the background how this page is, when a person would see a difference. */
  readonly tell: () => void;
  /** Tells it that the page goes away; until `comeBack` there is nothing more to tell. */
  readonly leave: () => void;
  /** The page is shown again, from the browser's page cache. */
  readonly comeBack: () => void;
}

export interface ReporterOptions {
  readonly state: PageState;
  readonly later: (work: () => void, milliseconds: number) => void;
  readonly outdated: () => void;
}

/** Several things change at once when a person goes from page to page. */
const settleMs = 100;

/** Makes what tells the background of changes that no delivery carries. */
export function makeReporter({ state, later, outdated }: ReporterOptions): Reporter {
  let told = "";
  let waiting = false;
  /** A page that goes away is hidden right after it said so. */
  let away = false;

  const send = async (): Promise<void> => {
    waiting = false;
    if (away) return;
    const report = state.report();
    const facts = JSON.stringify({
      ...report,
      totals: undefined,
      lastResponseAt: undefined,
      lastSearchAt: undefined,
      wroteAt: undefined,
      rate: undefined,
    });
    if (facts === told) return;
    told = facts;
    const reply = await request("report-page", { report });
    if (!reply.ok) notTold(reply);
  };

  const notTold = (reply: Reply<null> & { readonly ok: false }): void => {
    told = "";
    if (reply.failure.code === "outdated") outdated();
  };

  const tell = (): void => {
    if (!isContextAlive()) outdated();
    // In a hidden tab timers are slow, and that it is hidden is worth knowing at once.
    if (document.visibilityState === "hidden") void send();
    if (waiting) return;
    waiting = true;
    later(() => void send(), settleMs);
  };

  return {
    tell,
    leave: () => {
      away = true;
      void request("leave-page", null);
    },
    comeBack: () => {
      away = false;
      told = "";
      tell();
    },
  };
}
