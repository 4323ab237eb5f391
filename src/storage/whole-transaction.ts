interface Transaction {
  readonly done: Promise<void>;
  abort(): void;
}

/**
 * All work or none; resolves after the transaction ends. Rejects with the original cause: other requests reject
 * with AbortError, possibly earlier.
 */
export async function whole<Value>(transaction: Transaction, work: () => Promise<Value>): Promise<Value> {
  const working = work().catch((error: unknown) => {
    abortTransaction(transaction);
    throw error;
  });
  const [over, worked] = await Promise.allSettled([transaction.done, working]);
  if (over.status === "fulfilled" && worked.status === "fulfilled") return worked.value;
  const reasons: unknown[] = [over, worked].flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
  throw reasons.find((reason) => !isAbortError(reason)) ?? reasons[0];
}

function isAbortError(reason: unknown): boolean {
  return reason instanceof DOMException && reason.name === "AbortError";
}

/** Rolls back, so that one failed write undoes the others. */
export function abortTransaction(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // The transaction itself failed and is rolled back already.
  }
}
