import { render } from "preact";
import { copchat } from "../../../src/domain/chat/chat.ts";
import { wording } from "../../../src/domain/words/wording.ts";
import { createOptionsModel } from "../../../src/ui/options/options-model.ts";
import { OptionsView } from "../../../src/ui/options/options-view.tsx";
import type { Outcome } from "../../../src/ui/parts/outcome.ts";
import { PopupView } from "../../../src/ui/popup/popup-view.tsx";
import { notedPorts } from "../chat-form-ports.ts";
import { readHarnessWords } from "./harness-words.ts";
import { mutesPage } from "./invented-mutes-page.tsx";

readHarnessWords();

/** The popup and the options page over invented data. */
const done = async (): Promise<Outcome> => ({ ok: true });
const nothing = () => undefined;

function popup() {
  return (
    <PopupView
      hashtag="copchat"
      sentence={{
        kind: "reading",
        tone: "good",
        sentence: wording("statusReading", { ago: "6 s ago" }),
        actions: [],
      }}
      trouble={undefined}
      clocks={[
        {
          hashtag: "copchat",
          text: "Started 12 min ago · 40 new",
          title: "",
          schedule: "Wednesdays at 9:00 PM EDT",
        },
        {
          hashtag: "roundtable",
          text: "Starts in 3 days",
          title: "",
          schedule: "Mondays, Wednesdays, and Fridays at 9:00 PM",
        },
      ]}
      person={{ handle: "loud_stranger_x", state: "open" }}
      mute={nothing}
      undoMute={nothing}
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
    chatFormPorts: notedPorts(),
    openMutes: nothing,
    askToNotify: async () => true,
  };
  return <OptionsView model={model} actions={actions} />;
}

const pages = { "popup.html": popup, "options.html": options, "mutes.html": mutesPage };
const name = Object.keys(pages).find((one) => location.pathname.endsWith(one)) ?? "options.html";
render(pages[name as keyof typeof pages](), document.body);
