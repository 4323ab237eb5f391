import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { TargetMap } from "../../../../domain/mutes/target-map.ts";
import type { Withheld } from "../../../../domain/mutes/withheld.ts";
import { targetWords } from "../../mute-words.ts";
import { BroadLines } from "../broad-lines.tsx";
import type { ListProps } from "./list-row.tsx";
import { addressWords, mutesWords } from "./list-words.ts";

/** New words of a list that reach so far that they were not taken: what they would set aside, and the two answers. */
export function WithheldQuestion({
  list,
  lists,
  desk,
  say,
  withheld,
}: ListProps & { readonly withheld: Withheld }): VNode {
  const [isBusy, setBusy] = useState(false);
  const name = addressWords(list.url);
  const count = withheld.entries.length;
  const [verb, it] = count === 1 ? ["waits", "it"] : ["wait", "them"];
  const decide = async (take: boolean) => {
    if (isBusy) return;
    setBusy(true);
    const batchId = desk.newId();
    const outcome = await lists.actions.decideWithheld(list.url, batchId, withheld.id, take);
    setBusy(false);
    if (!outcome.ok) say(outcome.failure.message);
    else if (take) say(`${mutesWords(count)} of ${name} came in.`, batchId);
    else say(`Left out of ${name}: ${mutesWords(count)}.`);
  };
  return (
    <section class="withheld" aria-label={`Words of ${name} that wait for your yes`}>
      <p>
        {mutesWords(count)} of this list {verb} for your yes. When {count === 1 ? "it" : "they"} came:
      </p>
      <BroadLines broad={withheld.broad} />
      <Others withheld={withheld} />
      <div class="form-end">
        <button type="button" class="primary danger" aria-disabled={isBusy} onClick={() => void decide(true)}>
          Mute {it} anyway
        </button>
        <button type="button" class="link" aria-disabled={isBusy} onClick={() => void decide(false)}>
          Leave {it} out
        </button>
      </div>
    </section>
  );
}

/** Only the broadest have their posts with them; nobody says yes to a word without having seen it. */
function Others({ withheld }: { readonly withheld: Withheld }): VNode | null {
  const shown = new TargetMap(withheld.broad);
  const others = withheld.entries.filter(({ target }) => shown.about(target).length === 0);
  if (others.length === 0) return null;
  return (
    <details>
      <summary>More than a tenth too: {mutesWords(others.length)}</summary>
      <ul>
        {others.map(({ target, line }) => (
          <li key={line}>{targetWords(target)}</li>
        ))}
      </ul>
    </details>
  );
}
