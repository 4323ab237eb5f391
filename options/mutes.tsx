import { render } from "preact";
import { askMutes } from "../extension/platform/ask-mutes.ts";
import { MuteBook } from "../src/ui/mutes/mute-book.ts";
import { MuteDesk } from "../src/ui/mutes/mute-desk.ts";
import { MutesPage } from "../src/ui/mutes/page/mutes-page.tsx";
import { createMutesPageModel } from "../src/ui/mutes/page/page-model.ts";
import { mutesPageActions } from "./mutes-actions.ts";
import { followMutesPage } from "./mutes-follow.ts";

const model = createMutesPageModel(Date.now());
const book = new MuteBook();
followMutesPage(model, book, new AbortController().signal);
render(
  <MutesPage model={model} desk={new MuteDesk(book, askMutes)} actions={mutesPageActions} />,
  document.body,
);
