import { stillWithheld } from "../../../src/domain/mutes/withheld.ts";
import type { ListRequests } from "../../../src/messages/list-requests.ts";
import { failed } from "../../../src/messages/reply.ts";
import { findList } from "../../../src/storage/lists.ts";
import { words } from "../../../src/words/words.ts";
import { database } from "../storage/database.ts";
import { keepList, type Listed, notFollowed } from "./keep-list.ts";
import { applyChange } from "./list-version.ts";

export async function decideWithheld({
  url,
  batchId,
  seen,
  take,
}: ListRequests["decide-withheld"]["request"]): Promise<Listed> {
  const found = await findList(await database(), url);
  if (!found) return notFollowed();
  if (found.withheld?.id !== seen) return failed("refused", words("failureListChanged"));
  const { entries } = found.withheld;
  const news = take
    ? await applyChange(url, { fresh: entries, left: [] }, { batchId, isNew: false })
    : undefined;
  if (news && !news.ok) return news;
  // Entries that the list added meanwhile keep waiting.
  const current = await findList(await database(), url);
  if (!current) return notFollowed();
  const { withheld: before, ...list } = current;
  const withheld = stillWithheld(before, entries, { id: batchId, entries: [], broad: [] });
  return keepList({
    ...list,
    ...(news && news.value.added > 0 ? { lastChange: news.value } : {}),
    ...(withheld ? { withheld } : {}),
  });
}
