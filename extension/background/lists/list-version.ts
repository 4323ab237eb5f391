import { actsToImport } from "../../../src/domain/mutes/files/import-rules.ts";
import { departures, listChange } from "../../../src/domain/mutes/files/list-change.ts";
import type { MuteEntry } from "../../../src/domain/mutes/files/mute-file.ts";
import {
  type ImportPreview,
  isCovered,
  meaningOf,
  previewImport,
} from "../../../src/domain/mutes/files/preview-import.ts";
import { rulesInForce } from "../../../src/domain/mutes/ledger.ts";
import { actsToEnd } from "../../../src/domain/mutes/record.ts";
import type { MuteRule } from "../../../src/domain/mutes/rule.ts";
import type { ListNews } from "../../../src/domain/mutes/subscribed-list.ts";
import { targetKey } from "../../../src/domain/mutes/target-key.ts";
import { TargetMap } from "../../../src/domain/mutes/target-map.ts";
import { done, type Reply } from "../../../src/messages/reply.ts";
import { findList, readListEntries } from "../../../src/storage/lists.ts";
import { inTurn, muteLedger, recordActs } from "../mutes/mute-book.ts";
import { inSteps } from "../mutes/mute-import.ts";
import { currentProtector, noRoomForMutes } from "../mutes/mutes.ts";
import { database } from "../storage/database.ts";
import { xNow } from "../x/reading.ts";
import { notFollowed } from "./keep-list.ts";

export const listChoice = { scope: "every-chat", until: "always" } as const;

/** What a version of a list would change. Changes nothing. */
export async function previewVersion(url: string, text: string, batchId: string): Promise<ImportPreview> {
  const now = xNow();
  const rules = rulesInForce(await muteLedger(), now);
  return inSteps(previewImport(text, url, rules, await currentProtector(), listChoice, now), batchId);
}

export interface VersionChange {
  readonly known: number;
  readonly fresh: readonly MuteEntry[];
  readonly left: readonly MuteEntry[];
}

export async function changeOfVersion(
  url: string,
  preview: ImportPreview & { readonly ok: true },
): Promise<VersionChange> {
  const last = await readListEntries(await database(), url);
  const { added, left } = listChange(last, entriesOf(preview));
  const came = new TargetMap(added);
  const fresh = preview.fresh.filter(({ target }) => came.about(target).length > 0);
  return { known: last.length, fresh, left };
}

/**
 * Applies what is new in a version: mutes added entries, ends the mutes of removed ones. It respects what the
 * person undid, and skips protected people. A list that is not `isNew` must still be followed.
 */
export function applyChange(
  url: string,
  { fresh, left }: Omit<VersionChange, "known">,
  { batchId, isNew }: { readonly batchId: string; readonly isNew: boolean },
): Promise<Reply<ListNews>> {
  return inTurn(async () => {
    if (!isNew && !(await findList(await database(), url))) return notFollowed();
    const now = xNow();
    const rules = rulesInForce(await muteLedger(), now);
    const added = notMutedYet(fresh, rules);
    const { endedIds, stillMuted } = departures(left, rules, url);
    const writing = { now, newId: () => crypto.randomUUID() };
    const acts = [
      ...actsToImport(added, { source: { from: "list", url }, choice: listChoice }, writing),
      ...actsToEnd(endedIds, "left-the-list"),
    ];
    if (!(await recordActs(batchId, acts, now))) return noRoomForMutes();
    const counts = { added: added.length, ended: endedIds.length, stillMuted: stillMuted.length };
    return done({ batchId, at: now, ...counts });
  });
}

function notMutedYet(entries: readonly MuteEntry[], inForce: readonly MuteRule[]): readonly MuteEntry[] {
  const rules = new TargetMap(inForce);
  return entries.filter((entry) => !isCovered(meaningOf(entry, listChoice), rules));
}

export function entriesOf(preview: ImportPreview & { readonly ok: true }): readonly MuteEntry[] {
  const { fresh, already, ended, touchesHosts } = preview;
  return [...fresh, ...already, ...ended, ...touchesHosts.map(({ entry }) => entry)];
}

/**
 * The fingerprint of a version's entries, SHA-256 in hexadecimal digits, independent of order and of other
 * content: hosts write the time into unchanged files.
 */
export async function fingerprintOf(preview: ImportPreview & { readonly ok: true }): Promise<string> {
  const parts = entriesOf(preview).map(({ line: _, target, ...rest }) =>
    JSON.stringify([targetKey(target), rest]),
  );
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(parts.sort().join("\n")));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
