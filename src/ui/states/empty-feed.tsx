import type { VNode } from "preact";
import type { ReadingKind } from "../../domain/reading-sentence.ts";
import { AllAside, NothingAside } from "../mutes/nothing-aside.tsx";
import { usePanel } from "../panel/panel-context.ts";
import { ActionButton } from "./action-button.tsx";
import { Scene, type SceneName } from "./scene.tsx";

interface Words {
  readonly scene: SceneName;
  readonly title: string;
  readonly advice: string;
}

/** What stands in place of the feed while nothing is in it: why, and the one thing to do. */
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
  const tag = `#${state.chat.value.hashtags[0]}`;
  const words = wordsFor(sentence.kind, tag, sentence.sentence);
  return (
    <section class="empty" data-state={sentence.kind}>
      <Scene name={words.scene} />
      <h2>{words.title}</h2>
      <p>{words.advice}</p>
      {sentence.actions.map((action, index) => (
        <ActionButton key={action.name} action={action} look={index === 0 ? "primary" : "link"} />
      ))}
    </section>
  );
}

function wordsFor(kind: ReadingKind, tag: string, sentence: string): Words {
  switch (kind) {
    case "no-tab":
      return {
        scene: "door",
        title: `Open ${tag} on X`,
        advice:
          "Chatside shows what X loads in your own tab: the hashtag, its moderators and your mentions, in one feed.",
      };
    case "signed-out":
      return {
        scene: "key",
        title: "Sign in on X",
        advice: "X shows searches only to people who are signed in. Chatside never sees your password.",
      };
    case "locked":
      return { scene: "key", title: "X wants you to confirm something", advice: sentence };
    case "reload":
      return {
        scene: "turn",
        title: "Reload the X tab once",
        advice: "Chatside cannot hear it: it was open before Chatside was, or its page broke.",
      };
    case "paused":
      return {
        scene: "behind",
        title: "Bring the X tab forward",
        advice: "X loads nothing while its tab is hidden.",
      };
    case "elsewhere":
      return {
        scene: "door",
        title: `Go to ${tag} on X`,
        advice: "X is open, but not at the chat's Latest search. There, every post of the chat comes in.",
      };
    case "limited":
      return {
        scene: "clock",
        title: firstOf(sentence),
        advice: "There is nothing to do: it goes on by itself. What was missed in between is shown as a gap.",
      };
    case "changed":
    case "error":
      return { scene: "turn", title: "X did not answer as it should", advice: sentence };
    case "quiet":
    case "waiting":
    case "reading":
      return {
        scene: "ear",
        title: "Listening",
        advice: `No post of ${tag} yet. They appear here as X loads them; scroll down in the X tab for earlier ones.`,
      };
  }
}

/** The first sentence of several. */
function firstOf(sentences: string): string {
  return sentences.split(/(?<=\.)\s/)[0] ?? sentences;
}

function Loading(): VNode {
  return (
    <section class="skeleton" role="status" aria-label="Getting out your posts">
      {[3, 2, 4, 2, 3].map((lines, index) => (
        <div class={`bone lines-of-${lines}`} key={`${lines}-${index * 2}`}>
          <i />
          <span />
        </div>
      ))}
    </section>
  );
}

function StorageTrouble(): VNode {
  const { actions } = usePanel();
  return (
    <section class="empty" data-state="storage-trouble">
      <Scene name="box" />
      <h2>The browser does not open Chatside's storage</h2>
      <p>
        An older Chatside may still hold it in another window, or the disk is full. Nothing that was kept is
        lost.
      </p>
      <button type="button" class="primary" onClick={actions.reload}>
        Try again
      </button>
    </section>
  );
}

function NothingFound(): VNode {
  const { view } = usePanel();
  return (
    <section class="empty" data-state="nothing-found">
      <Scene name="glass" />
      <h2>Nothing with “{view.search.value}”</h2>
      <p>Among the posts that are loaded, in the filter that is on.</p>
      <button
        type="button"
        class="primary"
        onClick={() => {
          view.search.value = undefined;
        }}
      >
        Show all again
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
      <h2>{isMentions ? "Nobody has mentioned you yet" : "None of these yet"}</h2>
      <p>
        {isMentions && own !== undefined
          ? `Posts that mention @${own} or answer you come here.`
          : isMentions
            ? "Chatside does not know your handle yet: it is read from X's page when you are signed in."
            : "They come here as X loads them."}
      </p>
      <button type="button" class="primary" onClick={() => actions.chooseFilter("all")}>
        Show all posts
      </button>
    </section>
  );
}
