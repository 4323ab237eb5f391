import { actsToImport } from "../../src/domain/mutes/files/import-rules.ts";
import { departures, listChange } from "../../src/domain/mutes/files/list-change.ts";
import type { MuteEntry } from "../../src/domain/mutes/files/mute-file.ts";
import {
  type ImportPreview,
  isCovered,
  meaningOf,
  previewImport,
} from "../../src/domain/mutes/files/preview-import.ts";
import { actsToEnd } from "../../src/domain/mutes/record.ts";
import type { MuteRule } from "../../src/domain/mutes/rule.ts";
import type { ListNews } from "../../src/domain/mutes/subscribed-list.ts";
import { targetKey } from "../../src/domain/mutes/target-key.ts";
import { TargetMap } from "../../src/domain/mutes/target-map.ts";
import { done, type Reply } from "../../src/messages/reply.ts";
import { readListEntries } from "../../src/storage/lists.ts";
import { database } from "./database.ts";
import { inTurn, muteLedger, recordActs, rulesInForce } from "./mute-book.ts";
import { inSteps } from "./mute-import.ts";
import { currentProtector, noRoomForMutes } from "./mutes.ts";
import { xNow } from "./reading.ts";

/** What a list's entries mean where it does not say. */
export const listChoice = { scope: "every-chat", until: "always" } as const;

/** What a version of a list would do, as the mutes are now. Nothing is done. */
export async function previewVersion(url: string, text: string, batchId: string): Promise<ImportPreview> {
  const rules = rulesInForce(await muteLedger(), xNow());
  return inSteps(previewImport(text, url, rules, await currentProtector(), listChoice), batchId);
}

/** What is different in a version from the last one that is kept. */
export interface VersionChange {
  /** Entries that came and mute somebody or something that is not muted yet. */
  readonly fresh: readonly MuteEntry[];
  readonly left: readonly MuteEntry[];
}

/** Compares a version with the last one of that list that is kept. */
export async function changeOfVersion(
  url: string,
  preview: ImportPreview & { readonly ok: true },
): Promise<VersionChange> {
  const { added, left } = listChange(await readListEntries(await database(), url), entriesOf(preview));
  const came = new TargetMap(added);
  return { fresh: preview.fresh.filter(({ target }) => came.about(target).length > 0), left };
}

/**
 * Does what is new in a version: mutes the entries that came, and ends the mutes of those that left. What the person
 * took back of the entries that stayed is left as it is, and whoever is protected is left out.
 */
export function takeChange(
  url: string,
  { fresh, left }: VersionChange,
  batchId: string,
): Promise<Reply<ListNews>> {
  return inTurn(async () => {
    const now = xNow();
    const rules = rulesInForce(await muteLedger(), now);
    const added = notMutedYet(fresh, rules);
    const { endedIds, stillMuted } = departures(left, rules, url);
    const writing = { now, newId: () => crypto.randomUUID() };
    const acts = [
      ...actsToImport(added, { source: { from: "list", url }, choice: listChoice }, writing),
      ...actsToEnd(endedIds, "left-the-list"),
    ];
    if (!(await recordActs(batchId, acts, now))) return noRoomForMutes;
    const counts = { added: added.length, ended: endedIds.length, stillMuted: stillMuted.length };
    return done({ batchId, at: now, ...counts });
  });
}

/** A yes may come twice, and mutes meanwhile from elsewhere. */
function notMutedYet(entries: readonly MuteEntry[], inForce: readonly MuteRule[]): readonly MuteEntry[] {
  const rules = new TargetMap(inForce);
  return entries.filter((entry) => !isCovered(meaningOf(entry, listChoice), rules));
}

/** All that a version says, each thing once. */
export function entriesOf(preview: ImportPreview & { readonly ok: true }): readonly MuteEntry[] {
  return [...preview.fresh, ...preview.already, ...preview.touchesHosts.map(({ entry }) => entry)];
}

/**
 * Names what a version says, as a SHA-256 in hexadecimal digits: the same for the same entries, in whatever order and
 * with whatever around them. Hosts write the hour into a file that has not changed.
 */
export async function fingerprintOf(preview: ImportPreview & { readonly ok: true }): Promise<string> {
  const said = entriesOf(preview).map(({ line: _, target, ...rest }) =>
    JSON.stringify([targetKey(target), rest]),
  );
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(said.sort().join("\n")));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
