import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { Keep } from "../../domain/chat/chat.ts";
import { eveningsToGo } from "../../domain/recap/keep-evenings.ts";
import { words } from "../../words/words.ts";
import type { RecapPageProps } from "./recap-page-props.ts";

const choices: readonly (Keep | undefined)[] = [
  undefined,
  { unit: "evenings", count: 52 },
  { unit: "evenings", count: 10 },
  { unit: "days", count: 365 },
  { unit: "days", count: 90 },
];

/** How long a chat's evenings are stored, and their size. Warns before anything is deleted. */
export function KeepChoice({ model, actions }: RecapPageProps): VNode | null {
  const [asked, setAsked] = useState<Keep | undefined>(undefined);
  const chat = model.chats.value.find(({ id }) => id === model.chatId.value);
  if (!chat) return null;
  const keep = asked ?? chat.keep;
  const known = choices.some((choice) => keyOf(choice) === keyOf(keep)) ? choices : [...choices, keep];
  const choose = (wanted: Keep | undefined) => {
    const isDeleting = eveningsToGo(model.evenings.peek(), wanted, Date.now()).length > 0;
    setAsked(isDeleting ? wanted : undefined);
    if (!isDeleting) actions.keep(wanted);
  };
  return (
    <div class="keep">
      <label>
        <span>{words("recapKeep")}</span>
        <select
          value={keyOf(keep)}
          disabled={model.phase.value !== "ready"}
          onChange={({ currentTarget }) => choose(known.find((one) => keyOf(one) === currentTarget.value))}
        >
          {known.map((choice) => (
            <option key={keyOf(choice)} value={keyOf(choice)}>
              {nameOf(choice)}
            </option>
          ))}
        </select>
      </label>
      {asked ? <Deletion asked={asked} close={() => setAsked(undefined)} {...{ model, actions }} /> : null}
      <small>
        {words("recapWeight", { mb: Math.max(0.1, Math.round(model.weight.value / 100_000) / 10) })}
      </small>
    </div>
  );
}

function Deletion(props: RecapPageProps & { readonly asked: Keep; readonly close: () => void }): VNode {
  const { asked, close, model, actions } = props;
  const going = eveningsToGo(model.evenings.value, asked, Date.now());
  const posts = going.reduce((sum, evening) => sum + evening.posts, 0);
  return (
    <div role="alert">
      <p>{words("recapKeepDeletes", { count: going.length, posts })}</p>
      <button
        type="button"
        onClick={() => {
          actions.keep(asked);
          close();
        }}
      >
        {words("recapKeepYes")}
      </button>{" "}
      <button type="button" onClick={close}>
        {words("recapKeepNo")}
      </button>
    </div>
  );
}

function keyOf(keep: Keep | undefined): string {
  return keep ? `${keep.unit} ${keep.count}` : "";
}

function nameOf(keep: Keep | undefined): string {
  if (!keep) return words("recapKeepAlways");
  return keep.unit === "days"
    ? words("recapKeepDays", { count: keep.count })
    : words("recapKeepEvenings", { count: keep.count });
}
