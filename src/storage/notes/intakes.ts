import type { Intake } from "../../domain/post/intake.ts";
import { hasFields } from "../../schemas/fields.ts";
import type { Database } from "../schema.ts";
import { whole } from "../whole-transaction.ts";

const key = "intakes";

export type KeptIntake = readonly [tabId: number, intake: Intake];

/** How many posts each tab may still deliver, so that a restarted background continues the count. */
export async function readIntakes(database: Database): Promise<readonly KeptIntake[]> {
  const stored: unknown = await database.get("settings", key);
  return Array.isArray(stored) ? stored.filter(isKept) : [];
}

export async function writeIntakes(database: Database, intakes: readonly KeptIntake[]): Promise<void> {
  const transaction = database.transaction("settings", "readwrite");
  await whole(transaction, () => transaction.store.put(intakes, key));
}

function isKept(value: unknown): value is KeptIntake {
  if (!Array.isArray(value)) return false;
  const [tabId, intake]: readonly unknown[] = value;
  if (!Number.isInteger(tabId) || !hasFields<Intake>(intake)) return false;
  return Number.isFinite(intake.room) && Number.isFinite(intake.at);
}
