import type { ComponentChildren, VNode } from "preact";
import { useLayoutEffect, useMemo } from "preact/hooks";
import { columns } from "../../../domain/feed/column.ts";
import { words } from "../../../words/words.ts";
import { Part } from "../broken/part.tsx";
import { columnNames } from "../feed/column-names.ts";
import { FeedList } from "../feed/feed-list.tsx";
import { UnreadCount } from "../feed/filters.tsx";
import { NewBar } from "../feed/new-bar.tsx";
import { keyed } from "../parts/keys.ts";
import { StartingPlace } from "../starting-place.tsx";
import { goToUnread } from "../state/jumps.ts";
import { type ColumnsShown, type PanelContext, PanelProvider, usePanel } from "../state/panel-context.ts";
import { useRowLook } from "../use-look.ts";
import { useReadHere } from "../use-read-marks.ts";
import { createColumnPanel } from "./column-panel.ts";
import { createColumnsShown } from "./columns-shown.ts";

/** The panel's list in the first of three columns. */
export function Columns({ children }: { readonly children?: ComponentChildren }): VNode {
  const whole = usePanel();
  const { beside, shown } = useMemo(() => {
    const panels = columns.flatMap((name) => (name === "all" ? [] : createColumnPanel(whole, name)));
    return { beside: panels, shown: createColumnsShown(whole, panels) };
  }, [whole]);
  useLayoutEffect(() => {
    whole.columns.value = shown;
    return () => {
      whole.columns.value = undefined;
    };
  }, [whole, shown]);
  return (
    <>
      <Column panel={whole} shown={shown}>
        {children}
      </Column>
      {beside.map((panel) => (
        <PanelProvider key={panel.column} value={panel}>
          <Column panel={panel} shown={shown}>
            <Beside />
          </Column>
        </PanelProvider>
      ))}
    </>
  );
}

interface ColumnProps {
  readonly panel: PanelContext;
  readonly shown: ColumnsShown;
  readonly children?: ComponentChildren;
}

function Column({ panel, shown, children }: ColumnProps): VNode {
  const take = () => {
    shown.withKeys.value = panel;
  };
  return (
    <div
      class="column"
      data-column={panel.column ?? "all"}
      data-keys={shown.withKeys.value === panel}
      tabIndex={-1}
      onFocusIn={take}
      onPointerDown={take}
    >
      {children}
    </div>
  );
}

function Beside(): VNode {
  const { model, rowLook, place, state } = usePanel();
  useRowLook(model.settings.value, rowLook, place);
  return (
    <>
      <Head />
      <div class="column-list">
        <Part name="feed">
          {state.items.value.length === 0 ? <Nothing /> : <FeedList />}
          <NewBar />
          <Reader />
        </Part>
        {model.phase.value === "ready" && <StartingPlace key={state.chat.value.id} />}
      </div>
    </>
  );
}

/** Apart, so that what is read draws no list again. */
function Reader(): null {
  useReadHere();
  return null;
}

function Head(): VNode | null {
  const panel = usePanel();
  const { column, state } = panel;
  if (column === undefined) return null;
  return (
    <h2 class="column-head">
      <button
        type="button"
        class={`filter filter-${state.filter.value}`}
        {...keyed("unread", (key) => words("columnToUnread", { key }))}
        onClick={() => goToUnread(panel)}
      >
        {words(columnNames[column])}
        <UnreadCount count={state.unread.value.length} />
      </button>
    </h2>
  );
}

function Nothing(): VNode | null {
  const { column, model } = usePanel();
  if (model.phase.value !== "ready") return null;
  return <p class="column-empty">{words(column === "you" ? "columnYouEmpty" : "columnModeratorsEmpty")}</p>;
}
