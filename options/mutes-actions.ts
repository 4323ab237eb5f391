import { sendImport } from "../extension/platform/send-import.ts";
import { versionIdOf } from "../src/domain/post.ts";
import type { MutesPageActions } from "../src/ui/mutes/page/page-model.ts";
import { postLink } from "../src/x/links.ts";

/** What the page of all mutes can ask for, beside what the desk does. */
export const mutesPageActions: MutesPageActions = {
  importFile: async (head, text) => {
    const reply = await sendImport(head, text);
    return reply.ok ? { ok: true, added: reply.value.added } : reply;
  },
  postLink: (id, post) => (post ? postLink(versionIdOf(post), post.author.handle) : postLink(id)),
  download: (name, type, text) => {
    const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    // The browser has taken hold of it by the end of the click; freed at once, Firefox would save an empty file.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  },
};
