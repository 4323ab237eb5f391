import { useComputed } from "@preact/signals";
import type { VNode } from "preact";
import { writeCsvFile } from "../../domain/mutes/files/csv-file.ts";
import { writeJsonFile } from "../../domain/mutes/files/json-file.ts";
import { words } from "../../words/words.ts";
import { machineTime } from "../parts/times.ts";
import { withheldWords } from "./lists/list-words.ts";
import type { Lists } from "./lists/lists-model.ts";
import { tableRows } from "./mute-table.ts";
import type { PageProps } from "./page-model.ts";

export type Part = "in force" | "over" | "history" | "lists";
export type Work = "none" | "add" | "import";

interface ToolsProps {
  readonly page: PageProps;
  readonly lists: Lists;
  readonly part: Part;
  readonly show: (part: Part) => void;
  readonly begin: (work: Work) => void;
}

const parts = [
  ["in force", "mutesInForce"],
  ["over", "mutesOver"],
  ["history", "historyLabel"],
  ["lists", "mutesLists"],
] as const satisfies readonly (readonly [Part, string])[];

export function PageTools({ page, lists, part, show, begin }: ToolsProps): VNode {
  return (
    <div class="page-tools">
      <fieldset class="choice-row">
        <legend class="for-screen-readers">{words("mutesPartLabel")}</legend>
        {parts.map(([one, word]) => (
          <button type="button" key={one} aria-pressed={part === one} onClick={() => show(one)}>
            {words(word)}
            {one === "lists" && <Waiting lists={lists} />}
          </button>
        ))}
      </fieldset>
      <button type="button" class="primary" onClick={() => begin("add")}>
        {words("mutesAdd")}
      </button>
      <button type="button" class="link" onClick={() => begin("import")}>
        {words("mutesImport")}
      </button>
      <ExportButtons {...page} />
    </div>
  );
}

function Waiting({ lists }: Pick<ToolsProps, "lists">): VNode | null {
  const all = lists.model.lists.value ?? [];
  const count = all.reduce((sum, { withheld }) => sum + (withheld?.entries.length ?? 0), 0);
  if (count === 0) return null;
  return (
    <>
      <b class="waiting num" aria-hidden="true">
        {count.toLocaleString()}
      </b>
      <span class="for-screen-readers">, {withheldWords(count)}</span>
    </>
  );
}

function ExportButtons({ actions, desk, model }: PageProps): VNode | null {
  const hasAny = useComputed(() => {
    desk.book.version.value;
    return tableRows(desk.book, model.now.peek()).length > 0;
  }).value;
  if (!hasAny) return null;
  const exported = () => {
    const rows = tableRows(desk.book, model.now.peek()).filter(({ isInForce }) => isInForce);
    return rows.map(({ rule }) => rule);
  };
  const day = machineTime(model.now.value).slice(0, 10);
  const download = (ending: string, type: string, text: string) =>
    actions.download(`chatside-mutes-${day}.${ending}`, type, text);
  return (
    <>
      <button
        type="button"
        class="link"
        onClick={() => download("json", "application/json", writeJsonFile(exported(), model.now.peek()))}
      >
        {words("mutesExportJson")}
      </button>
      <button
        type="button"
        class="link"
        onClick={() => download("csv", "text/csv", writeCsvFile(exported()))}
      >
        {words("mutesExportCsv")}
      </button>
    </>
  );
}
