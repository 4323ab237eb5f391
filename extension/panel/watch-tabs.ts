import type { PanelModel } from "../../src/ui/panel/panel-model.ts";
import { request, requestTab } from "../platform/request.ts";

const tick = 800;
/** A page that is being reloaded misses one; a crashed one, or one that the browser put away, all of them. */
const missesOfSilence = 2;

/**
 * Notices that an X tab fell silent without a word: its page crashed, or the browser put it away. A word to the tab
 * itself each second costs its page a tenth of a millisecond and wakes no worker; what is true when it stays out is
 * asked of the background, and comes as any other change of the reading. Only while the panel is seen.
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
