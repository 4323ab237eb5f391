import { type Concerns, concernsOf } from "../../../src/domain/feed/concerns.ts";
import { rulesInForce } from "../../../src/domain/mutes/ledger.ts";
import { isAccount } from "../../../src/domain/mutes/target-key.ts";
import { accountsOf } from "../../../src/domain/x-status/own-handle.ts";
import { done, type Reply } from "../../../src/messages/reply.ts";
import { readSettings } from "../../../src/storage/settings.ts";
import { requestTab } from "../../platform/request.ts";
import { findXTabs } from "../../platform/tabs.ts";
import { muteLedger } from "../mutes/mute-book.ts";
import { serial } from "../serial.ts";
import { database } from "../storage/database.ts";
import { lastHandle, recallHandle } from "../x/last-handle.ts";
import { knownReading, recallClock, xNow } from "../x/reading.ts";
import { currentProfile } from "./profile.ts";

let sent = "";
const inTurn = serial();

export async function getConcerns(): Promise<Reply<Concerns>> {
  return done(await concernsNow());
}

/** Sends every X tab what to search its answers for, when that has changed. */
export function sendConcerns(): Promise<void> {
  return inTurn(async () => {
    const concerns = await concernsNow().catch(async (error: unknown) => {
      // Tabs that went on with the words of before could pass over posts of a chat that was just added.
      await send({ words: [], all: true });
      throw error;
    });
    if (JSON.stringify(concerns) !== sent) await send(concerns);
  });
}

async function send(concerns: Concerns): Promise<void> {
  sent = JSON.stringify(concerns);
  const tabs = await findXTabs();
  // A tab that does not answer has no script of ours, or one that asks when it comes back.
  await Promise.all(tabs.map(({ tabId }) => requestTab(tabId, "change-concerns", concerns)));
}

async function concernsNow(): Promise<Concerns> {
  await Promise.all([recallClock(), recallHandle()]);
  const [{ chats, ownHandle }, ledger, { foldOnX }] = await Promise.all([
    currentProfile(),
    muteLedger(),
    database().then(readSettings),
  ]);
  const accounts = [...rulesInForce(ledger, xNow())].some(({ target }) => isAccount(target));
  return concernsOf({
    chats,
    handles: [ownHandle, lastHandle(), ...accountsOf(knownReading())],
    mutesElsewhere: accounts && !foldOnX,
  });
}
