export const dwellMs = 500;

/** When each post in view appeared, ms. */
export type InView = ReadonlyMap<string, number>;

export function look(before: InView, ids: Iterable<string>, now: number): InView {
  return new Map([...ids].map((id) => [id, before.get(id) ?? now]));
}

export function lookedAt(inView: InView, now: number): readonly string[] {
  return [...inView].flatMap(([id, since]) => (now - since >= dwellMs ? [id] : []));
}
