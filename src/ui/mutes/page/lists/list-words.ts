import type { ListNews } from "../../../../domain/mutes/subscribed-list.ts";

/** A list's address as it is shown: "lists.example/mutes.json". */
export function addressWords(url: string): string {
  return url.replace(/^https:\/\//, "");
}

/** What a list's new version changed: "3 came, 1 left; 1 of them is muted by something else still". */
export function newsWords({ added, ended, stillMuted }: ListNews): string {
  const parts = [
    added > 0 && `${added.toLocaleString()} came`,
    ended > 0 && `${ended.toLocaleString()} left`,
  ];
  const words = parts.filter(Boolean).join(", ") || "nothing";
  return stillMuted === 0
    ? words
    : `${words}; ${stillMuted.toLocaleString()} of them ${stillMuted === 1 ? "is" : "are"} muted by something else still`;
}

/** Of words that were not taken at once: "1 waits for your yes". */
export function withheldWords(count: number): string {
  return `${count.toLocaleString()} ${count === 1 ? "waits" : "wait"} for your yes`;
}

/** "1 mute", "1,200 mutes". */
export function mutesWords(count: number): string {
  return `${count.toLocaleString()} ${count === 1 ? "mute" : "mutes"}`;
}
