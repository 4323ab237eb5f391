import { isContextAlive } from "../platform/request.ts";
import { readXPage } from "./read-x-page.ts";

declare global {
  /** Set in this script's own world, which the page does not see. A newer extension gets a new world. */
  var isChatsideReading: boolean | undefined;
}

if (!globalThis.isChatsideReading && isContextAlive()) {
  globalThis.isChatsideReading = true;
  readXPage();
}
