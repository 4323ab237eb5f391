import { type Fault, faultOf, sameFault } from "../../../domain/x-status/fault.ts";
import type { PanelModel } from "../state/panel-model.ts";

const mostFaults = 20;

/** Browsers report a resize during resize callbacks this way; the rest follows with the next frame. */
const sizesFollow = /^ResizeObserver loop/;

/** What nobody caught, by the window's own event. */
export function recordUncaught(
  model: PanelModel,
  { error, message }: Pick<ErrorEvent, "error" | "message">,
): void {
  if (!sizesFollow.test(message)) recordFault(model, "page", error ?? message);
}

/** Each different failure once: a row that fails at every batch is reported once. */
export function recordFault(model: PanelModel, part: string, error: unknown): void {
  const fault = faultOf(part, error);
  const known: readonly Fault[] = model.faults.peek();
  if (known.length >= mostFaults || known.some((each) => sameFault(each, fault))) return;
  console.error(`Chatside panel: ${part} failed.`, error);
  model.faults.value = [...known, fault];
}
