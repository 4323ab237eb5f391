import type { MuteScope, MuteUntil } from "../rule.ts";

/** What a file of mutes is imported with. */
export interface ImportHead {
  readonly batchId: string;
  readonly fileName: string;
  readonly scope: MuteScope;
  readonly until: MuteUntil;
  /** The person brings their own export back: ids, times, sources and reasons stay as they were. */
  readonly isOwnExport?: true;
  /** Lines of the preview's protected entries that the person said yes to. */
  readonly confirmedLines?: readonly number[];
}
