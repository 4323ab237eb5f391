import type { XWebQuery } from "./queries.ts";

/** What the document's stream holds of a query's first page. */
export interface StreamedPage {
  /** A short name of the query and its variables. */
  readonly key: string;
  readonly result:
    | { readonly kind: "Result.Ok"; readonly value: unknown }
    | { readonly kind: "Result.Error" };
}

/** How a query is named in the stream. */
export function streamKey({ operation, variables }: Pick<XWebQuery, "operation" | "variables">): string {
  return `${operation}${JSON.stringify(variables)}`;
}

/** Takes a query's first page, when this document came with it; only once. */
export function takeStreamed(query: XWebQuery): StreamedPage | undefined {
  const stream = (window as { $R?: { tsr?: readonly { values: StreamedPage[] }[] } }).$R?.tsr?.[0];
  const found = stream?.values.find(({ key }) => key === streamKey(query));
  if (stream !== undefined) stream.values = [];
  return found;
}

/** After hydration the first page is in the document no more (x-web.md section 1). */
export function forgetStream(): void {
  for (const part of document.querySelectorAll("script[data-tsr-stream-part]")) part.remove();
}
