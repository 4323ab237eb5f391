import { deleteOldestPosts, giveRoomBack, isFullDisk } from "../../src/storage/make-room.ts";
import { isReserveLow, keepReserve, missingPieces, releasePiece } from "../../src/storage/reserve.ts";
import { changeDatabase, type Write, wasDiskItselfFull } from "./change-database.ts";
import { pause } from "./pause.ts";

/** At each step there may be room: at first, because whose turn it was before made some. There is always an end. */
export type Room = AsyncGenerator<undefined, void>;

/** A browser that tidies up is done within a second mostly, and within five on a busy machine. */
export const turnsOfPatience = 20;
const turnsOfTidying = 4;
let gone = 0;

/** Writes; undefined when the disk is too full for it. What fails otherwise is handed on. */
export async function attempt<Value>(write: Write<Value>): Promise<{ readonly value: Value } | undefined> {
  try {
    return { value: await changeDatabase(write) };
  } catch (error) {
    if (!isFullDisk(error)) throw error;
    return undefined;
  }
}

/** Room for what the person makes: that of the reserve, and when this is used up, that of the oldest posts. */
export async function* anyRoom(): Room {
  yield;
  while (await releasePiece()) yield;
  yield* roomOfPosts();
}

/** Room for what X can show again: that of the oldest posts, as long as enough of the reserve stands. */
export async function* spareRoom(): Room {
  for await (const _ of roomOfPosts()) {
    if (await isRoomForThePersonOnly()) return;
    yield;
  }
}

/** Is what room there is to be left to what the person makes? */
export async function isRoomForThePersonOnly(): Promise<boolean> {
  if (await isReserveLow()) await keepReserve();
  return isReserveLow();
}

/**
 * Deletes some of the oldest posts. False when there are none left, or the disk itself is full: deletions are written, and
 * tidying up takes room at first; the reserve's room is needed for other things.
 */
export async function letOldestGo(): Promise<boolean> {
  if (wasDiskItselfFull() && (await missingPieces()) > 0) return false;
  const more = (await attempt(deleteOldestPosts))?.value ?? 0;
  gone += more;
  return more > 0;
}

/** How many posts went since this was asked last. */
export function takeGone(): number {
  const taken = gone;
  gone = 0;
  return taken;
}

/** Has the browser tidy up, and waits for it a little. */
export async function tidy(): Promise<void> {
  await giveRoomBack();
  await pause();
}

async function* roomOfPosts(): Room {
  // Of what was deleted before, the room may not have been given back.
  yield* tidiedRoom(turnsOfTidying);
  while (await letOldestGo()) yield* tidiedRoom(turnsOfTidying);
  yield* tidiedRoom(turnsOfPatience);
}

async function* tidiedRoom(turns: number): Room {
  yield;
  for (let turn = 0; turn < turns; turn++) {
    await tidy();
    yield;
  }
}
