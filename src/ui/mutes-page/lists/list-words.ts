import type { ListNews } from "../../../domain/mutes/subscribed-list.ts";
import { listOf, words } from "../../../words/words.ts";

/** A list's address as it is shown: "lists.example/mutes.json". */
export function addressWords(url: string): string {
  return url.replace(/^https:\/\//, "");
}

/** What a list's new version changed: "3 added and 1 removed; 1 of them is still muted by something else". */
export function newsWords({ added, ended, stillMuted }: ListNews): string {
  const parts = [
    ...(added > 0 ? [words("listNewsAdded", { count: added })] : []),
    ...(ended > 0 ? [words("listNewsEnded", { count: ended })] : []),
  ];
  const news = listOf(parts) || words("listNewsNothing");
  return stillMuted === 0 ? news : words("listNewsStillMuted", { news, count: stillMuted });
}

/** For phrases that need a second yes: "1 waits for your confirmation". */
export function withheldWords(count: number): string {
  return words("listWaiting", { count });
}
