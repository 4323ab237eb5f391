import { render } from "preact";
import { namePage } from "../extension/platform/name-page.ts";
import { isInPrivateWindow } from "../extension/platform/private-window.ts";
import { readBrowserWords } from "../extension/platform/read-words.ts";
import { MissingPart } from "../src/ui/parts/missing-part.tsx";
import { PrivateNotice } from "../src/ui/parts/private-notice.tsx";
import { words } from "../src/words/words.ts";

async function begin(): Promise<void> {
  readBrowserWords();
  namePage(words("extensionName"));
  if (await isInPrivateWindow()) {
    render(<PrivateNotice />, document.body);
  } else await import("./main.tsx");
}

begin().catch((error: unknown) => {
  console.error("Chatside popup: its code cannot be loaded.", error);
  render(<MissingPart />, document.body);
});
