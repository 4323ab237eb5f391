/** Code in X's page can forge any number of posts. */
export interface Intake {
  readonly room: number;
  /** When the count was taken (our clock, ms). */
  readonly at: number;
}

/** Twice the hourly posts of the fastest chat; refilled in the time for which X allows 50 searches. */
const mostAtOnce = 4000;
/** A page can open others. */
const mostOfAllTabs = 4 * mostAtOnce;
const refillMs = 15 * 60_000;
/** At most this many are forgotten per tab when the background stops. */
const keptEvery = 250;

/** By tab, so that a flood in one does not hold back the others. */
export class Intakes {
  readonly #tabs = new Map<number, Intake>();
  #all: Intake;

  /** `now`: our clock, ms, here and below. */
  constructor(now: number, known: Iterable<readonly [tabId: number, intake: Intake]> = []) {
    this.#all = { room: mostOfAllTabs, at: now };
    for (const [tabId, { room, at }] of known) {
      const was = { room: Math.min(room, mostAtOnce), at: Math.min(at, now) };
      this.#tabs.set(tabId, was);
      const taken = mostAtOnce - roomAt(was, now, mostAtOnce);
      this.#all = { room: this.#all.room - taken, at: now };
    }
  }

  /** `underWay`: posts being stored, of this tab and of all. */
  isFlooded(tabId: number, now: number, underWay = { ofTab: 0, ofAll: 0 }): boolean {
    const { ofTab, ofAll } = underWay;
    return this.#roomOf(tabId, now) - ofTab < 1 || roomAt(this.#all, now, mostOfAllTabs) - ofAll < 1;
  }

  /** Whether it is time to save what is left. */
  count(tabId: number, count: number, now: number): boolean {
    const before = this.#roomOf(tabId, now);
    this.#tabs.set(tabId, { room: before - count, at: now });
    this.#all = { room: roomAt(this.#all, now, mostOfAllTabs) - count, at: now };
    return Math.ceil((before - count) / keptEvery) < Math.ceil(before / keptEvery);
  }

  /** Without tabs that were idle for long. */
  kept(now: number): readonly (readonly [tabId: number, intake: Intake])[] {
    return [...this.#tabs].filter(([tabId]) => this.#roomOf(tabId, now) < mostAtOnce);
  }

  #roomOf(tabId: number, now: number): number {
    const own = this.#tabs.get(tabId);
    return own ? roomAt(own, now, mostAtOnce) : mostAtOnce;
  }
}

function roomAt({ room, at }: Intake, now: number, most: number): number {
  // A clock that was set back changes nothing.
  return Math.min(most, room + (Math.max(0, now - at) * most) / refillMs);
}
