import { atOnce, type ColumnChoice } from "../../../../../src/domain/mutes/files/mute-file.ts";
import { readMuteFile } from "../../../../../src/domain/mutes/files/read-mute-file.ts";

export const id = "1399470589071626243";
export const otherId = "1288794472427831111";

/** Who is taken from a file, as "id @handle", and the lines that are reported as unreadable. */
export function readForeign(text: string, choice: ColumnChoice = {}) {
  const reading = atOnce(readMuteFile(text, "table.csv", choice));
  if (!reading.ok)
    return { kept: [], unreadable: (reading.unreadable ?? []).map(({ line }) => line), partly: [] };
  const kept = reading.entries.map(({ target }) => {
    if (!("id" in target) && !("handle" in target)) return `${target.kind} ${Object.values(target)[1]}`;
    return [target.id, target.handle && `@${target.handle}`].filter(Boolean).join(" ");
  });
  const unreadable = reading.unreadable.map(({ line }) => line);
  return { kept, unreadable: [...new Set(unreadable)], partly: reading.partly.map(({ line }) => line) };
}

export const both = ["@gull_watch", "@tide_tom7"];
