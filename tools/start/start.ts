import path from "node:path";
import type { Evening } from "../../test/x-site/evening.ts";
import { eveningFromCsv } from "../../test/x-site/replay.ts";
import { makeEvening } from "../../test/x-site/scenarios.ts";
import { projectRoot } from "../setup/project-root.mjs";
import { untilAskedToEnd } from "./asked-to-end.mjs";
import { startLive } from "./live.ts";
import type { StartOptions } from "./options.mjs";
import { playForPerson } from "./play-for-person.ts";
import { playHeadless } from "./play-headless.ts";

/** npm start after its set-up. Gives the exit code. */
export async function start(options: StartOptions): Promise<number> {
  const folder = options.browser === "chromium" ? "chrome" : "firefox";
  const extension = path.join(projectRoot, "dist", folder);
  const ended = untilAskedToEnd();
  let isEnded = false;
  void ended.then(() => {
    isEnded = true;
  });
  try {
    const code = await run(options, extension, ended);
    // What still waits for something of a browser that is gone is not waited for.
    return isEnded ? process.exit(code) : code;
  } catch (error) {
    // A browser that was closed while it started.
    if (isEnded) process.exit(1);
    throw error;
  }
}

async function run(options: StartOptions, extension: string, ended: Promise<void>): Promise<number> {
  if (options.live) return startLive(options.browser, extension, ended);
  const evening = await eveningOf(options);
  const play = options.headless || !hasDisplay() ? playHeadless : playForPerson;
  return play(evening, options, extension, ended);
}

async function eveningOf({ replay, scenario }: StartOptions): Promise<Evening> {
  if (!replay) return makeEvening(scenario);
  const { file, hashtag, moderators, date } = replay;
  return eveningFromCsv(file, { hashtag, moderators, ...(date === undefined ? {} : { date }) });
}

function hasDisplay(): boolean {
  if (process.platform === "win32" || process.platform === "darwin") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
