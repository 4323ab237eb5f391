export type Outcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly failure: { readonly message: string; readonly field?: string } };
