import type { VNode } from "preact";
import { shownNumber } from "../../domain/questions/shown-number.ts";
import { askedAhead } from "../../domain/recap/only-questions.ts";
import { words } from "../../words/words.ts";
import type { ExportChoice, ExportForm } from "./recap-model.ts";
import type { RecapPageProps } from "./recap-page-props.ts";

export function ExportBar(props: RecapPageProps & { readonly numbers: readonly string[] }): VNode {
  const { model, actions, numbers } = props;
  const forms: readonly (readonly [ExportForm, string])[] = [
    ["html", words("recapSaveHtml")],
    ["markdown", words("recapSaveMarkdown")],
    ["csv", words("recapSaveCsv")],
    ["json", words("recapSaveJson")],
  ];
  return (
    <section class="export-bar" aria-label={words("recapExport")}>
      <fieldset>
        <legend>{words("recapShow")}</legend>
        <Choice model={model} name="withSetAside" text={words("recapWithSetAside")} />
        <Choice model={model} name="byLikes" text={words("recapByLikes")} />
        <Choice model={model} name="initials" text={words("recapInitials")} />
      </fieldset>
      {numbers.length > 1 ? <QuestionChoice model={model} numbers={numbers} /> : null}
      <label class="note">
        <span>{words("recapNoteLabel")}</span>
        <input
          type="text"
          maxLength={500}
          placeholder={words("recapNote")}
          value={model.choice.value.note}
          onInput={({ currentTarget }) => {
            model.choice.value = { ...model.choice.peek(), note: currentTarget.value };
          }}
        />
      </label>
      <fieldset>
        <legend>{words("recapSave")}</legend>
        {forms.map(([form, text]) => (
          <button
            key={form}
            type="button"
            class="link"
            disabled={form === "json" && model.choice.value.initials}
            title={form === "json" && model.choice.value.initials ? words("recapJsonHasNames") : undefined}
            onClick={() => actions.save(form)}
          >
            {text}
          </button>
        ))}
        <button type="button" class="link" onClick={actions.print}>
          {words("recapPrint")}
        </button>
        <button
          type="button"
          class="link thread-button"
          aria-expanded={model.isThreadOpen.value}
          onClick={() => {
            model.isThreadOpen.value = !model.isThreadOpen.peek();
          }}
        >
          {words("threadTitle")}
        </button>
      </fieldset>
    </section>
  );
}

function QuestionChoice(props: {
  readonly model: RecapPageProps["model"];
  readonly numbers: readonly string[];
}): VNode {
  const { choice } = props.model;
  const { leftOut } = choice.value;
  return (
    <fieldset>
      <legend>{words("recapQuestions")}</legend>
      {props.numbers.map((number) => (
        <label key={number}>
          <input
            type="checkbox"
            checked={!leftOut.includes(number)}
            onChange={({ currentTarget }) => {
              const others = choice.peek().leftOut.filter((one) => one !== number);
              const wanted = currentTarget.checked ? others : [...others, number];
              choice.value = { ...choice.peek(), leftOut: wanted };
            }}
          />
          {number === askedAhead
            ? words("advanceTitle")
            : words("recapChartQuestion", { number: shownNumber(number) })}
        </label>
      ))}
    </fieldset>
  );
}

function Choice(props: {
  readonly model: RecapPageProps["model"];
  readonly name: Exclude<keyof ExportChoice, "note" | "leftOut">;
  readonly text: string;
}): VNode {
  const { choice } = props.model;
  return (
    <label>
      <input
        type="checkbox"
        checked={choice.value[props.name]}
        onChange={({ currentTarget }) => {
          choice.value = { ...choice.peek(), [props.name]: currentTarget.checked };
        }}
      />
      {props.text}
    </label>
  );
}
