import type { VNode } from "preact";
import type { TakenColumn, TakenColumns } from "../../../domain/mutes/files/mute-file.ts";
import type { ImportChoice, ImportPreview } from "../../../domain/mutes/files/preview-import.ts";
import type { ColumnUse } from "../../../domain/mutes/files/table/column-use.ts";
import { calmText } from "../../../domain/text/calm-text.ts";
import { words } from "../../../words/words.ts";

interface TakenProps {
  readonly preview: ImportPreview & { readonly ok: true };
  readonly choice: ImportChoice;
  readonly choose: (choice: ImportChoice) => void;
}

const useNames = {
  id: "takenUseId",
  handle: "takenUseHandle",
  link: "takenUseLink",
  kind: "takenUseKind",
  value: "takenUseValue",
  phrase: "takenUsePhrase",
  domain: "takenUseDomain",
  chat: "takenUseChat",
  until: "takenUseUntil",
  reason: "takenUseReason",
  note: "takenUseNote",
  source: "takenUseSource",
  origin: "takenUseSource",
  at: "takenUseAt",
  posts: "takenUsePosts",
  even_hosts: "takenUseEvenHosts",
  "rule-id": "takenUseRuleId",
  name: "takenUseName",
  "row-number": "takenUseRowNumber",
  post: "takenUsePost",
  state: "takenUseState",
  unused: "takenUseUnused",
} as const satisfies Readonly<Record<ColumnUse, string>>;

export function TakenAs({ preview: { format, columns }, choice, choose }: TakenProps): VNode | null {
  const widest = columns.reduce<TakenColumns | undefined>(
    (most, each) => (each.columns.length > (most?.columns.length ?? 1) ? each : most),
    undefined,
  );
  // Our own columns are known; one list of one column needs no word.
  const isShown = columns.length > 1 || (widest !== undefined && format === "table");
  if (!isShown || format.startsWith("chatside")) return null;
  return (
    <div class="taken-as">
      {columns.map((taken) => (
        <p key={`${taken.line} ${taken.columns[0]?.title ?? ""}`}>
          <span class="soft num">{words("previewLine", { line: taken.line })}</span>{" "}
          {taken.columns
            .map((column) =>
              words("takenUse", { column: columnName(column), use: words(useNames[column.as]) }),
            )
            .join(" · ")}
        </p>
      ))}
      {widest && <HandleColumn columns={widest.columns} choice={choice} choose={choose} />}
    </div>
  );
}

function HandleColumn({
  columns,
  choice,
  choose,
}: Omit<TakenProps, "preview"> & Pick<TakenColumns, "columns">): VNode {
  return (
    <label class="select-field">
      <span>{words("takenHandlesIn")}</span>
      <select
        value={String(choice.handleColumn ?? "")}
        onChange={({ currentTarget: { value } }) =>
          choose({ ...choice, handleColumn: value === "" ? undefined : Number(value) })
        }
      >
        <option value="">{words("takenNamed")}</option>
        {columns.map((column) => (
          <option key={column.place} value={String(column.place)}>
            {sampledName(column)}
          </option>
        ))}
      </select>
    </label>
  );
}

function columnName({ title, place }: TakenColumn): string {
  return title === undefined ? words("takenColumn", { place }) : `“${calmText(title).slice(0, 40)}”`;
}

function sampledName(column: TakenColumn): string {
  if (column.sample.length === 0) return columnName(column);
  const sample = calmText(column.sample.join(", ")).slice(0, 40);
  return words("takenColumnSample", { column: columnName(column), sample });
}
