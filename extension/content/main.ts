import { isPrivateContext } from "../platform/private-window.ts";
import { readBrowserWords } from "../platform/read-words.ts";
import { isContextAlive } from "../platform/request.ts";
import { foldXPage } from "./fold-x-page.ts";
import { readXPage } from "./read-x-page.ts";

declare global {
  var isChatsideReading: boolean | undefined;
}

if (!globalThis.isChatsideReading && isContextAlive()) {
  globalThis.isChatsideReading = true;
  readBrowserWords();
  if (isPrivateContext()) foldXPage();
  else readXPage();
}
