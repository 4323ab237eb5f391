import { render } from "preact";
import { createRecapModel } from "../../src/ui/recap/recap-model.ts";
import { RecapPage } from "../../src/ui/recap/recap-page.tsx";
import { words } from "../../src/words/words.ts";
import { namePage } from "../platform/name-page.ts";
import { readBrowserWords } from "../platform/read-words.ts";
import { followEvenings } from "./follow-evenings.ts";
import { unfoldForPaper } from "./unfold-for-paper.ts";

readBrowserWords();
namePage(words("recapPageTitle"));
const model = createRecapModel(Intl.DateTimeFormat().resolvedOptions().timeZone);
const lifetime = new AbortController();
const actions = followEvenings(model, new URLSearchParams(location.search), lifetime.signal);
render(<RecapPage model={model} actions={actions} />, document.body);
unfoldForPaper(lifetime.signal);
addEventListener("pagehide", () => lifetime.abort());
