import { chanceFrom } from "../x-site/seeded.ts";

/** What a person does in an evening, or what happens to them. */
export type Act =
  /** Presses X's pill. */
  | "show-new"
  /** Scrolls X's page to older posts and back. */
  | "scroll"
  | "reload"
  /** Goes home and back to the search inside X, without a load. */
  | "wander"
  /** Leaves X and comes back by the back button. */
  | "leave-and-back"
  /** Looks at another tab for some minutes of the evening. */
  | "look-away"
  /** Presses the first gap in the panel, and reads what X shows of it. */
  | "load-gap"
  /** X's page crashes, and is loaded again. */
  | "crash"
  /** The browser ends the extension's background. */
  | "background-ends"
  /** Another account of the person's. */
  | "switch-account";

export interface PlannedAct {
  /** When, in ms of the evening's clock. */
  readonly at: number;
  readonly act: Act;
}

const rare: readonly Act[] = ["crash", "switch-account", "leave-and-back", "look-away", "reload", "wander"];
const often: readonly Act[] = ["show-new", "scroll", "load-gap", "background-ends"];

/** Each rare thing once and each frequent one `rounds` times, at moments of chance in a stretch of time (ms). */
export function planActs(
  seed: number,
  { from, until, rounds }: { readonly from: number; readonly until: number; readonly rounds: number },
): readonly PlannedAct[] {
  const chance = chanceFrom(seed * 31_337 + 5);
  const acts = chance.shuffle([...rare, ...Array.from({ length: rounds }, () => often).flat()]);
  const step = (until - from) / acts.length;
  return acts.map((act, index) => ({ at: Math.floor(from + (index + chance.next()) * step), act }));
}
