import { signal } from "@preact/signals";
import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { words } from "../../words/words.ts";
import { Apart } from "../parts/apart.tsx";
import { useAppearance } from "../parts/appearance.ts";
import { Logo } from "../parts/logo.tsx";
import { TroubleLine } from "../parts/trouble-line.tsx";
import { AppearanceSection } from "./appearance-section.tsx";
import { ChatsSection } from "./chats-section.tsx";
import { DataSection } from "./data-section.tsx";
import { HandleSection } from "./handle-section.tsx";
import { HouseRulesSection } from "./house-rules-section.tsx";
import { LoadingSection } from "./loading-section.tsx";
import { MutesSection } from "./mutes-section.tsx";
import { OpenOnXSection } from "./open-on-x-section.tsx";
import type { OptionsActions, OptionsModel } from "./options-model.ts";
import { RemindersSection } from "./reminders-section.tsx";

interface Announcement {
  readonly message: string;
  readonly undo: (() => void) | undefined;
}

/** From the top. */
const parts = {
  chats: ChatsSection,
  reminders: RemindersSection,
  "house-rules": HouseRulesSection,
  handle: HandleSection,
  loading: LoadingSection,
  "open-on-x": OpenOnXSection,
  appearance: AppearanceSection,
  mutes: MutesSection,
  data: DataSection,
};

export function OptionsView(given: {
  readonly model: OptionsModel;
  readonly actions: OptionsActions;
}): VNode {
  const { model } = given;
  const announced = useMemo(() => signal<Announcement | undefined>(undefined), []);
  const announce = (message: string, undo?: () => void) => {
    announced.value = { message, undo };
  };
  useAppearance(model.settings.value.appearance);
  const sections = { ...given, announce };
  return (
    <main class="options" data-phase={model.phase.value}>
      <h1>
        <Logo />
        Chatside
      </h1>
      {model.phase.value === "storage-trouble" && (
        <p class="problem" role="alert">
          {words("optionsStorageTrouble")}
        </p>
      )}
      <TroubleLine trouble={model.trouble} />
      {Object.entries(parts).map(([name, Section]) => (
        <Apart key={name} name={name}>
          <Section {...sections} />
        </Apart>
      ))}
      <About version={model.version} />
      <AnnouncementLine announced={announced.value} close={() => (announced.value = undefined)} />
    </main>
  );
}

function About({ version }: { readonly version: string }): VNode {
  return (
    <footer>
      <p>{words("optionsAbout", { version })}</p>
    </footer>
  );
}

function AnnouncementLine({
  announced,
  close,
}: {
  readonly announced: Announcement | undefined;
  readonly close: () => void;
}): VNode {
  return (
    <div class={`announcement ${announced ? "shown" : ""}`} role="status" aria-live="polite">
      {announced && <span>{announced.message}</span>}
      {announced?.undo && (
        <button
          type="button"
          class="link"
          onClick={() => {
            close();
            announced.undo?.();
          }}
        >
          {words("undo")}
        </button>
      )}
    </div>
  );
}
