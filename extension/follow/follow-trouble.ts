import type { Signal } from "@preact/signals";
import { onBroadcast } from "../platform/broadcast.ts";

export function followTrouble(trouble: Signal<string | undefined>, signal: AbortSignal): void {
  onBroadcast(
    {
      trouble: ({ message }) => {
        trouble.value = message;
      },
    },
    signal,
  );
}
