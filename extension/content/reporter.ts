import type { ReadingTotals } from "../../src/domain/x-status/reading.ts";
import type { Reply } from "../../src/messages/reply.ts";
import { isContextAlive, request } from "../platform/request.ts";
import type { PageState } from "./page-state.ts";

export interface Reporter {
  /** Reports the page's state when people would notice a difference. */
  readonly reportChange: () => void;
  /** Reports that the page goes away; nothing follows until `comeBack`. */
  readonly leave: () => void;
  readonly comeBack: () => void;
}

export interface ReporterOptions {
  readonly state: PageState;
  readonly later: (work: () => void, milliseconds: number) => void;
  readonly outdated: () => void;
}

function lossesOf({ dropped, misdated, refused }: ReadingTotals): Partial<ReadingTotals> {
  return {
    refused,
    ...(dropped === undefined ? {} : { dropped }),
    ...(misdated === undefined ? {} : { misdated }),
  };
}

/** Navigation changes several things at once. */
const settleMs = 100;

export function makeReporter({ state, later, outdated }: ReporterOptions): Reporter {
  let reported = "";
  let waiting = false;
  let away = false;

  const send = async (): Promise<void> => {
    waiting = false;
    if (away) return;
    const report = state.report();
    const facts = JSON.stringify({
      ...report,
      // A loss is reported at once and alone: a refused delivery carries no report.
      totals: lossesOf(report.totals),
      lastResponseAt: undefined,
      lastSearchAt: undefined,
      wroteAt: undefined,
      rate: undefined,
    });
    if (facts === reported) return;
    reported = facts;
    const reply = await request("report-page", { report });
    if (!reply.ok) reportFailed(reply);
  };

  const reportFailed = (reply: Reply<null> & { readonly ok: false }): void => {
    reported = "";
    if (reply.failure.code === "outdated") outdated();
  };

  const reportChange = (): void => {
    if (!isContextAlive()) outdated();
    // Timers are slow in a hidden tab, and being hidden matters at once.
    if (document.visibilityState === "hidden") void send();
    if (waiting) return;
    waiting = true;
    later(() => void send(), settleMs);
  };

  return {
    reportChange,
    leave: () => {
      away = true;
      void request("leave-page", null);
    },
    comeBack: () => {
      away = false;
      reported = "";
      reportChange();
    },
  };
}
