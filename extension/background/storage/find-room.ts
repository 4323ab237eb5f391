import { hourMs } from "../../../src/domain/time/units.ts";
import { deleteOldestPosts, isFullDisk, releaseRoom } from "../../../src/storage/disk/make-room.ts";
import { isReserveLow, keepReserve, missingPieces, releasePiece } from "../../../src/storage/disk/reserve.ts";
import { changeDatabase, type Write, wasDiskItselfFull } from "./change-database.ts";
import { pause } from "./pause.ts";

/** Each step may find room, the first because an earlier caller made some. The steps are finite. */
export type Room = AsyncGenerator<undefined, void>;

/** Browsers finish tidying up within a second, on busy machines within five. */
export const turnsOfPatience = 20;
const turnsOfTidying = 4;
let gone = 0;

/** Undefined when the disk is too full; other errors are rethrown. */
export async function attempt<Value>(write: Write<Value>): Promise<{ readonly value: Value } | undefined> {
  try {
    return { value: await changeDatabase(write) };
  } catch (error) {
    if (!isFullDisk(error)) throw error;
    return undefined;
  }
}

export async function* anyRoom(): Room {
  yield;
  while (await releasePiece()) yield;
  yield* roomOfPosts();
}

/** What a flood may displace in an hour, beyond the immediate fifth: twice the fastest chat's posts. */
const mostPushedOut = 4000;
let pushedOut: { readonly since: number; readonly posts: number } = { since: 0, posts: 0 };

export async function* spareRoom(): Room {
  for await (const _ of roomOfPosts(pushOut)) {
    if (await isRoomForThePersonOnly()) return;
    yield;
  }
}

export async function isRoomForThePersonOnly(): Promise<boolean> {
  if (await isReserveLow()) await keepReserve();
  return isReserveLow();
}

/**
 * Deletes some of the oldest posts. False if none are left or the disk itself is full: a deletion needs room
 * before it frees any, and the reserve is for other writes.
 */
export async function deleteOldest(): Promise<boolean> {
  if (wasDiskItselfFull() && (await missingPieces()) > 0) return false;
  const more = (await attempt(deleteOldestPosts))?.value ?? 0;
  gone += more;
  return more > 0;
}

export function takeGone(): number {
  const taken = gone;
  gone = 0;
  return taken;
}

export async function tidy(): Promise<void> {
  await releaseRoom();
  await pause();
}

/** As `deleteOldest`, for incoming posts, which anyone can forge. */
async function pushOut(): Promise<boolean> {
  const now = Date.now();
  if (Math.abs(now - pushedOut.since) >= hourMs) pushedOut = { since: now, posts: 0 };
  if (pushedOut.posts >= mostPushedOut) return false;
  const before = gone;
  const isRoomMade = await deleteOldest();
  pushedOut = { ...pushedOut, posts: pushedOut.posts + gone - before };
  return isRoomMade;
}

async function* roomOfPosts(deleteMore: () => Promise<boolean> = deleteOldest): Room {
  // The room of earlier deletions may not be free yet.
  yield* tidiedRoom(turnsOfTidying);
  while (await deleteMore()) yield* tidiedRoom(turnsOfTidying);
  yield* tidiedRoom(turnsOfPatience);
}

async function* tidiedRoom(turns: number): Room {
  yield;
  for (let turn = 0; turn < turns; turn++) {
    await tidy();
    yield;
  }
}
