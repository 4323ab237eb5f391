import { defaultSettings, type Settings } from "../domain/settings.ts";
import { hasFields } from "../schemas/fields.ts";
import { settingSchemas } from "../schemas/settings.ts";
import type { Database } from "./schema.ts";
import { withUnknownElements } from "./unknown-fields.ts";
import { whole } from "./whole-transaction.ts";

const key = "settings";

export async function readSettings(database: Database): Promise<Settings> {
  return settingsFrom(await database.get("settings", key));
}

/** Returns the result. Preserves a later version's fields. */
export async function changeSettings(
  database: Database,
  changes: Partial<Settings>,
  forget: readonly (keyof Settings)[] = [],
): Promise<Settings> {
  const transaction = database.transaction("settings", "readwrite");
  return whole(transaction, async () => {
    const stored: unknown = await transaction.store.get(key);
    const gone = new Set<string>(forget);
    const before = hasFields(stored) ? stored : {};
    const changed = Object.entries(changes).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? withUnknownElements(value, before[name], (one) => isReadable(name, [one]))
        : value,
    ]);
    const kept = Object.entries({ ...before, ...Object.fromEntries(changed) });
    const record = Object.fromEntries(kept.filter(([name]) => !gone.has(name)));
    await transaction.store.put(record, key);
    return settingsFrom(record);
  });
}

export function settingsFrom(record: unknown): Settings {
  if (!hasFields(record)) return defaultSettings;
  const readable = Object.entries(record)
    .map(([name, value]) => [name, readableIn(name, value)] as const)
    .filter(([name, value]) => isReadable(name, value));
  return { ...defaultSettings, ...Object.fromEntries(readable) };
}

/** Of a list the readable elements. */
function readableIn(name: string, value: unknown): unknown {
  return Array.isArray(value) ? value.filter((one) => isReadable(name, [one])) : value;
}

function isReadable(name: string, value: unknown): boolean {
  return isSetting(name) && settingSchemas[name].safeParse(value).success;
}

function isSetting(name: string): name is keyof Settings {
  return Object.hasOwn(settingSchemas, name);
}
