import type { Concerns } from "../../../src/domain/feed/concerns.ts";
import { request } from "../../platform/request.ts";
import { type Lifetime, whenIdle } from "../lifetime.ts";
import type { ShownPerson } from "../page-state.ts";
import type { ReceivedResponse } from "../tap-message.ts";
import { type Muted, makePassOver, type PassOver } from "./pass-over.ts";

export interface ConcernsFollower extends Pick<PassOver, "mayPass"> {
  readonly changePerson: (person: ShownPerson) => void;
  readonly change: (concerns: Concerns) => void;
  readonly ask: () => void;
}

const settleMs = 100;

const retryMs = 2000;
const mostRetries = 5;

/**
 * Decides which answers may be skipped, by what the background sends. `readLate` receives skipped ones that
 * concern the person after a later change: a chat, a mute, another account.
 */
export function followConcerns(
  muted: Muted,
  readLate: (response: ReceivedResponse) => void,
  lifetime: Lifetime,
): ConcernsFollower {
  const passOver = makePassOver(muted);
  const lookAgain = whenIdle(() => passOver.late().forEach(readLate), settleMs, lifetime);
  let retries = 0;
  let latest: symbol | undefined;
  const accept = (concerns: Concerns): void => {
    passOver.accept(concerns);
    lookAgain();
  };
  const ask = async (): Promise<void> => {
    const mine = Symbol();
    latest = mine;
    const reply = await request("get-concerns", null);
    // Whatever arrived meanwhile is newer.
    if (lifetime.signal.aborted || latest !== mine) return;
    if (reply.ok) {
      retries = 0;
      accept(reply.value);
    } else if (reply.failure.code === "unreachable" && retries < mostRetries) {
      retries++;
      lifetime.later(() => void ask(), retryMs);
    }
  };
  muted.onChange(lookAgain);
  void ask();
  return {
    mayPass: passOver.mayPass,
    changePerson: (person) => {
      if (passOver.changePerson(person)) lookAgain();
    },
    change: (concerns) => {
      latest = undefined;
      accept(concerns);
    },
    ask: () => {
      // Messages sent while the page was in the cache did not arrive.
      passOver.forget();
      void ask();
    },
  };
}
