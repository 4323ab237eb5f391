import { tapAsk, tapHello, tapResponse } from "../../src/messages/tap-event.ts";
import { type HeardResponse, readTapMessage } from "./tap-message.ts";

export interface TapListener {
  readonly heard: (response: HeardResponse) => boolean;
  readonly refused: () => void;
}

/** Requests the tap's bridge or awaits its greeting, then receives responses until the signal aborts. */
export function listenToTap(listener: TapListener, signal: AbortSignal): void {
  let bridge: EventTarget | undefined;

  const takeResponse = (event: Event): void => {
    const response = event instanceof StorageEvent ? readTapMessage(event) : undefined;
    if (!response) listener.refused();
    else if (listener.heard(response)) event.preventDefault();
  };
  const takeBridge = (event: Event): void => {
    if (bridge || !(event instanceof MouseEvent) || !(event.relatedTarget instanceof Element)) return;
    bridge = event.relatedTarget;
    bridge.addEventListener(tapResponse, takeResponse, { signal });
  };

  document.addEventListener(tapHello, takeBridge, { signal });
  document.dispatchEvent(new Event(tapAsk));
}
