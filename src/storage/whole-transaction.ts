import { abortTransaction } from "./abort-transaction.ts";

interface Transaction {
  readonly done: Promise<void>;
  abort(): void;
}

/**
 * Does all of the work in a transaction or nothing, and gives its value when the transaction is over. Rejects with what
 * ended it: requests that are only taken along say AbortError, and may say so first.
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
