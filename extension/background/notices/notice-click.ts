import { readSettings } from "../../../src/storage/settings.ts";
import { openPanelWindow } from "../../platform/panel-window.ts";
import { openPanel } from "../../platform/side-panel.ts";
import { ordinaryWindow } from "../../platform/tabs.ts";
import { changeSettingsOf } from "../chats/chats.ts";
import { inBackground } from "../report-error.ts";
import { database } from "../storage/database.ts";
import { openChat } from "../x/x-pages.ts";

/** A click wakes the worker and leaves no time to look up a window, so the id contains it. */
export async function noticeId(kind: "reminder" | "posts", chatId: string): Promise<string> {
  return `${kind} ${(await ordinaryWindow()) ?? "none"} ${chatId}`;
}

/** Opens the panel, then X's search: browsers grant the gesture only in the click's own turn. */
export function openFromNotice(id: string): void {
  const [, windowId, chatId] = /^(?:reminder|posts) (\d+|none) (.+)$/su.exec(id) ?? [];
  if (chatId === undefined) return;
  inBackground("notice-panel", openSomePanel(windowId === "none" ? undefined : Number(windowId)));
  inBackground("notice-chat", showChat(chatId));
}

async function openSomePanel(windowId: number | undefined): Promise<void> {
  try {
    await openPanel(windowId);
  } catch {
    // Firefox does not count a notification's click as a gesture, and the window may be gone.
    const { panelWindow } = await readSettings(await database());
    await openPanelWindow(panelWindow);
  }
}

async function showChat(chatId: string): Promise<void> {
  await changeSettingsOf({ changes: { chatId } });
  await openChat({ chatId });
}
