import { followClock } from "../extension/follow/follow-clock.ts";
import { onBroadcast } from "../extension/platform/broadcast.ts";
import { makeConnection } from "../src/storage/connection.ts";
import { readLists } from "../src/storage/lists.ts";
import type { ListsModel } from "../src/ui/mutes-page/lists/lists-model.ts";

const tick = 15_000;

/** Fills the list section from the store and follows broadcasts. `trouble` receives a failed read. */
export function followLists(model: ListsModel, trouble: (error: unknown) => void, signal: AbortSignal): void {
  const connection = makeConnection();
  let received = 0;
  const read = async () => {
    const before = received;
    const lists = await readLists(await connection.get());
    if (received === before) model.lists.value = lists;
  };
  const readAgain = () => {
    read().catch(trouble);
  };
  onBroadcast(
    {
      "lists-changed": ({ lists }) => {
        received++;
        model.lists.value = lists;
      },
      wiped: readAgain,
    },
    signal,
  );
  followClock(
    (now) => {
      model.now.value = now;
    },
    tick,
    signal,
  );
  readAgain();
}
