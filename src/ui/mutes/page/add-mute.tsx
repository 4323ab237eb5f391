import type { VNode } from "preact";
import { longestNote, type MuteTarget, reasonPresets } from "../../../domain/mutes/rule.ts";
import { Field } from "../../chat-form/field.tsx";
import { reasonWords } from "../mute-words.ts";
import type { PageProps } from "./page-model.ts";
import { ReachLines } from "./reach-lines.tsx";
import { ScopeSelect, Select, UntilSelect } from "./rule-fields.tsx";
import { type NewMute, useNewMute } from "./use-new-mute.ts";

const kinds: readonly (readonly [MuteTarget["kind"], string, hint: string])[] = [
  ["account", "An account", "@handle or its id"],
  ["phrase", "A phrase", "free gifts"],
  ["domain", "Links to a domain", "spam.example"],
  ["reposts-by", "Reposts by an account", "@handle or its id"],
  ["reposts-of", "Reposts of an account", "@handle or its id"],
  ["pattern", "A regular expression", "free\\s+gifts?"],
];

/** A mute made by hand. What it would set aside is shown while it is typed, and a broad one takes a second yes. */
export function AddMute({ close, ...page }: PageProps & { readonly close: () => void }): VNode {
  const { typed, change, reach, problem, doubt, forgetDoubt, save } = useNewMute(page, close);
  const [, , hint = ""] = kinds.find(([kind]) => kind === typed.kind) ?? [];
  const isBroad = reach.some((one) => one.isBroad);
  return (
    <form
      class="add-mute"
      aria-label="Add a mute"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
    >
      <Select
        label="What"
        value={typed.kind}
        choices={kinds.map(([kind, word]) => [kind, word])}
        change={(next) => change({ kind: kinds.find(([kind]) => kind === next)?.[0] ?? "phrase" })}
      />
      <Field
        name="value"
        label="Which"
        hint={hint}
        value={typed.value}
        problem={problem}
        change={(value) => change({ value })}
      />
      <WhereAndWhy page={page} typed={typed} change={change} />
      <ReachLines reach={reach} />
      {doubt === undefined ? (
        <div class="form-end">
          <button type="submit" class={`primary ${isBroad ? "danger" : ""}`}>
            {isBroad ? "Mute anyway" : "Mute"}
          </button>
          <button type="button" class="link" onClick={close}>
            Cancel
          </button>
        </div>
      ) : (
        <Doubt question={doubt} yes={() => void save(true)} no={forgetDoubt} />
      )}
    </form>
  );
}

interface WhereProps {
  readonly page: PageProps;
  readonly typed: NewMute;
  readonly change: (changes: Partial<NewMute>) => void;
}

function WhereAndWhy({ page: { model, times }, typed, change }: WhereProps): VNode {
  return (
    <>
      <ScopeSelect chats={model.chats.value} scope={typed.scope} change={(scope) => change({ scope })} />
      <UntilSelect
        typed={typed.until}
        now={model.now.value}
        timeZone={times.timeZone}
        change={(until) => change({ until })}
      />
      <Select
        label="Why"
        value={typed.preset}
        choices={[["", "No reason"], ...reasonPresets.map((one) => [one, reasonWords[one]] as const)]}
        change={(next) => change({ preset: reasonPresets.find((one) => one === next) ?? "" })}
      />
      <Field
        name="note"
        label="In your own words"
        hint="Nobody but you reads it"
        value={typed.note}
        problem={typed.note.length > longestNote ? `${longestNote} characters are the most.` : undefined}
        change={(note) => change({ note })}
      />
    </>
  );
}

interface DoubtProps {
  readonly question: string;
  readonly yes: () => void;
  readonly no: () => void;
}

/** The second yes for a moderator, a guest or oneself. */
function Doubt({ question, yes, no }: DoubtProps): VNode {
  return (
    <div class="confirm" role="alertdialog" aria-label={question}>
      <p>{question}</p>
      <button type="button" class="primary danger" onClick={yes}>
        Mute anyway
      </button>
      <button type="button" class="link" onClick={no}>
        Do not mute
      </button>
    </div>
  );
}
