// @ts-check
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { PlainError } from "../setup/plain-error.mjs";

export const scenarios = /** @type {const} */ ([
  "quiet",
  "raid",
  "fast",
  "limited",
  "signed-out",
  "drift",
  "event",
]);
const clients = ["classic", "x-web", "switching", "drift-N"];
const browsers = /** @type {const} */ (["chromium", "firefox"]);

/**
 * @typedef {object} Replay A real chat from a CSV file.
 * @property {string} file
 * @property {string} hashtag without #
 * @property {string[]} moderators without @
 * @property {string | undefined} date YYYY-MM-DD; without it the busiest of the file
 *
 * @typedef {object} StartOptions
 * @property {boolean} help
 * @property {boolean} live
 * @property {boolean} headless
 * @property {(typeof browsers)[number]} browser
 * @property {(typeof scenarios)[number]} scenario
 * @property {"classic" | "x-web" | "switching" | `drift-${number}`} client which of X's web clients the account is given
 * @property {number | undefined} speed how many seconds of the evening pass in one
 * @property {Replay | undefined} replay
 */

export const helpText = `npm start                 an ordinary #copchat evening beside a stand-in for X, in a browser of its own
npm start -- --live       the real x.com, with a profile that stays

  --browser NAME          chromium (default) or firefox
  --scenario NAME         ${scenarios.join(", ")}
  --client NAME           ${clients.join(", ")}: X's web client; switching changes to
                          x-web in the middle and back; drift-N is one after a change by seed N
  --replay FILE.csv       plays a real chat; with
      --hashtag TAG       the chat's hashtag
      --moderators A,B    its moderators
      --date YYYY-MM-DD   the day to play; without it the busiest of the file
  --speed N               N seconds of the evening in one (10: the hour takes six minutes)
  --headless              no window: plays at full speed, prints what the panel shows, pictures in out/start/
  --help                  this text`;

/**
 * The options of npm start; a PlainError says in one sentence what is wrong with them.
 * @param {string[]} args @returns {StartOptions}
 */
export function readOptions(args) {
  const values = parse(args);
  const replay = values.replay === undefined ? undefined : readReplay(values.replay, values);
  if (!replay) refuseWith(values, ["hashtag", "moderators", "date"], "belongs to --replay FILE.csv");
  if (values.live)
    refuseWith(values, ["scenario", "client", "replay", "speed", "headless"], "is not for the real x.com");
  if (replay && values.scenario)
    throw new PlainError("Choose --replay or --scenario: one evening at a time.");
  return {
    help: values.help ?? false,
    live: values.live ?? false,
    headless: values.headless ?? false,
    browser: oneOf("browser", values.browser ?? "chromium", browsers),
    scenario: oneOf("scenario", values.scenario ?? "quiet", scenarios),
    client: readClient(values.client ?? "classic"),
    speed: values.speed === undefined ? undefined : readSpeed(values.speed),
    replay,
  };
}

/** @param {string[]} args */
function parse(args) {
  const text = /** @type {const} */ ({ type: "string" });
  const yes = /** @type {const} */ ({ type: "boolean" });
  const options = {
    ...{ help: yes, live: yes, headless: yes, browser: text, scenario: text, client: text },
    ...{ speed: text },
    ...{ replay: text, hashtag: text, moderators: text, date: text },
  };
  try {
    return parseArgs({ args, options, strict: true }).values;
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(/\.\s/)[0] ?? "") : "";
    throw new PlainError(`${reason}; npm start -- --help lists the options.`);
  }
}

/** @param {Record<string, unknown>} values @param {string[]} names @param {string} why */
function refuseWith(values, names, why) {
  const given = names.find((name) => values[name] !== undefined);
  if (given) throw new PlainError(`--${given} ${why}.`);
}

/**
 * @template {string} Name
 * @param {string} option @param {string} value @param {readonly Name[]} names
 */
function oneOf(option, value, names) {
  const found = names.find((name) => name === value);
  if (!found) throw new PlainError(`--${option} is one of ${names.join(", ")}, not "${value}".`);
  return found;
}

/** @param {string} name @returns {StartOptions["client"]} */
function readClient(name) {
  if (name === "classic" || name === "x-web" || name === "switching") return name;
  const seed = /^drift-(\d{1,9})$/.exec(name)?.[1];
  if (seed === undefined) throw new PlainError(`--client is one of ${clients.join(", ")}, not "${name}".`);
  return `drift-${Number(seed)}`;
}

/** @param {string} text */
function readSpeed(text) {
  const speed = Number(text);
  if (!(speed >= 1 && speed <= 1000))
    throw new PlainError(`--speed is a number from 1 to 1000, not "${text}".`);
  return speed;
}

/**
 * @param {string} file @param {{ hashtag?: string, moderators?: string, date?: string }} values
 * @returns {Replay}
 */
function readReplay(file, { hashtag, moderators, date }) {
  if (!existsSync(file)) throw new PlainError(`There is no file ${file}.`);
  if (!hashtag) throw new PlainError("--replay needs --hashtag: which chat is in the file?");
  if (date !== undefined && !isDay(date))
    throw new PlainError(`--date is a day as 2015-06-02, not "${date}".`);
  const names = (moderators ?? "").split(/[\s,]+/).map((name) => name.replace(/^@/, ""));
  return { file, hashtag: hashtag.replace(/^#/, ""), moderators: names.filter((name) => name !== ""), date };
}

/** @param {string} text */
function isDay(text) {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}
