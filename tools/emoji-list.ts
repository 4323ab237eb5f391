/**
 * Writes src/domain/text/emoji-list.ts from the package `gemoji` (github.com/wooorm/gemoji, MIT): the names that GitHub,
 * Slack and others use, without what hardly anybody writes by name. A list that is renewed once a year needs no package
 * at every install. To renew: `npm install --no-save gemoji && npx tsx tools/emoji-list.ts`.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";

const target = path.resolve(import.meta.dirname, "../src/domain/text/emoji-list.ts");
const source = "gemoji";
const width = 108;

const entries = z.array(
  z.object({
    emoji: z.string(),
    names: z.array(z.string()),
    tags: z.array(z.string()),
    category: z.string(),
  }),
);
type Entry = z.infer<typeof entries>[number];

/** What people look for by what they feel or do: these keep their other words. */
const felt = new Set(["Smileys & Emotion", "People & Body"]);
const whole = new Set([...felt, "Animals & Nature", "Food & Drink", "Activities"]);
/** Of things, places, signs and flags, those that one writes to other people. */
const chosen = new Set(
  `checkered_flag white_flag us police_car oncoming_police_car rotating_light ambulance fire_engine helicopter car taxi bus bike
  motorcycle truck train airplane ship anchor rocket traffic_light vertical_traffic_light construction stop_sign office
  house school hospital classical_building bank church stadium statue_of_liberty earth_americas earth_africa
  earth_asia world_map compass sunny sun_with_face partly_sunny cloud cloud_with_rain cloud_with_snow
  cloud_with_lightning tornado fog rainbow umbrella zap snowflake snowman fire droplet ocean star star2 comet moon
  full_moon crescent_moon hourglass hourglass_flowing_sand watch alarm_clock stopwatch thermometer night_with_stars sunrise
  eyeglasses dark_sunglasses goggles safety_vest necktie shirt jeans boot crown tophat mortar_board rescue_worker_helmet
  ring gem mute loud_sound loudspeaker mega bell no_bell notes musical_note studio_microphone microphone headphones radio
  guitar trumpet drum iphone telephone_receiver pager battery electric_plug computer desktop_computer keyboard printer
  floppy_disk film_projector clapper tv camera camera_flash video_camera mag bulb flashlight candle book books notebook
  scroll newspaper bookmark label moneybag dollar euro pound money_with_wings credit_card receipt email envelope package
  mailbox ballot_box pencil2 pen paintbrush memo briefcase file_folder date calendar chart_with_upwards_trend
  chart_with_downwards_trend bar_chart clipboard pushpin round_pushpin paperclip scissors wastebasket lock unlock key
  hammer wrench gear balance_scale link chains toolbox magnet ladder test_tube dna microscope telescope satellite syringe
  drop_of_blood pill adhesive_bandage stethoscope door bed chair broom soap fire_extinguisher shopping_cart coffin
  headstone shield bomb dagger identification_card placard warning no_entry no_entry_sign radioactive biohazard
  peace_symbol bangbang interrobang question exclamation grey_question recycle white_check_mark
  heavy_check_mark x o heavy_plus_sign heavy_minus_sign heavy_equals_sign arrow_right arrow_left arrow_up arrow_down
  arrows_counterclockwise repeat information_source new free ok cool sos up top soon back end copyright registered tm hash
  zero one two three four five six seven eight nine keycap_ten red_circle orange_circle yellow_circle green_circle
  large_blue_circle purple_circle black_circle white_circle medical_symbol wheelchair latin_cross star_of_david
  star_and_crescent yin_yang parking`.split(/\s+/),
);
/** Emoji made of several: the reference for X's count counts some of them wrong, so nobody can tell what X counts. */
const joiner = "\u200d";

/** One line for each: the emoji, its names, and after a comma the other words that find it. */
export function linesOf(all: readonly Entry[]): readonly string[] {
  return all.filter(isKept).map(({ emoji, names, tags, category }) => {
    const words = new Set(felt.has(category) ? tags.filter((tag) => /^[a-z]{3,9}$/.test(tag)) : []);
    for (const word of names.flatMap((name) => name.split("_"))) words.delete(word);
    const line = [emoji, ...names.filter((name, at) => at === 0 || isShort(name))].join(" ");
    return words.size === 0 ? line : `${line},${[...words].join(" ")}`;
  });
}

function isKept({ emoji, names, category }: Entry): boolean {
  if (names.some((name) => chosen.has(name))) return true;
  return whole.has(category) && !emoji.includes(joiner) && names.some(isShort);
}

/** Nobody types more. */
function isShort(name: string): boolean {
  return name.length <= 22;
}

/** The module's text for those lines, several in each of its own. */
export function moduleFor(lines: readonly string[]): string {
  const rows = [""];
  for (const line of lines) {
    const row = rows.at(-1) ?? "";
    if (row.length + line.length >= width) rows.push(line);
    else rows[rows.length - 1] = row === "" ? line : `${row};${line}`;
  }
  return `// Written by tools/emoji-list.ts from the package \`gemoji\`; not to be edited by hand.
// gemoji: MIT License, Copyright (c) 2014 Titus Wormer.

/** Of each emoji its names, the usual one first, and after a comma other words for it. */
export const emojiList: readonly string[] = \`
${rows.join("\n")}
\`
  .trim()
  .split(/[\\n;]/);
`;
}

if (process.argv[1] === import.meta.filename) {
  const { gemoji } = await import(source);
  const lines = linesOf(entries.parse(gemoji));
  writeFileSync(target, moduleFor(lines));
  console.log(`${lines.length} emoji in ${path.relative(process.cwd(), target)}`);
}
