import type { ListRequests } from "../../src/messages/list-requests.ts";
import { done, failed } from "../../src/messages/reply.ts";
import { findList } from "../../src/storage/lists.ts";
import { database } from "./database.ts";
import { keepList, type Listed } from "./keep-list.ts";
import { takeChange } from "./list-version.ts";

/** Mutes what was withheld of a list, as one batch, or leaves it out for good: the person has looked at it. */
export async function decideWithheld({
  url,
  batchId,
  take,
}: ListRequests["decide-withheld"]["request"]): Promise<Listed> {
  const found = await findList(await database(), url);
  if (!found) return failed("not-found", "You do not follow this list any more.");
  const { withheld, ...list } = found;
  if (!withheld) return done({ list });
  if (!take) return keepList(list);
  const news = await takeChange(url, { fresh: withheld.entries, left: [] }, batchId);
  if (!news.ok) return news;
  return keepList(news.value.added > 0 ? { ...list, lastChange: news.value } : list);
}
