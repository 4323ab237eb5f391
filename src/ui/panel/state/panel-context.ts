import type { Signal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Column } from "../../../domain/feed/column.ts";
import type { Times } from "../../parts/times.ts";
import type { SearchState } from "./chat-searches-state.ts";
import type { Composer } from "./composer/composer.ts";
import type { Loader } from "./loader.ts";
import type { Muting } from "./muting.ts";
import type { PanelActions, PanelModel, PostLinks } from "./panel-model.ts";
import type { PanelState } from "./panel-state.ts";
import type { RaidState } from "./raids/raid-state.ts";
import type { RowLook } from "./reading-place/estimate-height.ts";
import type { ReadingPlace } from "./reading-place/reading-place.ts";
import type { ViewState } from "./view-state.ts";

/** Everything that a part of the panel may need. The object itself never changes while the page is open. */
export interface PanelContext {
  readonly model: PanelModel;
  readonly state: PanelState;
  readonly view: ViewState;
  readonly actions: PanelActions;
  readonly links: PostLinks;
  readonly times: Times;
  readonly place: ReadingPlace;
  readonly rowLook: RowLook;
  readonly composer: Composer;
  readonly muting: Muting;
  readonly searches: SearchState;
  readonly loader: Loader;
  readonly raids: RaidState;
  readonly columns: Signal<ColumnsShown | undefined>;
  /** For a further column: which one it is, and its panel. */
  readonly column?: Exclude<Column, "all">;
  readonly whole?: PanelContext;
}

export interface ColumnsShown {
  /** The column that the keys go to. */
  readonly withKeys: Signal<PanelContext>;
  readonly turnTo: (column: Column) => void;
  readonly step: (by: 1 | -1) => void;
}

const context = createContext<PanelContext | undefined>(undefined);

export const PanelProvider = context.Provider;

/** Throws outside a panel, which is a bug. */
export function usePanel(): PanelContext {
  const panel = useContext(context);
  if (!panel) throw new Error("a part of the panel stands outside it");
  return panel;
}

/** An id for an element of a post, which may be in several columns. */
export function idOf({ column }: PanelContext, part: "who" | "text", postId: string): string {
  return column === undefined ? `${part}-${postId}` : `${column}-${part}-${postId}`;
}
