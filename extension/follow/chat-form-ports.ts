import { pastEvenings } from "../../src/domain/recap/past-evenings.ts";
import { chatQuery } from "../../src/domain/search/chat-searches.ts";
import { makeConnection } from "../../src/storage/connection.ts";
import { readPostIds } from "../../src/storage/read-evening.ts";
import type { ChatFormPorts } from "../../src/ui/chat-form/chat-form-ports.ts";
import { searchLink, sharedSearchLink } from "../../src/x/links.ts";
import { saveFile } from "../platform/save-file.ts";

export const chatFormPorts: ChatFormPorts = {
  saveFile,
  copy: async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  },
  searchAddress: (chat) => searchLink(chatQuery(chat, undefined)),
  sharedAddress: (chat, fragment) => sharedSearchLink(chatQuery(chat, undefined), fragment),
  storedOf: async (chat) => {
    const connection = makeConnection();
    try {
      const { all } = await readPostIds(await connection.get(), chat.id);
      return { evenings: pastEvenings(all, chat).length, posts: all.length };
    } finally {
      await connection.close();
    }
  },
};
