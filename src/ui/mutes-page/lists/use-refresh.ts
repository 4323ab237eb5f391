import { useState } from "preact/hooks";
import { words } from "../../../words/words.ts";
import { addressWords, newsWords, withheldWords } from "./list-words.ts";
import type { ListProps } from "./lists-model.ts";

/** Call `refresh` in the click's own turn: the host may need permission again. */
export function useRefresh({ list, lists, desk, announce }: ListProps): {
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
    if (!outcome.ok) return announce(outcome.failure.message);
    const { problem, lastChange, withheld } = outcome.value.list;
    const name = addressWords(list.url);
    // Another request may have been under way: its change answers this one too.
    const isNews = lastChange !== undefined && lastChange.batchId !== list.lastChange?.batchId;
    const waiting = withheld?.entries.length ?? 0;
    const news = newsAndWaiting(isNews ? newsWords(lastChange) : undefined, waiting);
    if (problem !== undefined) announce(problem);
    else if (news === undefined) announce(words("listsNothingNew", { name }));
    else announce(words("listsNews", { name, news }), isNews ? lastChange.batchId : undefined);
  };
  return { isAsking, refresh };
}

function newsAndWaiting(news: string | undefined, count: number): string | undefined {
  const waiting = count === 0 ? undefined : withheldWords(count);
  if (news === undefined || waiting === undefined) return news ?? waiting;
  return words("listsNewsWaiting", { news, waiting });
}
