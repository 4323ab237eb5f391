/** Undoes a transaction, so that a write that failed by itself takes those beside it along. */
export function abortTransaction(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // The failure was the transaction's own, and it is undone already.
  }
}
