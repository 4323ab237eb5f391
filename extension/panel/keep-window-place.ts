import type { WindowPlace } from "../../src/domain/settings.ts";
import type { PanelModel } from "../../src/ui/panel/state/panel-model.ts";
import { request } from "../platform/request.ts";

/** Browsers send a page events for its window's size, not its position. */
const lookMs = 500;

/** Remembers the position of the panel's own window once the person stops moving it. */
export function keepWindowPlace(model: PanelModel, signal: AbortSignal): void {
  let before = placeNow();
  let kept: WindowPlace | undefined = before;
  const look = async (): Promise<void> => {
    const now = placeNow();
    const isStill = isSame(now, before);
    before = now;
    if (!isStill || document.hidden || isSame(now, kept)) return;
    kept = now;
    const reply = await request("change-settings", { changes: { panelWindow: now } });
    if (!reply.ok) model.trouble.value = reply.failure.message;
  };
  const timer = setInterval(() => void look(), lookMs);
  signal.addEventListener("abort", () => clearInterval(timer));
}

function placeNow(): WindowPlace {
  return { left: screenX, top: screenY, width: outerWidth, height: outerHeight };
}

function isSame(one: WindowPlace, other: WindowPlace | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
