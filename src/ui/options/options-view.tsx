import { signal } from "@preact/signals";
import type { VNode } from "preact";
import { useLayoutEffect, useMemo } from "preact/hooks";
import { Mark } from "../base/mark.tsx";
import { TroubleLine } from "../base/trouble-line.tsx";
import { AppearanceSection } from "./appearance-section.tsx";
import { ChatsSection } from "./chats-section.tsx";
import { DataSection } from "./data-section.tsx";
import { HandleSection } from "./handle-section.tsx";
import { HouseRulesSection } from "./house-rules-section.tsx";
import { LoadingSection } from "./loading-section.tsx";
import { MutesSection } from "./mutes-section.tsx";
import type { OptionsActions, OptionsModel } from "./options-model.ts";

interface Said {
  readonly message: string;
  readonly undo: (() => void) | undefined;
}

/** The options page. Every change is kept at once; what was done is said at the foot, with a way back where there is one. */
export function OptionsView(given: {
  readonly model: OptionsModel;
  readonly actions: OptionsActions;
}): VNode {
  const { model } = given;
  const said = useMemo(() => signal<Said | undefined>(undefined), []);
  const say = (message: string, undo?: () => void) => {
    said.value = { message, undo };
  };
  const { appearance } = model.settings.value;
  useLayoutEffect(() => {
    document.documentElement.style.colorScheme = appearance === "system" ? "light dark" : appearance;
  }, [appearance]);
  const sections = { ...given, say };
  return (
    <main class="options" data-phase={model.phase.value}>
      <h1>
        <Mark />
        Chatside
      </h1>
      {model.phase.value === "storage-trouble" && (
        <p class="problem" role="alert">
          The browser does not open Chatside's storage: nothing can be changed now. Close other Chatside
          windows and reload this page.
        </p>
      )}
      <TroubleLine trouble={model.trouble} />
      <ChatsSection {...sections} />
      <HouseRulesSection {...sections} />
      <HandleSection {...sections} />
      <LoadingSection {...sections} />
      <AppearanceSection {...sections} />
      <MutesSection {...sections} />
      <DataSection {...sections} />
      <About version={model.version} />
      <SaidLine said={said.value} close={() => (said.value = undefined)} />
    </main>
  );
}

function About({ version }: { readonly version: string }): VNode {
  return (
    <footer>
      <p>
        Chatside {version}. It reads what your own X pages load and keeps it in this browser. It sends nothing
        to anyone, asks X for nothing, and posts nothing: every button that leads to X only opens or reloads
        X's own page. The one thing it fetches is a list of mutes that you subscribe to.
      </p>
    </footer>
  );
}

function SaidLine({ said, close }: { readonly said: Said | undefined; readonly close: () => void }): VNode {
  return (
    <div class={`said ${said ? "shown" : ""}`} role="status" aria-live="polite">
      {said && <span>{said.message}</span>}
      {said?.undo && (
        <button
          type="button"
          class="link"
          onClick={() => {
            close();
            said.undo?.();
          }}
        >
          Undo
        </button>
      )}
    </div>
  );
}
