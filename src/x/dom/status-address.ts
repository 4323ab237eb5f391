/** `/<handle>/status/<id>`, possibly longer. */
export interface StatusAddress {
  /** Absent in `/i/status/<id>`. */
  readonly owner?: string;
  readonly id: string;
}

const status = /^(?:https:\/\/(?:x|twitter)\.com)?\/(\w{1,50})\/status\/([1-9]\d{0,19})($|[/?#].*)/s;

/** `exact` excludes its pictures and analytics. */
export function statusAddress(address: string | null | undefined, exact = false): StatusAddress | undefined {
  const [, owner, id, rest] = status.exec(address ?? "") ?? [];
  if (owner === undefined || id === undefined || (exact && rest !== "" && rest !== "/")) return undefined;
  return owner === "i" ? { id } : { owner, id };
}
