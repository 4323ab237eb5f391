import { request } from "../extension/platform/request.ts";
import type { Reply } from "../src/messages/reply.ts";
import { forgetCleared } from "../src/storage/local/local-clearance.ts";
import { forgetLocalReads } from "../src/storage/local/local-marks.ts";
import { inPageStore } from "../src/storage/page-store.ts";

/** The background wipes the database; only a page can wipe what pages saved themselves. */
export async function wipeStored(what: "posts" | "everything"): Promise<Reply<null>> {
  const reply = await request("wipe", { what });
  if (!reply.ok) return reply;
  if (what === "everything") inPageStore((store) => store.clear());
  forgetLocalReads();
  forgetCleared();
  return reply;
}
