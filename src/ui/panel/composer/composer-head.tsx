import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { hasHashtag } from "../../../domain/drafts/draft-text.ts";
import { words } from "../../../words/words.ts";
import { Icon } from "../../parts/icon.tsx";
import { useDismiss } from "../../parts/use-dismiss.ts";
import { keyed } from "../parts/keys.ts";
import { type HashtagWish, hashtagWishOf, kindInWords } from "../state/composer/draft-changes.ts";
import { usePanel } from "../state/panel-context.ts";
import { DrawerButton } from "./drawer-button.tsx";
import { useWritten } from "./written-draft.ts";

export function ComposerHead(): VNode {
  const { composer } = usePanel();
  const { target, planned } = composer.model.current.value ?? {};
  return (
    <div class="composer-head">
      <h2>{kindInWords(target, planned)}</h2>
      <HashtagChip />
      <DrawerButton />
      <button
        type="button"
        class="icon-button"
        aria-label={words("composerCollapse")}
        {...keyed("close", (key) => words("composerCollapseTitle", { key }))}
        onClick={() => composer.collapse()}
      >
        <Icon name="chevron" />
      </button>
    </div>
  );
}

/** The hashtag is added automatically; here the person removes it to post outside the chat. */
function HashtagChip(): VNode | null {
  const { composer, state } = usePanel();
  const isOpen = useSignal(false);
  const draft = composer.model.current.value;
  const [tag] = state.chat.value.hashtags;
  if (tag === undefined) return null;
  const isOutside = draft?.outside === true && !hasHashtag(draft.text, state.chat.value.hashtags);
  return (
    <div class="hashtag">
      <button
        type="button"
        class={`hashtag-chip ${isOutside ? "outside" : ""}`}
        aria-expanded={isOpen.value}
        title={words(isOutside ? "composerHashtagOutside" : "composerHashtagAdded", { hashtag: tag })}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        <span>{isOutside ? words("composerOutside") : `#${tag}`}</span>
        <Icon name="chevron" />
      </button>
      {isOpen.value && (
        <HashtagCard
          tag={tag}
          close={() => {
            isOpen.value = false;
          }}
        />
      )}
    </div>
  );
}

function HashtagCard({ tag, close }: { readonly tag: string; readonly close: () => void }): VNode {
  const { composer } = usePanel();
  const card = useDismiss<HTMLFieldSetElement>(close, ".hashtag-chip");
  const draft = composer.model.current.value;
  const { label } = useWritten().composed.value;
  const choose = (wish: HashtagWish) => composer.placeHashtag(wish);
  const wish = hashtagWishOf(draft);
  return (
    <fieldset class="card hashtag-card" ref={card}>
      <legend>{words("composerHashtagLegend", { hashtag: tag })}</legend>
      <Choice name={words("composerHashtagEnd")} isOn={wish === "end"} choose={() => choose("end")} />
      {label !== undefined && (
        <Choice
          name={words("composerHashtagBehind", { label })}
          isOn={wish === "behind-label"}
          choose={() => choose("behind-label")}
        />
      )}
      <Choice
        name={words("composerHashtagTakeOut")}
        hint={words("composerHashtagTakeOutHint", { hashtag: tag })}
        isOn={wish === "outside"}
        choose={() => choose("outside")}
      />
    </fieldset>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly hint?: string;
  readonly isOn: boolean;
  readonly choose: () => void;
}

function Choice({ name, hint, isOn, choose }: ChoiceProps): VNode {
  return (
    <label>
      <input type="radio" name="hashtag-place" checked={isOn} onChange={choose} />
      <span>
        {name}
        {hint !== undefined && <small>{hint}</small>}
      </span>
    </label>
  );
}
