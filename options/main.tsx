import { render } from "preact";
import { namePage } from "../extension/platform/name-page.ts";
import { OptionsView } from "../src/ui/options/options-view.tsx";
import { words } from "../src/words/words.ts";
import { actions, follow, model } from "./profile.ts";

namePage(words("optionsPageTitle"));
render(<OptionsView model={model} actions={actions} />, document.body);
follow();
