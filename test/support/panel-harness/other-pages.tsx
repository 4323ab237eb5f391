import { render } from "preact";
import { copchat } from "../../../src/domain/chat.ts";
import { createOptionsModel } from "../../../src/ui/options/options-model.ts";
import { OptionsView } from "../../../src/ui/options/options-view.tsx";
import type { Outcome } from "../../../src/ui/panel/panel-model.ts";
import { PopupView } from "../../../src/ui/popup/popup-view.tsx";
import { mutesPage } from "./invented-mutes-page.tsx";

/** The popup and the options page over invented data. */
const done = async (): Promise<Outcome> => ({ ok: true });
const nothing = () => undefined;

function popup() {
  return (
    <PopupView
      hashtag="copchat"
      sentence={{ kind: "reading", tone: "good", sentence: "Reading X · answered 6 s ago", actions: [] }}
      trouble={undefined}
      openPanel={nothing}
      openChat={nothing}
      openOptions={nothing}
    />
  );
}

function options() {
  const model = createOptionsModel("0.1.0");
  model.phase.value = "ready";
  model.chats.value = [
    copchat,
    {
      id: "roundtable",
      hashtags: ["roundtable", "rt26"],
      moderators: ["t_marlow_mod"],
      guests: [],
      limit: 280,
    },
  ];
  model.reading.value = { tabs: [], lastHandle: "sgt_okafor_" };
  const actions = {
    saveChat: done,
    changeRules: done,
    removeChat: done,
    changeSettings: done,
    wipe: done,
    openMutes: nothing,
  };
  return <OptionsView model={model} actions={actions} />;
}

const pages = { "popup.html": popup, "options.html": options, "mutes.html": mutesPage };
const name = Object.keys(pages).find((one) => location.pathname.endsWith(one)) ?? "options.html";
render(pages[name as keyof typeof pages](), document.body);
