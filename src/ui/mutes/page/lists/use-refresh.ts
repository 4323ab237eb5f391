import { useState } from "preact/hooks";
import type { ListProps } from "./list-row.tsx";
import { addressWords, newsWords, withheldWords } from "./list-words.ts";

/** Asking a list's host now. `refresh` is to be called in the click's own turn: the host may have to be allowed anew. */
export function useRefresh({ list, lists, desk, say }: ListProps): {
  readonly isAsking: boolean;
  readonly refresh: () => Promise<void>;
} {
  const [isAsking, setAsking] = useState(false);
  const refresh = async () => {
    if (isAsking) return;
    const allowed = lists.actions.allowHost(list.url);
    setAsking(true);
    const outcome = await allowed.then((answer) =>
      answer.ok ? lists.actions.refresh(list.url, desk.newId()) : answer,
    );
    setAsking(false);
    if (!outcome.ok) return say(outcome.failure.message);
    const { problem, lastChange, withheld } = outcome.value.list;
    // Another asking may have been on its way: its change is the answer to this one too.
    const isNews = lastChange !== undefined && lastChange.batchId !== list.lastChange?.batchId;
    const waiting = withheld?.entries.length ?? 0;
    const words = [isNews && newsWords(lastChange), waiting > 0 && withheldWords(waiting)].filter(Boolean);
    if (problem !== undefined) say(problem);
    else if (words.length === 0) say(`Nothing is new in ${addressWords(list.url)}.`);
    else say(`${addressWords(list.url)}: ${words.join("; ")}.`, isNews ? lastChange.batchId : undefined);
  };
  return { isAsking, refresh };
}
