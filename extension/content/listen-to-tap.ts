import { tapAsk, tapHello, tapResponse } from "../../src/messages/tap-event.ts";
import { type HeardResponse, readTapMessage } from "./tap-message.ts";

export interface TapListener {
  /** Takes one response; false leaves it to the tap, which keeps it for the next content script. */
  readonly heard: (response: HeardResponse) => boolean;
  /** Something on the bridge was not the tap's. */
  readonly refused: () => void;
}

/** Asks the tap for its bridge, or waits until it says hello, and hears what it says until the signal aborts. */
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
