import { render } from "preact";
import { askMutes } from "../extension/platform/ask-mutes.ts";
import { namePage } from "../extension/platform/name-page.ts";
import { readBrowserWords } from "../extension/platform/read-words.ts";
import { MuteBook } from "../src/ui/mutes/mute-book.ts";
import { MuteDesk } from "../src/ui/mutes/mute-desk.ts";
import { createListsModel } from "../src/ui/mutes-page/lists/lists-model.ts";
import { MutesPage } from "../src/ui/mutes-page/mutes-page.tsx";
import { createMutesPageModel } from "../src/ui/mutes-page/page-model.ts";
import { words } from "../src/words/words.ts";
import { listsActions } from "./lists-actions.ts";
import { followLists } from "./lists-follow.ts";
import { mutesPageActions } from "./mutes-actions.ts";
import { followMutesPage } from "./mutes-follow.ts";

readBrowserWords();
namePage(words("mutesPageTitle"));
const model = createMutesPageModel(Date.now());
const lists = createListsModel(Date.now());
const book = new MuteBook();
const { signal } = new AbortController();
followMutesPage(model, book, signal);
followLists(
  lists,
  (error) => {
    console.error("Chatside mutes: the lists cannot be read.", error);
    model.phase.value = "storage-trouble";
  },
  signal,
);
render(
  <MutesPage
    model={model}
    desk={new MuteDesk(book, askMutes)}
    actions={mutesPageActions}
    lists={{ model: lists, actions: listsActions }}
  />,
  document.body,
);
