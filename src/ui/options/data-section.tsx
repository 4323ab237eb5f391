import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { OptionsProps } from "./options-model.ts";

type What = "posts" | "everything";

const questions: Readonly<Record<What, string>> = {
  posts: "Delete the posts of every chat? Chats, drafts, mutes and options stay.",
  everything: "Delete everything: posts, drafts, mutes, chats, options? Chatside is then as new.",
};

/** What is stored can be wiped; a second click confirms, and nothing is deleted by the first. */
export function DataSection({ actions, say }: OptionsProps): VNode {
  const [asked, ask] = useState<What | undefined>(undefined);
  const wipe = async (what: What) => {
    ask(undefined);
    const outcome = await actions.wipe(what);
    if (!outcome.ok) return say(outcome.failure.message);
    return say(what === "posts" ? "The posts are deleted." : "Everything is deleted.");
  };
  return (
    <section aria-labelledby="data-title">
      <h2 id="data-title">Your data</h2>
      <p class="lead">Everything that Chatside keeps is in this browser, and nowhere else.</p>
      {asked === undefined ? (
        <div class="choices">
          <button type="button" class="link danger" onClick={() => ask("posts")}>
            Delete the posts…
          </button>
          <button type="button" class="link danger" onClick={() => ask("everything")}>
            Delete everything…
          </button>
        </div>
      ) : (
        <div class="confirm" role="alertdialog" aria-label={questions[asked]}>
          <p>{questions[asked]}</p>
          <button type="button" class="primary danger" onClick={() => void wipe(asked)}>
            Delete
          </button>
          <button type="button" class="link" onClick={() => ask(undefined)}>
            Keep
          </button>
        </div>
      )}
    </section>
  );
}
