import type { Sighting } from "../../domain/mutes/identify.ts";
import { hasFields } from "../../schemas/fields.ts";
import type { Database } from "../schema.ts";
import { whole } from "../whole-transaction.ts";

const key = "sightings";

/** What one page alone showed of muted accounts. */
export async function readSightings(database: Database): Promise<readonly Sighting[]> {
  const stored: unknown = await database.get("settings", key);
  return Array.isArray(stored) ? stored.filter(isSighting) : [];
}

export async function writeSightings(database: Database, seen: readonly Sighting[]): Promise<void> {
  const transaction = database.transaction("settings", "readwrite");
  await whole(transaction, () => transaction.store.put(seen, key));
}

function isSighting(value: unknown): value is Sighting {
  if (!hasFields<Sighting>(value)) return false;
  return [value.id, value.handle, value.visit].every((text) => typeof text === "string");
}
