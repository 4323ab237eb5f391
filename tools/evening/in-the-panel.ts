import type { Chat } from "../../src/domain/chat/chat.ts";
import type { Reading } from "../../src/domain/x-status/reading.ts";
import type { Reply } from "../../src/messages/reply.ts";
import { type PanelView, waitUntil } from "../browsers/panel-view.ts";

/** The exact totals that the panel's root element carries. */
export interface PanelTotals {
  readonly posts: number;
  readonly hashtag: number;
  readonly moderators: number;
  readonly mentions: number;
  readonly people: number;
  readonly questions: number;
  readonly gaps: number;
}

export async function readTotals(panel: PanelView): Promise<PanelTotals> {
  return panel.run((view) => {
    const root = view.document.querySelector<HTMLElement>(".panel[data-posts]");
    const number = (name: string) => Number(root?.dataset[name] ?? 0);
    return {
      posts: number("posts"),
      hashtag: number("hashtag"),
      moderators: number("moderators"),
      mentions: number("mentions"),
      people: number("people"),
      questions: number("questions"),
      gaps: number("gaps"),
    };
  });
}

/** Presses what `selector` finds, once it is there; of several the first whose words begin with `words`. */
export async function press(panel: PanelView, selector: string, words = ""): Promise<void> {
  const pressed = () =>
    panel.run(
      (view, selected, beginning) => {
        const found = [...view.document.querySelectorAll<HTMLElement>(selected)].find(
          (element) =>
            !element.matches(":disabled") && (element.textContent ?? "").trim().startsWith(beginning),
        );
        found?.click();
        return found ? true : undefined;
      },
      selector,
      words,
    );
  await waitUntil(pressed, `the panel has no ${selector} ${words}`);
}

/** The text of what `selector` finds, or undefined. */
export async function textOf(panel: PanelView, selector: string): Promise<string | undefined> {
  return panel.run(
    (view, selected) => view.document.querySelector(selected)?.textContent ?? undefined,
    selector,
  );
}

async function typeInto(panel: PanelView, name: string, text: string): Promise<void> {
  await panel.run(
    (view, field, typed) => {
      const input = view.document.querySelector<HTMLInputElement>(`input[name="${field}"]`);
      if (!input) return;
      input.value = typed;
      input.dispatchEvent(new Event("input", { bubbles: true }));
    },
    name,
    text,
  );
}

/** Adds a chat as a person does: in the panel's menu, by hashtag and moderators. The panel then shows it. */
export async function addChat(
  panel: PanelView,
  hashtag: string,
  moderators: readonly string[],
): Promise<void> {
  await press(panel, "button.chat-name");
  await press(panel, "#chat-menu button", "Add a chat");
  await waitUntil(async () => textOf(panel, ".chat-form"), "the form for a chat did not open");
  await typeInto(panel, "hashtags", `#${hashtag}`);
  await typeInto(panel, "moderators", moderators.map((handle) => `@${handle}`).join(" "));
  await press(panel, ".chat-form button[type=submit]");
  const id = hashtag.toLowerCase();
  const isShown = () =>
    panel.run(
      (view, chat) => view.document.querySelector(`.panel[data-chat="${chat}"]`) !== null || undefined,
      id,
    );
  await waitUntil(isShown, `the panel does not show #${hashtag}`);
}

/** How the X tabs are, as Chatside itself knows it. */
export async function readReading(panel: PanelView): Promise<Reading> {
  return (await ask(panel, "get-reading", null)) as Reading;
}

/** Names other moderators of a chat that is there: an invented evening has invented ones, who are not the preset's. */
export async function nameModerators(
  panel: PanelView,
  chat: Chat,
  moderators: readonly string[],
): Promise<void> {
  const input = {
    hashtags: chat.hashtags.join(" "),
    moderators: moderators.join(" "),
    limit: String(chat.limit),
  };
  await ask(panel, "save-chat", { id: chat.id, input });
}

/** What the background answers to the panel's own question. */
export async function ask(panel: PanelView, name: string, payload: unknown): Promise<unknown> {
  const reply = (await panel.run(
    (view, asked, given) => {
      const { chrome: extension } = view as unknown as { chrome: typeof chrome };
      return extension.runtime.sendMessage({ kind: "request", name: asked, payload: given });
    },
    name,
    payload,
  )) as Reply<unknown>;
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.message}`);
  return reply.value;
}
