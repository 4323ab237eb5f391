import { askForHost } from "../extension/platform/host-permission.ts";
import { request } from "../extension/platform/request.ts";
import { done, failed, type Reply } from "../src/messages/reply.ts";
import type { ListsActions } from "../src/ui/mutes-page/lists/lists-model.ts";
import { words } from "../src/words/words.ts";

export const listsActions: ListsActions = {
  allowHost: (url) => allowed(askForHost(url), url),
  leaveHost: (url) => void request("leave-list", { url }),
  preview: (url) => request("preview-list", { url }),
  subscribe: (url, batchId, seen) => request("subscribe-list", { url, batchId, seen }),
  refresh: (url, batchId) => request("refresh-list", { url, batchId }),
  decideWithheld: (url, batchId, seen, take) => request("decide-withheld", { url, batchId, seen, take }),
  unsubscribe: (url, batchId, takeMutes) => request("unsubscribe-list", { url, batchId, takeMutes }),
};

async function allowed(answer: Promise<boolean>, url: string): Promise<Reply<null>> {
  const { host } = new URL(url);
  try {
    if (await answer) return done(null);
    return failed("not-allowed", words("failureHostNotAllowed", { host }));
  } catch (error) {
    console.error("Chatside mutes: the browser did not ask for a list's host.", error);
    return failed("not-allowed", words("failureHostNotAsked", { host }));
  }
}
