import { fold } from "../handle.ts";
import type { Author } from "../post.ts";
import type { MuteAct } from "./history.ts";
import type { MuteRule } from "./rule.ts";
import { isAccount } from "./target-key.ts";

/**
 * What is learned from authors that were seen: the id behind a handle that was pending, and the new handle of an
 * account that was renamed.
 */
export function actsToIdentify(authors: Iterable<Author>, rules: Iterable<MuteRule>): readonly MuteAct[] {
  const byHandle = new Map<string, Author>();
  const byId = new Map<string, Author>();
  for (const author of authors) {
    if (author.id === undefined) continue;
    byHandle.set(fold(author.handle), author);
    byId.set(author.id, author);
  }
  const acts: MuteAct[] = [];
  for (const { id: ruleId, target } of rules) {
    if (!isAccount(target)) continue;
    const author = target.id === undefined ? byHandle.get(fold(target.handle)) : byId.get(target.id);
    const isNews = author && (target.id === undefined || target.handle !== author.handle);
    if (isNews && author.id !== undefined)
      acts.push({ act: "identified", ruleId, id: author.id, handle: author.handle });
  }
  return acts;
}
