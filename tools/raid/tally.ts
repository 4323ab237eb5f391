import type { Called } from "./play.ts";

/** How many of how many. */
export interface Share {
  readonly likely: number;
  readonly of: number;
}

interface Counted {
  likely: number;
  possible: number;
  of: number;
}

/** Counts who was called what. Of honest people each counts once, however many hours and floods they were in. */
export class Tally {
  /** By number of attackers, then by flood; "possible" counts both levels. */
  readonly raiders = new Map<string, Map<string, Counted>>();
  readonly #postsUntil: number[] = [];
  readonly #newcomers = new Map<string, boolean>();
  readonly #everybody = new Map<string, boolean>();
  readonly #cold = new Map<string, boolean>();

  noteRaider(flood: string, attackers: string, called: Called | undefined): void {
    const floods = this.raiders.get(attackers) ?? new Map<string, Counted>();
    this.raiders.set(attackers, floods);
    const counted = floods.get(flood) ?? { likely: 0, possible: 0, of: 0 };
    floods.set(flood, counted);
    counted.of++;
    if (called?.level === "likely") counted.likely++;
    if (!called) return;
    counted.possible++;
    this.#postsUntil.push(called.afterPosts);
  }

  noteHonest(chat: string, name: string, isNew: boolean, called: Called | undefined): void {
    note(this.#everybody, `${chat} ${name}`, called);
    if (isNew) note(this.#newcomers, `${chat} ${name}`, called);
  }

  noteCold(chat: string, name: string, called: Called | undefined): void {
    note(this.#cold, `${chat} ${name}`, called);
  }

  get newcomers(): Share {
    return shareOf(this.#newcomers);
  }

  get everybody(): Share {
    return shareOf(this.#everybody);
  }

  get coldRoom(): Share {
    return shareOf(this.#cold);
  }

  get postsUntilFlagged(): { readonly median: number; readonly p90: number } {
    const sorted = this.#postsUntil.toSorted((a, b) => a - b);
    return { median: quantile(sorted, 0.5), p90: quantile(sorted, 0.9) };
  }
}

export function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

function note(people: Map<string, boolean>, name: string, called: Called | undefined): void {
  people.set(name, people.get(name) === true || called?.level === "likely");
}

function shareOf(people: ReadonlyMap<string, boolean>): Share {
  return { likely: [...people.values()].filter(Boolean).length, of: people.size };
}
