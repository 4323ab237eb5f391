import type { MuteScope, MuteUntil } from "../rule.ts";

export interface ImportHead {
  readonly batchId: string;
  readonly fileName: string;
  readonly scope: MuteScope;
  readonly until: MuteUntil;
  readonly isOwnExport?: true;
  readonly confirmedLines?: readonly number[];
  readonly handleColumn?: number | undefined;
}
