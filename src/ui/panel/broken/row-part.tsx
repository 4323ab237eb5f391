import type { ComponentChildren, VNode } from "preact";
import { words } from "../../../words/words.ts";
import { Boundary } from "../../parts/boundary.tsx";
import { Outward } from "../../parts/outward.tsx";
import { usePanel } from "../state/panel-context.ts";
import type { FeedRow } from "../state/rows.ts";
import { CopyReport } from "./copy-report.tsx";
import { recordFault } from "./record-fault.ts";

interface RowPartProps {
  readonly row: FeedRow;
  readonly children: ComponentChildren;
}

export function RowPart({ row, children }: RowPartProps): VNode {
  const { model } = usePanel();
  return (
    <Boundary
      of={row}
      report={(error) => recordFault(model, `row ${row.kind}`, error)}
      broken={() => <BrokenRow row={row} />}
    >
      {children}
    </Boundary>
  );
}

function BrokenRow({ row }: { readonly row: FeedRow }): VNode {
  const { links } = usePanel();
  return (
    <p class="broken" data-broken="row">
      <span>{words(row.kind === "post" ? "brokenPost" : "brokenLine")}</span>
      {row.kind === "post" && (
        <Outward href={links.post(row.item.post)} look="link" text={words("brokenPostOnX")} />
      )}
      <CopyReport />
    </p>
  );
}
