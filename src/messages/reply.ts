/** What went wrong, in a sentence for the person, with the field that it is about where there is one. */
export interface Failure {
  readonly code: "refused" | "not-found" | "storage" | "unknown-message" | "not-allowed" | "broken";
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
