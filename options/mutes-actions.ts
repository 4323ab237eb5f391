import { saveFile } from "../extension/platform/save-file.ts";
import { sendImport } from "../extension/platform/send-import.ts";
import { versionIdOf } from "../src/domain/post/post.ts";
import type { MutesPageActions } from "../src/ui/mutes-page/page-model.ts";
import { postLink } from "../src/x/links.ts";

export const mutesPageActions: MutesPageActions = {
  importFile: async (head, text) => {
    const reply = await sendImport(head, text);
    return reply.ok ? { ok: true, added: reply.value.added } : reply;
  },
  postLink: (id, post) => (post ? postLink(versionIdOf(post), post.author.handle) : postLink(id)),
  download: saveFile,
};
