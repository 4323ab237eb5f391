import { keepReserve, missingPieces } from "../../src/storage/reserve.ts";
import type { Write } from "./change-database.ts";
import {
  anyRoom,
  attempt,
  isRoomForThePersonOnly,
  letOldestGo,
  type Room,
  spareRoom,
  takeGone,
  tidy,
  turnsOfPatience,
} from "./find-room.ts";
import { inBackground, tellTrouble } from "./report-error.ts";

const nothingFits = "The disk is full. Chatside cannot keep anything new until there is space.";
const postsNotKept = "The disk is full: new posts are shown, but not kept. Free some space.";
const littleLeft = "The disk is full: there is little room left for what you do. Free some space.";

type Written<Value> = { readonly value: Value } | undefined;

let lastTurn: Promise<unknown> = Promise.resolve();
/** Writes that wait for their turn. */
let waiting = 0;
let arePostsKept = true;

/**
 * Writes what the person made, on a full disk into the room that is kept in reserve for it; afterwards the oldest posts
 * go until the reserve stands again. Without a reserve they go first. The person is told. Undefined when not even that
 * was enough.
 */
export async function withRoom<Value>(write: Write<Value>): Promise<Value | undefined> {
  const written = (await attempt(write)) ?? (await makeRoom(write, anyRoom()));
  if (!written) tellTrouble(nothingFits);
  return written?.value;
}

/**
 * Writes what X can show again, on a full disk in the place of the oldest posts: the reserve's room is not for it, and
 * what is left of it neither. The person is told. Undefined when it is not kept.
 */
export async function withSpareRoom<Value>(write: Write<Value>): Promise<Value | undefined> {
  const written = (await isRoomForThePersonOnly())
    ? undefined
    : ((await attempt(write)) ?? (await makeRoom(write, spareRoom())));
  // Once: X's page delivers again and again what is not kept.
  if (!written && arePostsKept) tellTrouble(postsNotKept);
  arePostsKept = written !== undefined;
  return written?.value;
}

function makeRoom<Value>(write: Write<Value>, room: Room): Promise<Written<Value>> {
  waiting++;
  return inTurn(async () => {
    waiting--;
    let written: Written<Value>;
    while (!written && !(await room.next()).done) written = await attempt(write);
    if (written) inBackground("reserve", inTurn(fillReserve));
    return written;
  });
}

/** Puts the reserve back, for which some of the oldest posts go if none went yet, and tells. Nobody waits for that. */
async function fillReserve(): Promise<void> {
  await keepReserve();
  let gone = takeGone();
  if (gone === 0 && (await isMissing()) && (await letOldestGo())) gone = takeGone();
  for (let turn = 0; gone > 0 && waiting === 0 && turn < turnsOfPatience && (await isMissing()); turn++) {
    await tidy();
    await keepReserve();
  }
  if (gone > 0)
    tellTrouble(`The disk is full: the oldest ${gone} posts were deleted to make room. Free some space.`);
  else if (await isMissing()) tellTrouble(littleLeft);
}

async function isMissing(): Promise<boolean> {
  return (await missingPieces()) > 0;
}

/** Two at once would delete twice as many posts. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const turn = lastTurn.then(work, work);
  lastTurn = turn.catch(() => undefined);
  return turn;
}
