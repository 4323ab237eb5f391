import type { VNode } from "preact";
import { words } from "../../words/words.ts";
import { Logo } from "./logo.tsx";

export function PrivateNotice(): VNode {
  return (
    <main class="private-notice">
      <h1>
        <Logo />
        Chatside
      </h1>
      <h2>{words("privateTitle")}</h2>
      <p>{words("privateNothingKept")}</p>
      <p>{words("privateNeverRemember")}</p>
    </main>
  );
}
