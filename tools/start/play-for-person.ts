import { runningClock } from "../../test/x-site/clock.ts";
import type { Evening } from "../../test/x-site/evening.ts";
import { openEvening } from "./open-evening.ts";
import type { StartOptions } from "./options.mjs";
import { untilEnded } from "./until-ended.ts";

/** Six minutes for the hour. */
const ordinarySpeed = 10;

/** Plays an evening in a window until the person closes it, or `ended` says so. Gives the exit code. */
export async function playForPerson(
  evening: Evening,
  options: StartOptions,
  extension: string,
  ended: Promise<void>,
): Promise<number> {
  const speed = options.speed ?? ordinarySpeed;
  const clock = runningClock({ start: evening.startsAt, speed });
  const open = await openEvening(evening, options, extension, { clock, headless: false });
  const minutes = Math.round((evening.endsAt - evening.startsAt) / 60_000 / speed);
  const length = minutes < 2 ? "a minute or two" : `about ${minutes} minutes`;
  console.log(`#${evening.hashtag}, ${evening.name}: plays ${speed} times as fast, ${length}.`);
  const who = evening.file ? "It is what the file holds" : "Everybody in it is invented";
  console.log(
    `${who}, and X is a stand-in on this machine. npm start -- --help shows what else can be played.`,
  );
  console.log("Close the browser, or press Ctrl+C, to end.");
  await untilEnded(open, open.chatside.closed, ended);
  return 0;
}
