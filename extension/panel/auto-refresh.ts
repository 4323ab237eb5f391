import { copchat } from "../../src/domain/chat.ts";
import { refreshPlanOf } from "../../src/ui/header/refresh-plan.ts";
import type { PanelModel } from "../../src/ui/panel/panel-model.ts";
import { request } from "../platform/request.ts";

const tick = 1000;
/** When the background knows better (another panel was first), this one soon will. */
const refusedMs = 5000;

/**
 * Auto-refresh, where the person switched it on: lives and ends with the open panel. Asks for one reload when the
 * plan says that it is due; the background looks once more before it does it.
 */
export function followPace(model: PanelModel, signal: AbortSignal): void {
  let isAsking = false;
  let notBefore = 0;
  const look = async (): Promise<void> => {
    if (isAsking || Date.now() < notBefore || !isDue(model)) return;
    isAsking = true;
    const reply = await request("load-new", { chatId: chatOf(model).id, by: "pace" });
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
      chat: chatOf(model),
      ownHandle: model.ownHandle.peek(),
      feed: model.feed.peek(),
      askedAt: model.askedAt.peek(),
    },
    now,
  );
  return plan.state === "waiting" && plan.dueAt <= now;
}

function chatOf(model: PanelModel) {
  const chats = model.chats.peek();
  return chats.find(({ id }) => id === model.settings.peek().chatId) ?? chats[0] ?? copchat;
}
