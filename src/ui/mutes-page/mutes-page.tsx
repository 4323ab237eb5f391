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

interface Announcement {
  readonly message: string;
  readonly undo: string | undefined;
}

export function MutesPage({ model, desk, actions, lists, locale, timeZone }: MutesPageProps): VNode {
  const times = useMemo(() => createTimes(locale, timeZone), [locale, timeZone]);
  const [part, show] = useState<Part>("in force");
  const [work, begin] = useState<Work>("none");
  const [announced, setAnnounced] = useState<Announcement | undefined>(undefined);
  useAppearance(model.appearance.value);
  const page: PageProps = {
    model,
    desk,
    actions,
    times,
    announce: (message, undo) => setAnnounced({ message, undo }),
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
      <AnnouncementLine page={page} announced={announced} close={() => setAnnounced(undefined)} />
    </main>
  );
}

interface AnnouncementProps {
  readonly page: PageProps;
  readonly announced: Announcement | undefined;
  readonly close: () => void;
}

function AnnouncementLine({ page: { desk, model, announce }, announced, close }: AnnouncementProps): VNode {
  const undo = async (batch: string) => {
    close();
    const outcome = await desk.undo(batch, model.now.peek()).kept;
    announce(outcome.ok ? words("mutesUndone") : outcome.failure.message);
  };
  const batch = announced?.undo;
  return (
    <div class={`announcement ${announced ? "shown" : ""}`} role="status" aria-live="polite">
      {announced && <span>{announced.message}</span>}
      {batch !== undefined && (
        <button type="button" class="link" onClick={() => void undo(batch)}>
          {words("undo")}
        </button>
      )}
    </div>
  );
}
