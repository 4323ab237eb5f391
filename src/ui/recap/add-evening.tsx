import type { VNode } from "preact";
import { words, wordsOf } from "../../words/words.ts";
import type { RecapPageProps } from "./recap-page-props.ts";

/** Imports an evening exported as JSON on another computer. */
export function AddEvening({ model, actions }: RecapPageProps): VNode {
  const imported = model.imported.value;
  return (
    <div class="add-evening">
      <label>
        <span>{words("recapAdd")}</span>
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) actions.add(file);
            // The same file can be chosen again.
            currentTarget.value = "";
          }}
        />
      </label>
      <p role="status">{imported === undefined ? "" : wordsOf(imported)}</p>
    </div>
  );
}
