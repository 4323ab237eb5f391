import * as z from "zod/mini";
import { refreshPaces } from "../domain/refresh.ts";
import { defaultSettings, type Settings } from "../domain/settings.ts";
import type { Database } from "./schema.ts";
import { whole } from "./whole-transaction.ts";

const key = "settings";

/** A value that a later version wrote, or a broken one, gives way to the default; the others are kept. */
const fields = {
  chatId: z.string(),
  filter: z.enum(["all", "chat", "moderators", "mentions"]),
  appearance: z.enum(["system", "light", "dark"]),
  ownHandle: z.string().check(z.regex(/^\w{1,50}$/)),
  foldReposts: z.boolean(),
  foldOnX: z.boolean(),
  dimmedChats: z.array(z.string()),
  refreshEvery: z.literal(refreshPaces),
} satisfies Record<keyof Settings, z.ZodMiniType>;

/** What the person chose, defaults where they chose nothing. */
export async function readSettings(database: Database): Promise<Settings> {
  return settingsFrom(await database.get("settings", key));
}

/** Changes some settings, and forgets others, so that their defaults count again; gives the outcome. */
export async function changeSettings(
  database: Database,
  changes: Partial<Settings>,
  forget: readonly (keyof Settings)[] = [],
): Promise<Settings> {
  const transaction = database.transaction("settings", "readwrite");
  return whole(transaction, async () => {
    const known = settingsFrom(await transaction.store.get(key));
    const kept = Object.entries({ ...known, ...changes }).filter(
      ([name]) => !forget.some((gone) => gone === name),
    );
    const settings = settingsFrom(Object.fromEntries(kept));
    await transaction.store.put(settings, key);
    return settings;
  });
}

/** Settings from a stored record of any version. */
export function settingsFrom(record: unknown): Settings {
  if (typeof record !== "object" || record === null) return defaultSettings;
  const readable = Object.entries(record).filter(([name, value]) => isReadable(name, value));
  return { ...defaultSettings, ...Object.fromEntries(readable) };
}

function isReadable(name: string, value: unknown): boolean {
  return Object.hasOwn(fields, name) && fields[name as keyof Settings].safeParse(value).success;
}
