import { changeReport } from "../../src/domain/x-status/change-report.ts";
import type { PanelModel } from "../../src/ui/panel/state/panel-model.ts";
import type { Outcome } from "../../src/ui/parts/outcome.ts";
import { extensionVersion } from "../platform/lifecycle.ts";

export async function copyReport({ reading, faults, foreign }: PanelModel): Promise<Outcome> {
  const report = changeReport(reading.peek() ?? { tabs: [] }, {
    chatside: extensionVersion(),
    browser: navigator.userAgent,
    faults: faults.peek(),
    foreign: foreign.peek(),
  });
  try {
    await navigator.clipboard.writeText(JSON.stringify(report, null, 1));
    return { ok: true };
  } catch (error) {
    return { ok: false, failure: { message: error instanceof Error ? error.message : String(error) } };
  }
}
