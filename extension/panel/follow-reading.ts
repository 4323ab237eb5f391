import { batch } from "@preact/signals";
import type { Reading } from "../../src/domain/reading.ts";
import type { PanelModel } from "../../src/ui/panel/panel-model.ts";
import { onBroadcast } from "../platform/broadcast.ts";
import { request } from "../platform/request.ts";

const tick = 1000;

/** Keeps the model up with how X is being read, with the person's handle, and with the clock. */
export function followReading(model: PanelModel, signal: AbortSignal): void {
  let heard = false;
  const take = (reading: Reading) => {
    heard = true;
    batch(() => {
      model.reading.value = reading;
      model.now.value = Date.now();
    });
  };
  onBroadcast(
    {
      "reading-changed": ({ reading }) => take(reading),
      trouble: ({ message }) => {
        model.trouble.value = message;
      },
    },
    signal,
  );
  void askOnce(model, (reading) => heard || take(reading));
  const timer = setInterval(() => {
    if (!document.hidden) model.now.value = Date.now();
  }, tick);
  signal.addEventListener("abort", () => clearInterval(timer));
}

/** A broadcast that comes before the answer is newer than it. */
async function askOnce(model: PanelModel, take: (reading: Reading) => void): Promise<void> {
  const reply = await request("get-reading", null);
  if (reply.ok) take(reply.value);
  else model.trouble.value = reply.failure.message;
}
