import type { Chance } from "../x-site/seeded.ts";

/** An object or a list of a body. */
export type Branch = Record<string, unknown> | unknown[];
/** A place in a body: what holds it, and under which key. */
export type Place = { readonly holder: Branch; readonly key: string | number };
/** What is changed, where, and with what: any whole numbers from 0. */
export type Mutation = readonly [kind: number, where: number, what: number];

/** Values that X never sent in a place, but could. */
const strange: readonly unknown[] = [
  ...[null, true, 0, -1, 1e308, "", "x", "0", [], {}, [[]], { result: null }, [null], "\ud800", "__proto__"],
  ...[
    { __typename: "TweetTombstone" },
    { __typename: "constructor" },
    { length: 5 },
    "9".repeat(40),
    Number.MIN_VALUE,
  ],
];

/** Every place below a value, the value itself left out. */
export function placesIn(value: unknown): Place[] {
  const places: Place[] = [];
  const collect = (holder: unknown): void => {
    if (typeof holder !== "object" || holder === null) return;
    const branch = holder as Branch;
    for (const key of Array.isArray(branch) ? branch.keys() : Object.keys(branch)) {
      places.push({ holder: branch, key });
      collect(at({ holder: branch, key }));
    }
  };
  collect(value);
  return places;
}

const mostMutations = 8;

/** Some changes of structure below a value, anywhere. */
export function mutateSome(value: unknown, chance: Chance): void {
  const places = placesIn(value);
  const number = () => chance.between(0, 1_000_000);
  for (let count = chance.between(1, mostMutations); count > 0; count--)
    mutate(places, [chance.between(0, 5), number(), number()]);
}

/** One change of structure: a value replaced, removed, doubled, moved elsewhere, or its key renamed. */
export function mutate(places: readonly Place[], [kind, where, what]: Mutation): void {
  const place = places[where % places.length];
  const other = places[what % places.length];
  if (!place || !other) return;
  const value = at(place);
  const change = kind % 6;
  if (change === 0) put(place, structuredClone(strange[what % strange.length]));
  else if (change === 1) remove(place);
  else if (change === 2) put(place, structuredClone(at(other)));
  else if (change === 3 && Array.isArray(value)) put(place, [...value, ...structuredClone(value)]);
  else if (change === 4 && !Array.isArray(place.holder)) {
    remove(place);
    place.holder[`${place.key}_v2`] = value;
  } else put(place, typeof value === "string" ? Number(value) : String(value));
}

function at({ holder, key }: Place): unknown {
  return (holder as Record<string | number, unknown>)[key];
}

function put({ holder, key }: Place, value: unknown): void {
  (holder as Record<string | number, unknown>)[key] = value;
}

function remove({ holder, key }: Place): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}
