/** A list that counts how often one of its items is looked at: what a function costs, without a clock. */
export interface CountedList<Item> {
  readonly list: readonly Item[];
  readonly reads: () => number;
}

export function countReads<Item>(items: readonly Item[]): CountedList<Item> {
  let reads = 0;
  const list = new Proxy(items, {
    get(target, key, receiver) {
      if (typeof key === "string" && /^\d+$/.test(key)) reads++;
      return Reflect.get(target, key, receiver);
    },
  });
  return { list, reads: () => reads };
}
