import type { MuteEntry } from "../../../src/domain/mutes/files/mute-file.ts";
import type { GuardedEntry, ImportPreview } from "../../../src/domain/mutes/files/preview-import.ts";
import type { ListPreview } from "../../../src/domain/mutes/list-preview.ts";
import { targetKey } from "../../../src/domain/mutes/target-key.ts";
import { broadEntries } from "./broad-entries.ts";
import { fingerprintOf } from "./list-version.ts";

const mostShown = 100;
const mostPosts = 50;

export async function listSummary(
  url: string,
  preview: ImportPreview & { readonly ok: true },
): Promise<ListPreview> {
  const { fresh, already, repeated, touchesHosts, unreadable } = preview;
  const { broad } = await broadEntries(url, fresh, mostPosts);
  return {
    url,
    version: await fingerprintOf(preview),
    freshTargets: targetsOf(fresh),
    fresh: fresh.length,
    alreadyTargets: targetsOf(already),
    already: already.length,
    broad,
    repeated,
    protected: touchesHosts.slice(0, mostShown).map(guardedLine),
    protectedCount: touchesHosts.length,
    unreadable: unreadable.slice(0, mostShown),
    unreadableCount: unreadable.length,
  };
}

function targetsOf(entries: readonly MuteEntry[]): ListPreview["freshTargets"] {
  return entries.slice(0, mostShown).map(({ target }) => target);
}

function guardedLine({
  entry: { line, target },
  protection,
}: GuardedEntry): ListPreview["protected"][number] {
  const handle = "handle" in target ? target.handle : undefined;
  return { line, name: handle === undefined ? targetKey(target)[1] : `@${handle}`, protection };
}
