import type { Intake } from "../../domain/post/intake.ts";
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
  if (!Number.isInteger(tabId) || typeof intake !== "object" || intake === null) return false;
  const { room, at } = intake as Partial<Record<keyof Intake, unknown>>;
  return Number.isFinite(room) && Number.isFinite(at);
}
