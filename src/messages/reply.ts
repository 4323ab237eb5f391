/** What went wrong, in a sentence for the person, with the field that it is about where there is one. */
export interface Failure {
  readonly code:
    | "refused"
    /** Only with a second, explicit yes of the person; the message is the question. */
    | "needs-yes"
    | "not-found"
    | "storage"
    | "unknown-message"
    | "not-allowed"
    | "broken"
    /** Nobody was there to answer; the same request may well succeed a moment later. */
    | "unreachable"
    /** The extension was updated or removed under this script: only a fresh page can speak to it again. */
    | "outdated";
  readonly message: string;
  readonly field?: string;
}

/** Every request is answered with one of these; nothing is thrown across contexts. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure };

export function done<Value>(value: Value): Reply<Value> {
  return { ok: true, value };
}

export function failed(code: Failure["code"], message: string, field?: string): Reply<never> {
  return { ok: false, failure: { code, message, ...(field === undefined ? {} : { field }) } };
}

/** Is a value from another context a reply? What it holds was checked by the one who answered. */
export function isReply(value: unknown): value is Reply<unknown> {
  return typeof value === "object" && value !== null && "ok" in value && typeof value.ok === "boolean";
}
