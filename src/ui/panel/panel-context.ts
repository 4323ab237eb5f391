import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Times } from "../base/times.ts";
import type { Composer } from "../composer/composer.ts";
import type { ReadingPlace } from "../feed/reading-place.ts";
import type { Loader } from "../header/loader.ts";
import type { Muting } from "../mutes/muting.ts";
import type { SearchState } from "../searches/chat-searches-state.ts";
import type { PanelActions, PanelModel, PostLinks } from "./panel-model.ts";
import type { PanelState } from "./panel-state.ts";
import type { ViewState } from "./view-state.ts";

/** Everything that a part of the panel may need. It never changes while the page is open; what is in it does. */
export interface PanelContext {
  readonly model: PanelModel;
  readonly state: PanelState;
  readonly view: ViewState;
  readonly actions: PanelActions;
  readonly links: PostLinks;
  readonly times: Times;
  readonly place: ReadingPlace;
  readonly composer: Composer;
  readonly muting: Muting;
  readonly searches: SearchState;
  readonly loader: Loader;
}

const context = createContext<PanelContext | undefined>(undefined);

export const PanelProvider = context.Provider;

/** The panel that a component stands in. Throws outside one: that is a mistake in the code, never in the data. */
export function usePanel(): PanelContext {
  const panel = useContext(context);
  if (!panel) throw new Error("a part of the panel stands outside it");
  return panel;
}
