import { actsToIdentify } from "../../src/domain/mutes/identify.ts";
import type { Author, Post } from "../../src/domain/post.ts";
import { inTurn, muteLedger, recordActs, rulesInForce } from "./mute-book.ts";
import { xNow } from "./reading.ts";

/** Learns from posts whose ids stand behind muted handles, and what muted accounts are called by now. */
export function identifyMuted(posts: readonly Post[]): Promise<void> {
  const authors = posts.flatMap(authorsOf);
  if (authors.length === 0) return Promise.resolve();
  return inTurn(async () => {
    const now = xNow();
    const acts = actsToIdentify(authors, rulesInForce(await muteLedger(), now));
    await recordActs(crypto.randomUUID(), acts, now);
  });
}

function authorsOf({ author, repostOf, quote }: Post): readonly Author[] {
  return [author, repostOf?.author, quote?.author].filter((each) => each !== undefined);
}
