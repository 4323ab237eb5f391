import type { Calm } from "../../domain/raids/course.ts";
import { inPageStore } from "../page-store.ts";

const prefix = "cleared ";
const calmPrefix = "calm ";

/** Folded handles, valid until `until` (ms). */
export function saveLocalCleared(chatId: string, keys: readonly string[], until: number, now: number): void {
  const known = localCleared(chatId, now);
  put(prefix + chatId, { until, keys: [...new Set([...known, ...keys])] });
}

export function localCleared(chatId: string, now: number): readonly string[] {
  const { keys } = valid(prefix + chatId, now) ?? {};
  return Array.isArray(keys) ? keys.filter((key) => typeof key === "string") : [];
}

/** The switches that calm a raid. */
export function saveLocalCalm(chatId: string, calm: Calm | undefined): void {
  if (calm) put(calmPrefix + chatId, calm);
  else inPageStore((store) => store.removeItem(calmPrefix + chatId));
}

export function localCalm(chatId: string, now: number): Calm | undefined {
  const read = valid(calmPrefix + chatId, now);
  if (!read) return undefined;
  const { again, regularsFirst, sawRaid, slow, until } = read;
  return {
    regularsFirst: regularsFirst === true,
    slow: slow === true,
    until,
    sawRaid: sawRaid === true,
    again: again === true,
  };
}

export function forgetCleared(): void {
  inPageStore((store) => {
    for (const key of Object.keys(store))
      if (key.startsWith(prefix) || key.startsWith(calmPrefix)) store.removeItem(key);
  });
}

function put(key: string, value: object): void {
  inPageStore((store) => store.setItem(key, JSON.stringify(value)));
}

/** What was stored, unless its `until` has passed. */
function valid(key: string, now: number): ({ readonly until: number } & Stored) | undefined {
  const local = inPageStore((store) => store.getItem(key));
  const read = typeof local === "string" ? parsed(local) : undefined;
  if (typeof read !== "object" || read === null || !("until" in read)) return undefined;
  const { until } = read;
  return typeof until === "number" && until >= now ? { ...read, until } : undefined;
}

type Stored = Readonly<Partial<Record<"keys" | Exclude<keyof Calm, "until">, unknown>>>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
