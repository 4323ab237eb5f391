import { effect } from "@preact/signals";
import type { Connection } from "../../src/storage/connection.ts";
import { countForeign } from "../../src/storage/foreign/count-foreign.ts";
import type { PanelModel } from "../../src/ui/panel/state/panel-model.ts";
import { afterPaint } from "../../src/ui/parts/after-paint.ts";

/** Checks once, after the first posts, for stored records that this version cannot read. */
export function reportForeign(
  model: PanelModel,
  connection: Connection,
  onFault: (error: unknown) => void,
): void {
  const stop = effect(() => {
    if (model.phase.value !== "ready") return;
    afterPaint(() => {
      stop();
      count(model, connection).catch(onFault);
    });
  });
}

async function count(model: PanelModel, connection: Connection): Promise<void> {
  const counts = await countForeign(await connection.get());
  model.foreign.value = { ...model.foreign.peek(), ...counts };
}
