import * as z from "zod/mini";
import { addPage, type Coverage, noCoverage } from "../domain/coverage/coverage.ts";
import { possibleCoverage } from "../domain/coverage/possible-coverage.ts";
import { latestMoment } from "../domain/x-status/trusted-clock.ts";
import { readableList } from "../schemas/readable.ts";
import { schemaOf } from "../schemas/tied.ts";
import { askedPageSchema } from "../schemas/timeline-page.ts";
import { journaledPages, withJournal } from "./posts/journal.ts";
import type { Database } from "./schema.ts";

const stretch = z.looseObject({ from: z.string(), to: z.string() });
const place = z.looseObject({
  cursor: z.string(),
  side: z.enum(["top", "bottom"]),
  at: z.optional(z.string()),
  far: z.optional(z.string()),
  guess: z.optional(z.literal(true)),
});
type ListOf = <Element>(element: z.ZodMiniType<Element>) => z.ZodMiniType<Element[]>;

const coverageWith = (list: ListOf) =>
  schemaOf<Coverage>()(
    z.looseObject({
      sources: list(
        z.looseObject({
          query: z.string(),
          stretches: list(stretch),
          places: list(place),
          members: z.optional(z.array(z.string())),
          waiting: list(askedPageSchema),
        }),
      ),
    }),
  );
const wholeCoverage = coverageWith((element) => z.array(element));
const readableCoverage = coverageWith(readableList);

export async function readCoverage(database: Database, chatId: string): Promise<Coverage> {
  const transaction = database.transaction(withJournal(database, "coverage"));
  const stored = transaction.objectStore("coverage").get(chatId);
  const pages = await journaledPages(transaction, chatId);
  return pages.reduce(addPage, coverageFrom(await stored));
}

/** A broken record claims nothing, a broken part of it nothing for itself. `now`: our clock, ms. */
export function coverageFrom(record: unknown, now = Date.now()): Coverage {
  const read = readableCoverage.safeParse(record);
  return read.success ? possibleCoverage(read.data, latestMoment(now)) : noCoverage;
}

export function isCoverage(record: unknown): record is Coverage {
  return wholeCoverage.safeParse(record).success;
}
