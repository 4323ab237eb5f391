import type { VNode } from "preact";
import { useMemo, useState } from "preact/hooks";
import { words } from "../../words/words.ts";
import type { MuteDesk } from "../mutes/mute-desk.ts";
import { Apart } from "../parts/apart.tsx";
import { useAppearance } from "../parts/appearance.ts";
import { Logo } from "../parts/logo.tsx";
import { createTimes } from "../parts/times.ts";
import { TroubleLine } from "../parts/trouble-line.tsx";
import { AddMute } from "./add-mute.tsx";
import { HistorySection } from "./history-section.tsx";
import { ImportMutes } from "./import/import-mutes.tsx";
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
  readonly locale?: string;
  readonly timeZone?: string;
}

interface Said {
  readonly message: string;
  readonly undo: string | undefined;
}

export function MutesPage({ model, desk, actions, lists, locale, timeZone }: MutesPageProps): VNode {
  const times = useMemo(() => createTimes(locale, timeZone), [locale, timeZone]);
  const [part, show] = useState<Part>("in force");
  const [work, begin] = useState<Work>("none");
  const [said, setSaid] = useState<Said | undefined>(undefined);
  useAppearance(model.appearance.value);
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
        <Logo />
        {words("mutesTitle")}
      </h1>
      {model.phase.value === "storage-trouble" && (
        <p class="problem" role="alert">
          {words("optionsStorageTrouble")}
        </p>
      )}
      <TroubleLine trouble={model.trouble} />
      <Apart name="tools">
        <PageTools page={page} lists={lists} part={part} show={show} begin={begin} />
      </Apart>
      <Apart key={work} name={work}>
        {work === "add" && <AddMute {...page} close={close} />}
        {work === "import" && <ImportMutes {...page} close={close} />}
      </Apart>
      <Apart key={part} name={part}>
        {part === "history" && <HistorySection {...page} />}
        {part === "lists" && <ListsSection {...page} lists={lists} />}
        {(part === "in force" || part === "over") && <TableSection {...page} over={part === "over"} />}
      </Apart>
      <SaidLine page={page} said={said} close={() => setSaid(undefined)} />
    </main>
  );
}

interface SaidProps {
  readonly page: PageProps;
  readonly said: Said | undefined;
  readonly close: () => void;
}

function SaidLine({ page: { desk, model, say }, said, close }: SaidProps): VNode {
  const undo = async (batch: string) => {
    close();
    const outcome = await desk.undo(batch, model.now.peek()).kept;
    say(outcome.ok ? words("mutesUndone") : outcome.failure.message);
  };
  const batch = said?.undo;
  return (
    <div class={`said ${said ? "shown" : ""}`} role="status" aria-live="polite">
      {said && <span>{said.message}</span>}
      {batch !== undefined && (
        <button type="button" class="link" onClick={() => void undo(batch)}>
          {words("undo")}
        </button>
      )}
    </div>
  );
}
