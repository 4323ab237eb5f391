import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { words } from "../../words/words.ts";
import type { OptionsProps } from "./options-model.ts";

type What = "posts" | "everything";

const questions = {
  posts: "optionsDeletePostsQuestion",
  everything: "optionsDeleteAllQuestion",
} as const satisfies Readonly<Record<What, string>>;

export function DataSection({ actions, announce }: OptionsProps): VNode {
  const [asked, ask] = useState<What | undefined>(undefined);
  const wipe = async (what: What) => {
    ask(undefined);
    const outcome = await actions.wipe(what);
    if (!outcome.ok) return announce(outcome.failure.message);
    return announce(words(what === "posts" ? "optionsPostsDeleted" : "optionsAllDeleted"));
  };
  return (
    <section aria-labelledby="data-title">
      <h2 id="data-title">{words("optionsData")}</h2>
      <p class="lead">{words("optionsDataLead")}</p>
      {asked === undefined ? (
        <div class="choices">
          <button type="button" class="link danger" onClick={() => ask("posts")}>
            {words("optionsDeletePosts")}
          </button>
          <button type="button" class="link danger" onClick={() => ask("everything")}>
            {words("optionsDeleteAll")}
          </button>
        </div>
      ) : (
        <div class="confirm" role="alertdialog" aria-label={words(questions[asked])}>
          <p>{words(questions[asked])}</p>
          <button type="button" class="primary danger" onClick={() => void wipe(asked)}>
            {words("optionsDelete")}
          </button>
          <button type="button" class="link" onClick={() => ask(undefined)}>
            {words("optionsKeep")}
          </button>
        </div>
      )}
    </section>
  );
}
