import type { Signal } from "@preact/signals";
import type { Reading } from "../../src/domain/x-status/reading.ts";
import { onBroadcast } from "../platform/broadcast.ts";
import { request } from "../platform/request.ts";

/** Receives the X tabs' state: requested once, then by broadcast. `trouble` receives why the request failed. */
export function followXStatus(
  receive: (reading: Reading) => void,
  trouble: Signal<string | undefined>,
  signal: AbortSignal,
): void {
  let isBroadcast = false;
  onBroadcast(
    {
      "reading-changed": ({ reading }) => {
        isBroadcast = true;
        receive(reading);
      },
    },
    signal,
  );
  void request("get-reading", null).then((reply) => {
    if (!reply.ok) trouble.value = reply.failure.message;
    // A broadcast before the answer is newer.
    else if (!isBroadcast) receive(reply.value);
  });
}
