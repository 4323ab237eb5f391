import type { VNode } from "preact";
import { words } from "../../../words/words.ts";
import { Loading } from "./loading.tsx";

export function OpeningPanel(): VNode {
  return (
    <div class="panel" data-phase="opening" aria-busy="true">
      <header class="header">
        <div class="title">
          <h1>
            <span class="chat-name">{words("extensionName")}</span>
          </h1>
        </div>
        <p class="opening">{words("emptyLoading")}</p>
      </header>
      <main>
        <Loading />
      </main>
    </div>
  );
}
