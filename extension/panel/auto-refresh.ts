import { shownChat } from "../../src/domain/chat/shown-chat.ts";
import type { PanelModel } from "../../src/ui/panel/state/panel-model.ts";
import { refreshPlanOf } from "../../src/ui/panel/state/x-status.ts";
import { request } from "../platform/request.ts";

const tick = 1000;
/** If another panel was first, this one learns of it soon. */
const refusedMs = 5000;

/**
 * Auto-refresh lives with the open panel. It requests one reload when the plan asks for it; the background checks
 * again.
 */
export function followPace(model: PanelModel, signal: AbortSignal): void {
  let isAsking = false;
  let notBefore = 0;
  const look = async (): Promise<void> => {
    if (isAsking || Date.now() < notBefore || !isDue(model)) return;
    isAsking = true;
    const reply = await request("load-new", {
      chatId: shownChat(model.chats.peek(), model.settings.peek().chatId).id,
      by: "pace",
    });
    isAsking = false;
    if (reply.ok && reply.value.did === "reloaded") model.askedAt.value = reply.value.at;
    else notBefore = Date.now() + refusedMs;
    if (!reply.ok) model.trouble.value = reply.failure.message;
  };
  const timer = setInterval(() => void look(), tick);
  signal.addEventListener("abort", () => clearInterval(timer));
}

function isDue(model: PanelModel): boolean {
  const now = Date.now();
  const plan = refreshPlanOf(
    {
      settings: model.settings.peek(),
      reading: model.reading.peek(),
      chat: shownChat(model.chats.peek(), model.settings.peek().chatId),
      ownHandle: model.ownHandle.peek(),
      feed: model.feed.peek(),
      askedAt: model.askedAt.peek(),
    },
    now,
  );
  return plan.state === "waiting" && plan.dueAt <= now;
}
