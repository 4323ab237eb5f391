import { tapAsk, tapHello, tapResponse } from "../../src/messages/tap-event.ts";
import { type ReceivedResponse, readTapMessage } from "./tap-message.ts";

export interface TapListener {
  readonly received: (response: ReceivedResponse) => boolean;
  readonly refused: () => void;
}

/** Requests the tap's bridge or awaits its greeting, then receives responses until the signal aborts. */
export function listenToTap(listener: TapListener, signal: AbortSignal): void {
  let bridge: EventTarget | undefined;

  const receiveResponse = (event: Event): void => {
    const response = event instanceof StorageEvent ? readTapMessage(event) : undefined;
    if (!response) listener.refused();
    else if (listener.received(response)) event.preventDefault();
  };
  const receiveBridge = (event: Event): void => {
    if (bridge || !(event instanceof MouseEvent) || !(event.relatedTarget instanceof Element)) return;
    bridge = event.relatedTarget;
    bridge.addEventListener(tapResponse, receiveResponse, { signal });
  };

  document.addEventListener(tapHello, receiveBridge, { signal });
  document.dispatchEvent(new Event(tapAsk));
}
