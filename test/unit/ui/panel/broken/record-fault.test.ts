import { expect, it, vi } from "vitest";
import { recordUncaught } from "../../../../../src/ui/panel/broken/record-fault.ts";
import { createPanelModel } from "../../../../../src/ui/panel/state/panel-model.ts";

it("notes what nobody caught, and not that sizes are told with the next frame", () => {
  const logged = vi.spyOn(console, "error").mockReturnValue();
  const model = createPanelModel(0);
  for (const message of [
    "ResizeObserver loop completed with undelivered notifications.",
    "ResizeObserver loop limit exceeded",
  ])
    recordUncaught(model, { error: null, message });
  expect(model.faults.value).toEqual([]);
  recordUncaught(model, { error: new TypeError("x"), message: "Uncaught TypeError: x" });
  recordUncaught(model, { error: null, message: "Script error." });
  expect(model.faults.value.map(({ error }) => error)).toEqual(["TypeError", "string"]);
  expect(logged).toHaveBeenCalledTimes(2);
  logged.mockRestore();
});
