import {
  actsToIdentify,
  awaitsAnId,
  believedBySecondPage,
  type Identified,
} from "../../../src/domain/mutes/identify.ts";
import { rulesInForce } from "../../../src/domain/mutes/ledger.ts";
import { foldCase } from "../../../src/domain/post/handle.ts";
import type { Author, Post } from "../../../src/domain/post/post.ts";
import { readSightings, writeSightings } from "../../../src/storage/notes/sightings.ts";
import { readKnownAccounts } from "../../../src/storage/posts/read-people.ts";
import { database } from "../storage/database.ts";
import { withSpareRoom } from "../storage/with-room.ts";
import { xNow } from "../x/reading.ts";
import { inTurn, muteLedger, recordActs } from "./mute-book.ts";

/** What pages named: each is judged once, because that reads every account of the store. */
const judged = new Set<string>();
const mostJudged = 2000;

export function forgetJudged(): void {
  judged.clear();
}

/** `visit`: the page that the posts came from; one that is not known teaches nothing. */
export function identifyMuted(posts: readonly Post[], visit: string | undefined): Promise<void> {
  const authors = posts.flatMap(authorsOf);
  if (authors.length === 0 || visit === undefined) return Promise.resolve();
  return inTurn(async () => {
    const now = xNow();
    const rules = [...rulesInForce(await muteLedger(), now)];
    const named = actsToIdentify(authors, rules).map(
      ({ id, handle }) => `${visit} ${id}@${foldCase(handle)}`,
    );
    if (named.every((name) => judged.has(name))) return;
    const known = awaitsAnId(authors, rules) ? await readKnownAccounts(await database()) : [];
    const news = actsToIdentify(authors, rules, known);
    if (news.length > 0 && !(await judge(news, visit, now))) return;
    if (judged.size > mostJudged) judged.clear();
    for (const name of named) judged.add(name);
  });
}

/** False if the disk is full. */
async function judge(news: readonly Identified[], visit: string, now: number): Promise<boolean> {
  const before = await readSightings(await database());
  const { acts, seen } = believedBySecondPage(news, before, visit);
  if (!(await recordActs(crypto.randomUUID(), acts, now))) return false;
  // An account may go back to a name that it had.
  if (acts.length > 0) judged.clear();
  if (seen === before) return true;
  return (await withSpareRoom((opened) => writeSightings(opened, seen).then(() => true))) === true;
}

function authorsOf({ author, repostOf, quote }: Post): readonly Author[] {
  return [author, repostOf?.author, quote?.author].filter((each) => each !== undefined);
}
