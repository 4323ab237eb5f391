import { render } from "preact";
import { OpeningPanel } from "../../src/ui/panel/empty/opening-panel.tsx";
import { MissingPart } from "../../src/ui/parts/missing-part.tsx";
import { PrivateNotice } from "../../src/ui/parts/private-notice.tsx";
import { words } from "../../src/words/words.ts";
import { namePage } from "../platform/name-page.ts";
import { isInPrivateWindow } from "../platform/private-window.ts";
import { readBrowserWords } from "../platform/read-words.ts";

readBrowserWords();
namePage(words("extensionName"));
// A slow computer shows this while it reads the panel's code.
render(<OpeningPanel />, document.body);

/** Opens no store in a private window: Firefox has none there, and nothing would be read. */
async function begin(): Promise<void> {
  if (await isInPrivateWindow()) render(<PrivateNotice />, document.body);
  else await import("./main.tsx");
}

begin().catch((error: unknown) => {
  console.error("Chatside panel: its code cannot be loaded.", error);
  render(<MissingPart />, document.body);
});
