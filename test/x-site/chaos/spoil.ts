import { type Answer, jsonAnswer } from "../api/answer.ts";
import { failed } from "../api/errors.ts";
import { textAt } from "../page/loose.ts";
import { chanceFrom } from "../seeded.ts";
import type { ChaosPlan, Mishap } from "./plan.ts";

/** What spoils answers as a plan says; each planned mishap once. */
export interface Spoiler {
  /** The answer as it goes out now. `series` names what is asked for again and again: an operation with its query. */
  spoil(now: number, series: string, ordinary: () => Answer): Answer;
}

/** X's slowest answers, in seconds of its own clock. */
const slowSeconds = 30;

export function makeSpoiler(plan: ChaosPlan, seed: number): Spoiler {
  const waiting = [...plan.mishaps];
  const chance = chanceFrom(seed);
  const before = new Map<string, Answer>();
  return {
    spoil(now, series, ordinary) {
      const due = waiting[0] !== undefined && waiting[0].at <= now ? waiting.shift() : undefined;
      if (due === undefined) return remembered(series, ordinary());
      return spoilt(due.mishap, series, ordinary);
    },
  };

  function remembered(series: string, answer: Answer): Answer {
    if (answer.ids.length > 0) before.set(series, answer);
    return answer;
  }

  function spoilt(mishap: Mishap, series: string, ordinary: () => Answer): Answer {
    switch (mishap) {
      case "cut-off":
        return { ...ordinary(), ids: [], cutOff: true };
      case "slow":
        return { ...remembered(series, ordinary()), slowSeconds };
      case "repeated":
        return before.get(series) ?? remembered(series, ordinary());
      case "shuffled":
        return shuffled(ordinary(), (items) => chance.shuffle(items));
      default:
        return failed(mishap, ordinary);
    }
  }
}

type Shuffle = <T>(items: readonly T[]) => T[];

/** The entries of each page in another order, and the first of them twice. */
function shuffled(answer: Answer, shuffle: Shuffle): Answer {
  if (!answer.contentType.startsWith("application/json")) return answer;
  const body: unknown = JSON.parse(answer.body, (key: string, value: unknown) => {
    if (key !== "entries" || !Array.isArray(value)) return value;
    const entries: readonly unknown[] = value;
    return [...shuffle(entries), ...entries.filter(isPost).slice(0, 1)];
  });
  return { ...jsonAnswer({}, answer.ids, answer.status), body: JSON.stringify(body) };
}

function isPost(entry: unknown): boolean {
  return /^tweet-/.test(textAt(entry, "entryId", "entry_id") ?? "");
}
