import { newerOf, olderOf } from "./stretch.ts";

/** Where one of X's cursors stands: a top cursor asks for what is newer than `at`, a bottom one for what is older. */
export interface CursorPlace {
  readonly cursor: string;
  readonly side: "top" | "bottom";
  /** An id; absent when nothing is known of the place but its side. */
  readonly at?: string;
  /** The id at the other end of what its tab had loaded by then. */
  readonly far?: string;
  /** The page that gave the cursor was itself asked by a cursor of unknown place, and `at` is only a bound. */
  readonly guess?: true;
}

/** The places with one more. What is known replaces a guess; of two places of one cursor the one that claims less stays. */
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
  // A guess is a bound, and of two bounds of one place the tighter one is true as well.
  const at = both(known.at, place.at, known.guess ? inner : outer);
  const far = both(known.far, place.far, inner);
  if (at === known.at && far === known.far) return known;
  const { cursor, side, guess } = known;
  return makePlace(cursor, side, { at, far, guess });
}

/** A place from what is known of it. */
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
