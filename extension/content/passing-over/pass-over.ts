import type { Concerns } from "../../../src/domain/feed/concerns.ts";
import { foldCase } from "../../../src/domain/post/handle.ts";
import { type Glance, makeGlance } from "../../../src/x/payload/passing/glance.ts";
import type { ShownPerson } from "../page-state.ts";
import type { ReceivedResponse } from "../tap-message.ts";

export interface Muted {
  /** False until it is known who is muted. */
  readonly isKnown: () => boolean;
  readonly isAnybody: () => boolean;
  readonly mayName: (name: string) => boolean;
  readonly onChange: (listener: () => void) => void;
}

export interface PassOver {
  /** Whether nothing in this answer can concern the person. If so, it is kept for a while, because that may change. */
  readonly mayPass: (response: ReceivedResponse) => boolean;
  readonly accept: (concerns: Concerns) => void;
  /** Until new ones arrive, every answer is read. */
  readonly forget: () => void;
  /** Returns whether the person changed. */
  readonly changePerson: (person: ShownPerson) => boolean;
  /** Skipped answers that concern the person by now; each once. */
  readonly late: () => readonly ReceivedResponse[];
}

/** Of each operation the first answer and then one in twenty is read in full, to notice changes of X. */
const oneIn = 20;
/** About six home timelines, 4 MB. */
const mostKept = 2_000_000;

export function makePassOver(muted: Muted): PassOver {
  let concerns: Concerns | undefined;
  let person: ShownPerson = {};
  let glance: Glance | undefined;
  let kept: readonly ReceivedResponse[] = [];
  const passed = new Map<string, number>();

  const settle = (): void => {
    // While it is unknown whose page this is, any post may mention them.
    const isReady = concerns !== undefined && !concerns.all && person.signedIn !== undefined;
    const own = person.ownHandle === undefined ? [] : [foldCase(person.ownHandle)];
    glance = isReady ? makeGlance([...(concerns?.words ?? []), ...own]) : undefined;
  };
  const isBeside = ({ head, body }: ReceivedResponse): boolean =>
    glance?.(body, head.operation, muted.isAnybody() ? muted.mayName : undefined) === true;
  const keep = (response: ReceivedResponse): void => {
    kept = [...kept, response];
    let size = kept.reduce((sum, { body }) => sum + body.length, 0);
    while (size > mostKept) {
      const [oldest, ...rest] = kept;
      size -= oldest?.body.length ?? size;
      kept = rest;
    }
  };

  return {
    mayPass: (response) => {
      const { operation, status, tooLarge } = response.head;
      if (status !== 200 || tooLarge || !muted.isKnown() || !isBeside(response)) return false;
      const before = passed.get(operation) ?? 0;
      passed.set(operation, before + 1);
      if (before % oneIn === 0) return false;
      keep(response);
      return true;
    },
    accept: (news) => {
      concerns = news;
      settle();
    },
    forget: () => {
      concerns = undefined;
      settle();
    },
    changePerson: (shown) => {
      const isSame = shown.signedIn === person.signedIn && shown.ownHandle === person.ownHandle;
      if (shown.signedIn === undefined || isSame) return false;
      person = shown;
      settle();
      return true;
    },
    late: () => {
      if (!muted.isKnown()) return [];
      const wanted = kept.filter((response) => !isBeside(response));
      kept = kept.filter((response) => !wanted.includes(response));
      return wanted;
    },
  };
}
