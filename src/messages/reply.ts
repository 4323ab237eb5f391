export interface Failure {
  readonly code:
    | "refused"
    | "needs-yes"
    | "not-found"
    | "storage"
    | "unknown-message"
    | "not-allowed"
    | "broken"
    | "unreachable"
    /** The extension was updated or removed; only a reloaded page can reach it. */
    | "outdated";
  readonly message: string;
  readonly field?: string;
}

/** Exceptions never cross contexts. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

export function done<Value>(value: Value): Reply<Value> {
  return { ok: true, value };
}

export function failed(code: Failure["code"], message: string, field?: string): Reply<never> {
  return { ok: false, failure: { code, message, ...(field === undefined ? {} : { field }) } };
}

/** What a reply holds has its sender's type: both ends are ours. */
export function isReply<Value>(value: unknown): value is Reply<Value> {
  return typeof value === "object" && value !== null && "ok" in value && typeof value.ok === "boolean";
}
