import { newRoster, type Roster } from "../../src/domain/raids/roster.ts";
import { mixed } from "./mix.ts";
import { type Called, peopleOf, play, rosterOf } from "./play.ts";
import type { Flood } from "./read-files.ts";
import type { Scene } from "./scenes.ts";
import { Tally } from "./tally.ts";

export interface Plan {
  readonly scenes: readonly Scene[];
  readonly floods: readonly Flood[];
  /** As given on the command line: "5", "20", "all". */
  readonly attackers: readonly string[];
  readonly reposts: boolean;
}

/** So many warm hours of a chat are flooded, spread over all of its. */
const floodedHours = 4;

/** Plays every hour by itself, known and cold, and then every flood into some hours of every chat. */
export function evaluated(plan: Plan): Tally {
  const tally = new Tally();
  for (const scene of plan.scenes) {
    playCold(scene, tally);
    if (scene.isWarm) noteHonest(scene, play(scene, scene.posts, rosterOf(scene)), tally, new Set());
  }
  for (const scene of floodedOf(plan.scenes)) {
    const roster = rosterOf(scene);
    plan.floods.forEach((flood, number) => {
      for (const attackers of plan.attackers)
        playMix(scene, roster, flood, number, attackers, false, plan, tally);
      playMix(scene, roster, flood, number, "all", true, plan, tally);
    });
  }
  return tally;
}

function playCold(scene: Scene, tally: Tally): void {
  const called = play(scene, scene.posts, newRoster(new Map()));
  for (const name of peopleOf(scene.posts)) tally.noteCold(scene.chat.name, name, called.get(name));
}

function playMix(
  scene: Scene,
  roster: Roster,
  flood: Flood,
  number: number,
  attackers: string,
  halfKnown: boolean,
  { reposts }: Plan,
  tally: Tally,
): void {
  const mix = mixed(scene, flood, {
    attackers: attackers === "all" ? Number.POSITIVE_INFINITY : Number(attackers),
    halfKnown,
    reposts,
    seed: number * 1000 + Math.floor(scene.startsAt / 3_600_000),
  });
  const called = play(scene, mix.posts, { ...roster, evenings: mix.evenings });
  noteHonest(scene, called, tally, mix.raiders);
  for (const raider of mix.raiders)
    tally.noteRaider(flood.name, halfKnown ? "half known" : attackers, called.get(raider));
}

function noteHonest(
  scene: Scene,
  called: ReadonlyMap<string, Called>,
  tally: Tally,
  raiders: ReadonlySet<string>,
): void {
  for (const name of peopleOf(scene.posts))
    if (!raiders.has(name))
      tally.noteHonest(scene.chat.name, name, !scene.evenings.has(name), called.get(name));
}

function floodedOf(scenes: readonly Scene[]): readonly Scene[] {
  const chats = new Set(scenes.map(({ chat }) => chat));
  return [...chats].flatMap((chat) => {
    const warm = scenes.filter((scene) => scene.chat === chat && scene.isWarm);
    const step = Math.max(1, Math.ceil(warm.length / floodedHours));
    return warm.filter((_, place) => place % step === 0);
  });
}
