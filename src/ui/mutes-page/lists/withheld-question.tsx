import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { TargetMap } from "../../../domain/mutes/target-map.ts";
import type { Withheld } from "../../../domain/mutes/withheld.ts";
import { words } from "../../../words/words.ts";
import { targetWords } from "../../mutes/mute-words.ts";
import { BroadLines } from "../broad-lines.tsx";
import { addressWords } from "./list-words.ts";
import type { ListProps } from "./lists-model.ts";

/** A list's new phrases that were too broad to accept at once: what they would set aside, and both answers. */
export function WithheldQuestion({
  list,
  lists,
  desk,
  announce,
  withheld,
}: ListProps & { readonly withheld: Withheld }): VNode {
  const [isBusy, setBusy] = useState(false);
  const name = addressWords(list.url);
  const count = withheld.entries.length;
  const decide = async (take: boolean) => {
    if (isBusy) return;
    setBusy(true);
    const batchId = desk.newId();
    const outcome = await lists.actions.decideWithheld(list.url, batchId, withheld.id, take);
    setBusy(false);
    if (!outcome.ok) announce(outcome.failure.message);
    else if (take) announce(words("withheldTaken", { count, name }), batchId);
    else announce(words("withheldLeft", { count, name }));
  };
  return (
    <section class="withheld" aria-label={words("withheldLabel", { name })}>
      <p>{words("withheldIntro", { count })}</p>
      <BroadLines broad={withheld.broad} />
      <Others withheld={withheld} />
      <div class="form-end">
        <button type="button" class="primary danger" aria-disabled={isBusy} onClick={() => void decide(true)}>
          {words("withheldMute", { count })}
        </button>
        <button type="button" class="link" aria-disabled={isBusy} onClick={() => void decide(false)}>
          {words("withheldLeave", { count })}
        </button>
      </div>
    </section>
  );
}

function Others({ withheld }: { readonly withheld: Withheld }): VNode | null {
  const shown = new TargetMap(withheld.broad);
  const others = withheld.entries.filter(({ target }) => shown.about(target).length === 0);
  if (others.length === 0) return null;
  return (
    <details>
      <summary>{words("withheldOthers", { count: others.length })}</summary>
      <ul>
        {others.map(({ target, line }) => (
          <li key={line}>{targetWords(target)}</li>
        ))}
      </ul>
    </details>
  );
}
