import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { hasHashtag } from "../../domain/draft-text.ts";
import { Icon } from "../base/icon.tsx";
import { useDismiss } from "../base/use-dismiss.ts";
import { usePanel } from "../panel/panel-context.ts";
import { type HashtagWish, hashtagWishOf, kindInWords } from "./draft-changes.ts";
import { DrawerButton } from "./drawer-button.tsx";

/** What is being written, where it will be seen, and the ways to the other drafts and out. */
export function ComposerHead(): VNode {
  const { composer } = usePanel();
  const target = composer.model.current.value?.target;
  return (
    <div class="composer-head">
      <h2>{kindInWords(target)}</h2>
      <HashtagChip />
      <DrawerButton />
      <button
        type="button"
        class="icon-button"
        aria-label="Fold the text away"
        title="Fold away; the text stays (Esc)"
        onClick={() => composer.collapse()}
      >
        <Icon name="chevron" />
      </button>
    </div>
  );
}

/** Is the post in the chat? The hashtag is put in by itself; who wants to go on outside the chat takes it off here. */
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
        title={isOutside ? `Outside the chat: #${tag} is not put in` : `#${tag} is put in by itself`}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        <span>{isOutside ? "outside the chat" : `#${tag}`}</span>
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
  const { label } = composer.state.composed.value;
  const choose = (wish: HashtagWish) => composer.placeHashtag(wish);
  const wish = hashtagWishOf(draft);
  return (
    <fieldset class="card hashtag-card" ref={card}>
      <legend>#{tag} in this post</legend>
      <Choice name="At the end" isOn={wish === "end"} choose={() => choose("end")} />
      {label !== undefined && (
        <Choice
          name={`Behind ${label}`}
          isOn={wish === "behind-label"}
          choose={() => choose("behind-label")}
        />
      )}
      <Choice
        name="Take it outside the chat"
        hint={`Without #${tag}: for what is not the chat's business.`}
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
