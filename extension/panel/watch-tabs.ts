import type { PanelModel } from "../../src/ui/panel/state/panel-model.ts";
import { request, requestTab } from "../platform/request.ts";

const tick = 800;
/** A reloading page misses one answer; a crashed or discarded one misses all. */
const missesOfSilence = 2;

/**
 * Notices X tabs that crashed or were discarded without a message. A ping a second costs its page a tenth of a
 * millisecond and wakes no worker; only its absence asks the background. Runs while the panel is visible.
 */
export function watchTabs(model: PanelModel, signal: AbortSignal): void {
  const misses = new Map<number, number>();
  const lookAt = async (tabId: number): Promise<void> => {
    const reply = await requestTab(tabId, "are-you-there", null);
    const missed = reply.ok ? 0 : (misses.get(tabId) ?? 0) + 1;
    misses.set(tabId, missed);
    if (missed === missesOfSilence && !signal.aborted) await askAgain(model);
  };
  const look = (): void => {
    const tabs = document.hidden ? [] : (model.reading.peek()?.tabs ?? []);
    for (const { tabId, report } of tabs) if (report) void lookAt(tabId);
  };
  const timer = setInterval(look, tick);
  signal.addEventListener("abort", () => clearInterval(timer));
}

async function askAgain(model: PanelModel): Promise<void> {
  const reply = await request("get-reading", null);
  if (reply.ok) model.reading.value = reply.value;
  else model.trouble.value = reply.failure.message;
}
