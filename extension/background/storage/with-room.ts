import { keepReserve, missingPieces } from "../../../src/storage/disk/reserve.ts";
import { words } from "../../../src/words/words.ts";
import { inBackground, reportTrouble } from "../report-error.ts";
import { serial } from "../serial.ts";
import type { Write } from "./change-database.ts";
import {
  anyRoom,
  attempt,
  deleteOldest,
  isRoomForThePersonOnly,
  type Room,
  spareRoom,
  takeGone,
  tidy,
  turnsOfPatience,
} from "./find-room.ts";

type Written<Value> = { readonly value: Value } | undefined;

/** Two at once would delete twice as many posts. */
const inTurn = serial();
let waiting = 0;
let arePostsKept = true;

/**
 * Writes what the person made. A full disk uses the reserve, and the oldest posts go until it is restored;
 * without a reserve they go first. The person is informed. Undefined if even that fails.
 */
export async function withRoom<Value>(write: Write<Value>): Promise<Value | undefined> {
  const written = (await attempt(write)) ?? (await makeRoom(write, anyRoom()));
  if (!written) reportTrouble(words("failureDiskFull"));
  return written?.value;
}

/**
 * Writes what X can show again; a full disk drops the oldest posts for it but never touches the reserve. The
 * person is informed. Undefined if it is not stored.
 */
export async function withSpareRoom<Value>(write: Write<Value>): Promise<Value | undefined> {
  const written = (await isRoomForThePersonOnly())
    ? undefined
    : ((await attempt(write)) ?? (await makeRoom(write, spareRoom())));
  // Once: X's page keeps repeating what is not stored.
  if (!written && arePostsKept) reportTrouble(words("failureDiskFullPosts"));
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

async function fillReserve(): Promise<void> {
  await keepReserve();
  let gone = takeGone();
  if (gone === 0 && (await isMissing()) && (await deleteOldest())) gone = takeGone();
  for (let turn = 0; gone > 0 && waiting === 0 && turn < turnsOfPatience && (await isMissing()); turn++) {
    await tidy();
    await keepReserve();
  }
  if (gone > 0) reportTrouble(words("failureDiskPostsDeleted", { count: gone }));
  else if (await isMissing()) reportTrouble(words("failureDiskLittleLeft"));
}

async function isMissing(): Promise<boolean> {
  return (await missingPieces()) > 0;
}
