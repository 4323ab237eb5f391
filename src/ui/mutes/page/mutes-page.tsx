import type { VNode } from "preact";
import { useLayoutEffect, useMemo, useState } from "preact/hooks";
import { Mark } from "../../base/mark.tsx";
import { createTimes } from "../../base/times.ts";
import { TroubleLine } from "../../base/trouble-line.tsx";
import type { MuteDesk } from "../mute-desk.ts";
import { AddMute } from "./add-mute.tsx";
import { HistorySection } from "./history-section.tsx";
import { ImportMutes } from "./import-mutes.tsx";
import type { Lists } from "./lists/lists-model.ts";
import { ListsSection } from "./lists/lists-section.tsx";
import type { MutesPageActions, MutesPageModel, PageProps } from "./page-model.ts";
import { PageTools, type Part, type Work } from "./page-tools.tsx";
import { TableSection } from "./table-section.tsx";

interface MutesPageProps {
  readonly model: MutesPageModel;
  readonly desk: MuteDesk;
  readonly actions: MutesPageActions;
  readonly lists: Lists;
  /** For tools and tests; normally the browser's own. */
  readonly locale?: string;
  readonly timeZone?: string;
}

interface Said {
  readonly message: string;
  readonly undo: string | undefined;
}

/** The page of all mutes: the table, what is over, the history; by hand, from a file, into a file; lists. */
export function MutesPage({ model, desk, actions, lists, locale, timeZone }: MutesPageProps): VNode {
  const times = useMemo(() => createTimes(locale, timeZone), [locale, timeZone]);
  const [part, show] = useState<Part>("in force");
  const [work, begin] = useState<Work>("none");
  const [said, setSaid] = useState<Said | undefined>(undefined);
  const appearance = model.appearance.value;
  useLayoutEffect(() => {
    document.documentElement.style.colorScheme = appearance === "system" ? "light dark" : appearance;
  }, [appearance]);
  const page: PageProps = {
    model,
    desk,
    actions,
    times,
    say: (message, undo) => setSaid({ message, undo }),
  };
  const close = () => begin("none");
  return (
    <main class="mutes" data-phase={model.phase.value}>
      <h1>
        <Mark />
        Mutes
      </h1>
      {model.phase.value === "storage-trouble" && (
        <p class="problem" role="alert">
          The browser does not open Chatside's storage: nothing can be changed now. Close other Chatside
          windows and reload this page.
        </p>
      )}
      <TroubleLine trouble={model.trouble} />
      <PageTools page={page} lists={lists} part={part} show={show} begin={begin} />
      {work === "add" && <AddMute {...page} close={close} />}
      {work === "import" && <ImportMutes {...page} close={close} />}
      {part === "history" && <HistorySection {...page} />}
      {part === "lists" && <ListsSection {...page} lists={lists} />}
      {(part === "in force" || part === "over") && (
        <TableSection key={part} {...page} over={part === "over"} />
      )}
      <SaidLine page={page} said={said} close={() => setSaid(undefined)} />
    </main>
  );
}

interface SaidProps {
  readonly page: PageProps;
  readonly said: Said | undefined;
  readonly close: () => void;
}

/** What was done, with the way back. */
function SaidLine({ page: { desk, model, say }, said, close }: SaidProps): VNode {
  const undo = async (batch: string) => {
    close();
    const outcome = await desk.undo(batch, model.now.peek()).kept;
    say(outcome.ok ? "Undone." : outcome.failure.message);
  };
  const batch = said?.undo;
  return (
    <div class={`said ${said ? "shown" : ""}`} role="status" aria-live="polite">
      {said && <span>{said.message}</span>}
      {batch !== undefined && (
        <button type="button" class="link" onClick={() => void undo(batch)}>
          Undo
        </button>
      )}
    </div>
  );
}
