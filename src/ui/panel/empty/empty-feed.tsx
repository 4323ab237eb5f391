import type { VNode } from "preact";
import type { ReadingKind } from "../../../domain/x-status/reading-situation.ts";
import { words, wordsOf } from "../../../words/words.ts";
import { Scene, type SceneName } from "../../parts/scene.tsx";
import { AllAside, NothingAside } from "../aside/nothing-aside.tsx";
import { ActionButton } from "../parts/action-button.tsx";
import { usePanel } from "../state/panel-context.ts";
import { Loading } from "./loading.tsx";

interface Texts {
  readonly scene: SceneName;
  readonly title: string;
  readonly advice: string;
}

export function EmptyFeed(): VNode {
  const { model, state, view } = usePanel();
  if (model.phase.value === "loading") return <Loading />;
  if (model.phase.value === "storage-trouble") return <StorageTrouble />;
  if (view.search.value && model.feed.value.length > 0) return <NothingFound />;
  if (view.aside.value) return <NothingAside />;
  if (model.feed.value.length > 0)
    return state.shown.value.length === 0 ? <AllAside /> : <NothingUnderFilter />;
  const sentence = state.sentence.value;
  if (!sentence) return <Loading />;
  const hashtag = state.chat.value.hashtags[0] ?? state.chat.value.id;
  const { scene, title, advice } = textsFor(sentence.kind, hashtag, wordsOf(sentence.sentence));
  return (
    <section class="empty" data-state={sentence.kind}>
      <Scene name={scene} />
      <h2>{title}</h2>
      <p>{advice}</p>
      {sentence.actions.map((action, index) => (
        <ActionButton key={action.name} action={action} look={index === 0 ? "primary" : "link"} />
      ))}
    </section>
  );
}

function textsFor(kind: ReadingKind, hashtag: string, sentence: string): Texts {
  switch (kind) {
    case "no-tab":
      return {
        scene: "door",
        title: words("emptyNoTabTitle", { hashtag }),
        advice: words("emptyNoTabAdvice"),
      };
    case "signed-out":
      return {
        scene: "key",
        title: words("emptySignedOutTitle"),
        advice: words("emptySignedOutAdvice"),
      };
    case "locked":
      return { scene: "key", title: words("emptyLockedTitle"), advice: sentence };
    case "reload":
      return {
        scene: "turn",
        title: words("emptyReloadTitle"),
        advice: words("emptyReloadAdvice"),
      };
    case "paused":
      return {
        scene: "behind",
        title: words("emptyPausedTitle"),
        advice: words("emptyPausedAdvice"),
      };
    case "past":
    case "elsewhere":
      return {
        scene: "door",
        title: words("emptyElsewhereTitle", { hashtag }),
        advice: words("emptyElsewhereAdvice"),
      };
    case "limited":
      return {
        scene: "clock",
        title: firstOf(sentence),
        advice: words("emptyLimitedAdvice"),
      };
    case "changed":
    case "error":
      return { scene: "turn", title: words("emptyErrorTitle"), advice: sentence };
    case "quiet":
    case "waiting":
    case "reading":
      return {
        scene: "ear",
        title: words("emptyListeningTitle"),
        advice: words("emptyListeningAdvice", { hashtag }),
      };
  }
}

function firstOf(sentences: string): string {
  return sentences.split(/(?<=\.)\s/)[0] ?? sentences;
}

function StorageTrouble(): VNode {
  const { actions } = usePanel();
  return (
    <section class="empty" data-state="storage-trouble">
      <Scene name="box" />
      <h2>{words("emptyStorageTitle")}</h2>
      <p>{words("emptyStorageAdvice")}</p>
      <button type="button" class="primary" onClick={actions.reload}>
        {words("emptyStorageRetry")}
      </button>
    </section>
  );
}

function NothingFound(): VNode {
  const { actions, view } = usePanel();
  return (
    <section class="empty" data-state="nothing-found">
      <Scene name="glass" />
      <h2>{words("emptyFoundTitle", { search: view.search.value ?? "" })}</h2>
      <p>{words("emptyFoundAdvice")}</p>
      <button
        type="button"
        class="primary"
        onClick={() => {
          view.search.value = undefined;
        }}
      >
        {words("emptyFoundShowAll")}
      </button>
      <button
        type="button"
        class="link"
        data-action="search-evenings"
        onClick={() => actions.searchEvenings(view.search.value ?? "")}
      >
        {words("emptyFoundEvenings")}
      </button>
    </section>
  );
}

function NothingUnderFilter(): VNode {
  const { actions, model, state } = usePanel();
  const isMentions = state.filter.value === "mentions";
  const own = model.ownHandle.value;
  return (
    <section class="empty" data-state="nothing-under-filter">
      <Scene name="ear" />
      <h2>{words(isMentions ? "emptyMentionsTitle" : "emptyFilterTitle")}</h2>
      <p>
        {isMentions && own !== undefined
          ? words("emptyMentionsAdvice", { handle: own })
          : isMentions
            ? words("emptyMentionsNoHandle")
            : words("emptyFilterAdvice")}
      </p>
      <button type="button" class="primary" onClick={() => actions.chooseFilter("all")}>
        {words("emptyFilterShowAll")}
      </button>
    </section>
  );
}
