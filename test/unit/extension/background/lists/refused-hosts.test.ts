import { expect, it, vi } from "vitest";
import { ask, withAWorker } from "../background-worker.ts";

withAWorker();

it.each(["https://x.com/mutes.txt", "https://api.twitter.com:8443/a", "https://127.1/a"])(
  "no list is fetched from %s",
  async (url) => {
    const fetched = vi.fn();
    vi.stubGlobal("fetch", fetched);
    expect(await ask("preview-list", { url })).toMatchObject({ ok: false, failure: { field: "url" } });
    expect(await ask("subscribe-list", { url, batchId: "x", seen: "" })).toMatchObject({ ok: false });
    expect(fetched).not.toHaveBeenCalled();
  },
);
