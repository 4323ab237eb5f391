import type { Wording } from "../../../words/wording.ts";
import type { EntryReading } from "../entry-shape.ts";
import type { MuteEntry, UnreadableLine } from "../mute-file.ts";

export class Outcome {
  readonly entries: MuteEntry[] = [];
  readonly unreadable: UnreadableLine[] = [];
  readonly partly: UnreadableLine[] = [];

  add(reading: EntryReading, line: number): void {
    if (reading.ok) this.entries.push(reading.entry);
    else this.unreadable.push({ line, why: reading.why });
  }

  report(line: number, why: Wording): void {
    this.unreadable.push({ line, why });
  }

  reportPart(line: number, why: Wording): void {
    this.partly.push({ line, why });
  }
}
