import { signal } from "@preact/signals";
import { render } from "preact";
import { namePage } from "../extension/platform/name-page.ts";
import { request } from "../extension/platform/request.ts";
import { readShortcut } from "../extension/platform/shortcut.ts";
import { openPanel, shortcutChooser } from "../extension/platform/side-panel.ts";
import { shownChat } from "../src/domain/chat/shown-chat.ts";
import { WelcomeView } from "../src/ui/welcome/welcome-view.tsx";
import { words } from "../src/words/words.ts";
import { actions, follow, model } from "./profile.ts";

function fail(error: unknown): void {
  model.trouble.value = error instanceof Error ? error.message : String(error);
}

async function openChat(): Promise<void> {
  const { id } = shownChat(model.chats.peek(), model.settings.peek().chatId);
  const reply = await request("open-chat", { chatId: id });
  if (!reply.ok) model.trouble.value = reply.failure.message;
}

const shortcut = signal<string | undefined>(undefined);
const chooser = shortcutChooser();

async function lookAtShortcut(): Promise<void> {
  shortcut.value = await readShortcut();
}

namePage(words("welcomeTitle"));
render(
  <WelcomeView
    model={model}
    actions={actions}
    openPanel={() => void openPanel().catch(fail)}
    openChat={() => void openChat()}
    shortcut={shortcut}
    chooseShortcut={chooser && (() => void chooser().catch(fail))}
  />,
  document.body,
);
follow();
lookAtShortcut().catch(fail);
