import { inPageStore } from "../page-store.ts";

const prefix = "cleared ";

/** Folded handles, valid until `until` (ms). */
export function saveLocalCleared(chatId: string, keys: readonly string[], until: number): void {
  const known = localCleared(chatId, 0);
  inPageStore((store) =>
    store.setItem(prefix + chatId, JSON.stringify({ until, keys: [...new Set([...known, ...keys])] })),
  );
}

export function localCleared(chatId: string, now: number): readonly string[] {
  const local = inPageStore((store) => store.getItem(prefix + chatId));
  const read = typeof local === "string" ? parsed(local) : undefined;
  if (typeof read !== "object" || read === null || !("until" in read) || !("keys" in read)) return [];
  const { until, keys } = read;
  if (typeof until !== "number" || until < now || !Array.isArray(keys)) return [];
  return keys.filter((key) => typeof key === "string");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function forgetCleared(): void {
  inPageStore((store) => {
    for (const key of Object.keys(store)) if (key.startsWith(prefix)) store.removeItem(key);
  });
}
