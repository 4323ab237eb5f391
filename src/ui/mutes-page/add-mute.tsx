import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { longestNote, type MuteTarget, reasonPresets } from "../../domain/mutes/rule.ts";
import { expressionIn } from "../../domain/mutes/typed-target.ts";
import { words } from "../../words/words.ts";
import { reasonName } from "../mutes/mute-words.ts";
import { Field } from "../parts/field.tsx";
import type { PageProps } from "./page-model.ts";
import { ReachLines } from "./reach-lines.tsx";
import { ScopeSelect, Select, UntilSelect } from "./rule-fields.tsx";
import { type NewMute, useNewMute } from "./use-new-mute.ts";

const kinds = [
  ["account", "addMuteAccount", "addMuteAccountHint"],
  ["phrase", "addMutePhrase", "free gifts"],
  ["domain", "addMuteDomain", "spam.example"],
  ["reposts-by", "addMuteRepostsBy", "addMuteAccountHint"],
  ["reposts-of", "addMuteRepostsOf", "addMuteAccountHint"],
  ["pattern", "addMutePattern", "free\\s+gifts?"],
] as const satisfies readonly (readonly [MuteTarget["kind"], string, string])[];

/** A mute made by hand: shows what it would set aside while it is typed; a broad one needs a second yes. */
export function AddMute({ close, ...page }: PageProps & { readonly close: () => void }): VNode {
  const { typed, change, reach, problem, doubt, forgetDoubt, save } = useNewMute(page, close);
  const [, , hint = ""] = kinds.find(([kind]) => kind === typed.kind) ?? [];
  // What is not a word of the catalogue is the same in each language.
  const hintText = hint === "addMuteAccountHint" ? words(hint) : hint;
  const isBroad = reach.some((one) => one.isBroad);
  return (
    <form
      class="add-mute"
      aria-label={words("addMuteLabel")}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
    >
      <Select
        label={words("addMuteWhat")}
        value={typed.kind}
        choices={kinds.map(([kind, word]) => [kind, words(word)])}
        change={(next) => change({ kind: kinds.find(([kind]) => kind === next)?.[0] ?? "phrase" })}
      />
      <Field
        name="value"
        label={words("addMuteWhich")}
        hint={hintText}
        value={typed.value}
        problem={problem}
        change={(value) => change({ value })}
      />
      {typed.kind === "phrase" && (
        <TakenLiterally phrase={typed.value} take={(value) => change({ kind: "pattern", value })} />
      )}
      <WhereAndWhy page={page} typed={typed} change={change} />
      <ReachLines reach={reach} />
      {doubt === undefined ? (
        <div class="form-end">
          <button type="submit" class={`primary ${isBroad ? "danger" : ""}`}>
            {words(isBroad ? "doubtMute" : "postMute")}
          </button>
          <button type="button" class="link" onClick={close}>
            {words("chatFormCancel")}
          </button>
        </div>
      ) : (
        <Doubt question={doubt} yes={() => void save(true)} no={forgetDoubt} />
      )}
    </form>
  );
}

interface LiteralProps {
  readonly phrase: string;
  readonly take: (expression: string) => void;
}

function TakenLiterally({ phrase, take }: LiteralProps): VNode | null {
  const expression = expressionIn(phrase);
  if (expression === undefined) return null;
  return (
    <p class="field-help taken-literally" role="status">
      {words("addMuteLiteral")}{" "}
      <button type="button" class="link" onClick={() => take(expression)}>
        {words("addMuteTakeExpression")}
      </button>
    </p>
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
        label={words("addMuteWhy")}
        value={typed.preset}
        choices={[
          ["", words("addMuteNoReason")],
          ...reasonPresets.map((one) => [one, reasonName(one)] as const),
        ]}
        change={(next) => change({ preset: reasonPresets.find((one) => one === next) ?? "" })}
      />
      <Field
        name="note"
        label={words("muteBarOwnReasonHint")}
        hint={words("addMuteNoteHint")}
        value={typed.note}
        problem={
          typed.note.length > longestNote ? words("addMuteNoteTooLong", { most: longestNote }) : undefined
        }
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

function Doubt({ question, yes, no }: DoubtProps): VNode {
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    keep.current?.focus();
    keep.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <div class="confirm" role="alertdialog" aria-label={question}>
      <p>{question}</p>
      <button type="button" class="primary danger" onClick={yes}>
        {words("doubtMute")}
      </button>
      <button type="button" class="link" ref={keep} onClick={no}>
        {words("doubtKeep")}
      </button>
    </div>
  );
}
