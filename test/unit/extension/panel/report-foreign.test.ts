// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { reportForeign } from "../../../../extension/panel/report-foreign.ts";
import { makeConnection } from "../../../../src/storage/connection.ts";
import { createPanelModel } from "../../../../src/ui/panel/state/panel-model.ts";
import { freshDatabase } from "../../../support/fresh-database.ts";
import { evening } from "../../../support/make-post.ts";

// happy-dom is never idle.
vi.stubGlobal("requestIdleCallback", (work: () => void) => setTimeout(work));

it("counts once, after the first posts, what the store has of another version", async () => {
  const database = await freshDatabase();
  await database.put("drafts", { id: "a", handedOver: 5 } as never, "a");
  const model = createPanelModel(evening);
  const getAll = vi.spyOn(IDBObjectStore.prototype, "getAll");
  const fault = vi.fn();
  reportForeign(model, makeConnection(), fault);
  model.phase.value = "ready";
  await vi.waitFor(() => expect(model.foreign.peek().drafts).toBe(1));
  const reads = getAll.mock.calls.length;
  model.phase.value = "loading";
  model.phase.value = "ready";
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(getAll.mock.calls.length, "counted again").toBe(reads);
  expect(fault).not.toHaveBeenCalled();
});
