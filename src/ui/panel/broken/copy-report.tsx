import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { words } from "../../../words/words.ts";
import type { Outcome } from "../../parts/outcome.ts";
import { usePanel } from "../state/panel-context.ts";

export function CopyReport(): VNode {
  const { actions } = usePanel();
  const [outcome, setOutcome] = useState<Outcome | undefined>(undefined);
  if (outcome?.ok) return <span role="status">{words("noticeReportCopied")}</span>;
  return (
    <button
      type="button"
      class="link"
      title={words("noticeReportHolds")}
      data-action="copy-report"
      onClick={async () => setOutcome(await actions.copyReport())}
    >
      {words(outcome ? "noticeReportNotCopied" : "noticeReportCopy")}
    </button>
  );
}
