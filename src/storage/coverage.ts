import * as z from "zod/mini";
import { type Coverage, noCoverage } from "../domain/coverage.ts";
import type { Database } from "./schema.ts";

const stretch = z.object({ from: z.string(), to: z.string() });
const coverageSchema = z.object({
  sources: z.array(
    z.looseObject({
      query: z.string(),
      stretches: z.array(stretch),
      places: z.array(z.looseObject({ cursor: z.string(), side: z.enum(["top", "bottom"]) })),
      members: z.optional(z.array(z.string())),
      waiting: z.array(z.looseObject({ cursor: z.string(), ids: z.array(z.string()) })),
    }),
  ),
});

/** What X has loaded of a chat's searches; nothing where nothing is stored, or the record is broken. */
export async function readCoverage(database: Database, chatId: string): Promise<Coverage> {
  return coverageFrom(await database.get("coverage", chatId));
}

/** Coverage from a stored record: a broken one claims nothing. */
export function coverageFrom(record: unknown): Coverage {
  return coverageSchema.safeParse(record).success ? (record as Coverage) : noCoverage;
}
