import type { Evening } from "./evening.ts";
import { eventEvening } from "./scenarios/event.ts";
import { fastEvening } from "./scenarios/fast.ts";
import { type EveningOptions, quietEvening } from "./scenarios/quiet.ts";
import { raidEvening } from "./scenarios/raid.ts";

export type ScenarioName = "quiet" | "raid" | "fast" | "limited" | "signed-out" | "drift" | "event";

export const scenarioNames: readonly ScenarioName[] = [
  "quiet",
  "raid",
  "fast",
  "limited",
  "signed-out",
  "drift",
  "event",
];

/** An evening to play: of #copchat, but for the event. The same name, seed and start always give the same posts. */
export function makeEvening(name: ScenarioName, options: EveningOptions = {}): Evening {
  return evenings[name](options);
}

const evenings: Record<ScenarioName, (options: EveningOptions) => Evening> = {
  quiet: quietEvening,
  event: eventEvening,
  raid: raidEvening,
  fast: fastEvening,
  limited: limitedEvening,
  "signed-out": (options) => ({ ...quietEvening(options), name: "signed-out", account: undefined }),
  drift: (options) => ({ ...quietEvening(options), name: "drift", conduct: { shape: "drift" } }),
};

/** X refuses every timeline from minute 25 to minute 33 (429), and gives again. */
function limitedEvening(options: EveningOptions): Evening {
  const evening = quietEvening(options);
  const minute = (number: number) => evening.startsAt + number * 60_000;
  return { ...evening, name: "limited", conduct: { limited: [{ from: minute(25), until: minute(33) }] } };
}
