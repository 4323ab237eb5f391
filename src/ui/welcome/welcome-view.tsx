import { type ReadonlySignal, signal } from "@preact/signals";
import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { words } from "../../words/words.ts";
import { ChatsSection } from "../options/chats-section.tsx";
import { HandleSection } from "../options/handle-section.tsx";
import type { OptionsActions, OptionsModel } from "../options/options-model.ts";
import { useAppearance } from "../parts/appearance.ts";
import { Logo } from "../parts/logo.tsx";
import { ShortcutLine } from "../parts/shortcut-line.tsx";
import { TroubleLine } from "../parts/trouble-line.tsx";
import { WelcomePicture } from "./welcome-picture.tsx";

interface WelcomeProps {
  readonly model: OptionsModel;
  readonly actions: OptionsActions;
  /** In the press's own turn: browsers open a panel only then. */
  readonly openPanel: () => void;
  readonly openChat: () => void;
  /** The keys that open the panel; undefined while nobody knows. */
  readonly shortcut: ReadonlySignal<string | undefined>;
  readonly chooseShortcut: (() => void) | undefined;
}

const promises = ["welcomeReads", "welcomeKeeps", "welcomeNeverActs", "welcomeNeverMutes"] as const;

export function WelcomeView({
  model,
  actions,
  openPanel,
  openChat,
  shortcut,
  chooseShortcut,
}: WelcomeProps): VNode {
  const announced = useMemo(() => signal<string | undefined>(undefined), []);
  const sections = {
    model,
    actions,
    announce: (message: string) => {
      announced.value = message;
    },
  };
  useAppearance(model.settings.value.appearance);
  return (
    <main class="options welcome" data-phase={model.phase.value}>
      <h1>
        <Logo />
        {words("welcomeTitle")}
      </h1>
      <p class="lead">{words("welcomeLead")}</p>
      <WelcomePicture />
      <TroubleLine trouble={model.trouble} />
      <ChatsSection {...sections} />
      <HandleSection {...sections} />
      <section aria-labelledby="begin-title">
        <h2 id="begin-title">{words("welcomeBegin")}</h2>
        <p>{words("welcomeBeginHow")}</p>
        <div class="welcome-ways">
          <button type="button" class="primary" data-action="open-panel" onClick={openPanel}>
            {words("welcomeOpenPanel")}
          </button>
          <button type="button" class="link" data-action="open-chat" onClick={openChat}>
            {words("welcomeOpenChat")}
          </button>
        </div>
        <p class="lead">{words("welcomePin")}</p>
        {shortcut.value !== undefined && <ShortcutLine keys={shortcut.value} choose={chooseShortcut} />}
      </section>
      <section aria-labelledby="promises-title">
        <h2 id="promises-title">{words("welcomePromises")}</h2>
        <ul class="promises">
          {promises.map((promise) => (
            <li key={promise}>{words(promise)}</li>
          ))}
        </ul>
      </section>
      <p role="status" class="lead">
        {announced.value}
      </p>
    </main>
  );
}
