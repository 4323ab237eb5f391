import type { Signal } from "@preact/signals";
import { words } from "../../src/words/words.ts";

/** Takes away nothing that is shown: a read that fails is tried once more, and then reported to `trouble`. */
export async function tryAgain(
  trouble: Signal<string | undefined>,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work().catch((error: unknown) => {
      console.warn("Chatside panel: the store is read once more.", error);
      return work();
    });
  } catch (error) {
    console.error("Chatside panel: saved posts cannot be read.", error);
    trouble.value = words("failurePostsUnread");
  }
}
