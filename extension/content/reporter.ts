import type { Reply } from "../../src/messages/reply.ts";
import { isContextAlive, request } from "../platform/request.ts";
import type { PageState } from "./page-state.ts";

export interface Reporter {
  /** Tells the background how this page is, when a person would see a difference. */
  readonly tell: () => void;
  /** Tells it that the page goes away. */
  readonly leave: () => void;
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

  const send = async (): Promise<void> => {
    waiting = false;
    const report = state.report();
    const facts = JSON.stringify({
      ...report,
      totals: undefined,
      lastResponseAt: undefined,
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

  return {
    tell: () => {
      if (!isContextAlive()) return outdated();
      // In a hidden tab timers are slow, and that it is hidden is worth knowing at once.
      if (document.visibilityState === "hidden") void send();
      if (waiting) return;
      waiting = true;
      later(() => void send(), settleMs);
    },
    leave: () => {
      told = "";
      void request("leave-page", null);
    },
  };
}
