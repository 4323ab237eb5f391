import { newerOf, olderOf } from "../post/stretch.ts";

/** A top cursor requests posts newer than `at`, a bottom cursor older ones. */
export interface CursorPlace {
  readonly cursor: string;
  readonly side: "top" | "bottom";
  readonly at?: string;
  readonly far?: string;
  /** Requested with a cursor of unknown place, so `at` is only a bound. */
  readonly guess?: true;
}

export function addPlace(places: readonly CursorPlace[], place: CursorPlace): readonly CursorPlace[] {
  const known = places.find(({ cursor }) => cursor === place.cursor);
  if (!known) return [...places, place];
  const better = betterOf(known, place);
  return better === known ? places : places.map((other) => (other === known ? better : other));
}

function betterOf(known: CursorPlace, place: CursorPlace): CursorPlace {
  if (known.guess !== place.guess) return known.guess ? place : known;
  if (known.side !== place.side) return known;
  const outer = known.side === "top" ? newerOf : olderOf;
  const inner = known.side === "top" ? olderOf : newerOf;
  // A guess is a bound; the tighter of two bounds holds too.
  const at = both(known.at, place.at, known.guess ? inner : outer);
  const far = both(known.far, place.far, inner);
  if (at === known.at && far === known.far) return known;
  const { cursor, side, guess } = known;
  return makePlace(cursor, side, { at, far, guess });
}

export function makePlace(
  cursor: string,
  side: CursorPlace["side"],
  known: { at?: string | undefined; far?: string | undefined; guess?: true | undefined },
): CursorPlace {
  const { at, far, guess } = known;
  return {
    cursor,
    side,
    ...(at === undefined ? {} : { at }),
    ...(far === undefined ? {} : { far }),
    ...(guess ? { guess } : {}),
  };
}

function both(
  a: string | undefined,
  b: string | undefined,
  choose: (a: string, b: string) => string,
): string | undefined {
  return a === undefined || b === undefined ? undefined : choose(a, b);
}
