import type { VNode } from "preact";
import { words } from "../../../words/words.ts";
import { capOf, keyed } from "../parts/keys.ts";
import { closeConversation } from "../state/conversation/open-conversation.ts";
import { usePanel } from "../state/panel-context.ts";

export function ConversationHead(): VNode {
  const panel = usePanel();
  const { place, view } = panel;
  const close = () => {
    closeConversation(panel);
    const current = view.current.peek();
    if (current !== undefined) place.focus(current);
  };
  return (
    <section class="questions-head" aria-label={words("conversationTitle")}>
      <h2>{words("conversationOf", { count: panel.state.items.value.length })}</h2>
      <button
        type="button"
        class="link"
        data-action="close-conversation"
        {...keyed("back", (key) => words("conversationBackTitle", { key, close: capOf("close") }))}
        onClick={close}
      >
        {words("conversationBack")}
      </button>
    </section>
  );
}
