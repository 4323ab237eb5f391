import type { Chat } from "../../../src/domain/chat/chat.ts";
import { overStretches } from "../../../src/domain/evening/over-stretches.ts";
import { compareIds, firstIdAt } from "../../../src/domain/post/snowflake.ts";
import type { Stretch } from "../../../src/domain/post/stretch.ts";
import { keptFrom } from "../../../src/domain/recap/keep-evenings.ts";
import { pastEvenings } from "../../../src/domain/recap/past-evenings.ts";
import { hourMs } from "../../../src/domain/time/units.ts";
import { readChats } from "../../../src/storage/chats.ts";
import { addMissingWords } from "../../../src/storage/evenings/add-words.ts";
import { forgetBefore } from "../../../src/storage/evenings/forget-before.ts";
import { packStretch } from "../../../src/storage/evenings/pack-stretch.ts";
import { readPackedAt, writePackedAt } from "../../../src/storage/evenings/packed-at.ts";
import { readPostIds } from "../../../src/storage/read-evening.ts";
import { broadcast } from "../../platform/broadcast.ts";
import { inBackground } from "../report-error.ts";
import { database } from "./database.ts";
import { attempt } from "./find-room.ts";
import { betweenDeliveries } from "./keep-posts.ts";

/** The worker wakes often, and scanning a year's ids takes a tenth of a second. */
const pauseMs = hourMs;

/** Once an hour; an interrupted pass continues at the next start. `xNow` asks open tabs for X's clock, ms. */
export async function packWhenDue(xNow: () => Promise<number | undefined>): Promise<void> {
  const now = Date.now();
  if (Math.abs(now - (await readPackedAt(await database()))) < pauseMs) return;
  if (await packEvenings(await xNow())) await attempt((opened) => writePackedAt(opened, now));
}

/**
 * Deletes expired evenings, then packs finished ones, each only while no post waits to be stored. False if work
 * is left. `xNow`: X's clock, ms; without it none is too old, because this computer's may be wrong by years.
 */
export async function packEvenings(xNow: number | undefined): Promise<boolean> {
  let isDone = true;
  for (const chat of await readChats(await database())) {
    await forgetOld(chat, xNow);
    for (const stretch of await stretchesOf(chat, xNow ?? Date.now())) {
      const packed = await betweenDeliveries(() =>
        attempt((opened) => packStretch(opened, chat.id, stretch)),
      );
      isDone &&= packed !== undefined;
    }
    isDone &&= await addWords(chat);
  }
  return isDone;
}

/** To what an earlier version packed. False if work is left. */
async function addWords({ id }: Chat): Promise<boolean> {
  for (;;) {
    const added = await betweenDeliveries(() => attempt((opened) => addMissingWords(opened, id)));
    if (!added?.value) return added !== undefined;
  }
}

/** Of deleted evenings only the people remain. */
async function forgetOld(chat: Chat, xNow: number | undefined): Promise<void> {
  if (!chat.keep) return;
  const { all } = await readPostIds(await database(), chat.id);
  const from = keptFrom(pastEvenings(all, chat), chat.keep, xNow);
  if (from === undefined) return;
  const isGone = await betweenDeliveries(() =>
    attempt((opened) => forgetBefore(opened, chat.id, firstIdAt(from))),
  );
  if (isGone?.value) inBackground("posts-kept", broadcast("posts-kept", { chatId: chat.id, postIds: [] }));
}

/** Those that are not packed in full. */
async function stretchesOf(chat: Chat, now: number): Promise<readonly Stretch[]> {
  const { all, rows } = await readPostIds(await database(), chat.id);
  if (rows.length === 0) return [];
  return overStretches(all, chat, now).filter(({ from, to }) =>
    rows.some((id) => compareIds(id, from) >= 0 && compareIds(id, to) <= 0),
  );
}
