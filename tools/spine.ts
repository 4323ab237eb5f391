// npm run --silent spine -- FILE.csv --hashtag TAG --moderators A,B [--date YYYY-MM-DD] [--zone ZONE]: what each post
// is in its evening, one JSON object a line, by time: question, answer, meanwhile or other, and its question's number.
import "temporal-polyfill/global";
import { readFileSync } from "node:fs";
import { usualPattern } from "../src/domain/questions/question-pattern.ts";
import { addPosts, emptySpine, spineRules } from "../src/domain/questions/spine.ts";
import { chatArguments } from "./posts-csv/chat-arguments.ts";
import { postsOfDay, readPostsCsv } from "./read-posts-csv.ts";

const usage = `usage: npm run --silent spine -- FILE.csv --hashtag TAG --moderators A,B [--date YYYY-MM-DD] [--zone ZONE] [--letters Q/A]`;

function main(args: readonly string[]): number {
  const wishes = chatArguments(args, usage);
  if ("problem" in wishes) return refuse(wishes.problem);
  const { file, zone, date, hashtags, moderators } = wishes;
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    return refuse(`${file}: cannot be opened (${error instanceof Error ? error.message : String(error)})`);
  }
  const reading = readPostsCsv(text, zone);
  if ("problem" in reading) return refuse(`${file}: ${reading.problem}`);
  const posts = date === undefined ? reading.posts : postsOfDay(reading.posts, date, zone);
  const [asked, answered] = wishes.letters;
  const pattern = { ...usualPattern, asked, answered };
  const spine = addPosts(emptySpine(spineRules({ hashtags, moderators, guests: [] }, pattern)), posts);
  const numbers = new Map(spine.questions.map(({ id, number }) => [id, number]));
  const lines = posts.map(({ id }) => {
    const { kind = "other", question = "", by = null, also = [] } = spine.placements.get(id) ?? {};
    const beside = also.flatMap((one) => numbers.get(one) ?? []);
    const line = {
      id,
      kind,
      number: numbers.get(question) ?? null,
      by,
      ...(beside.length > 0 && { also: beside }),
    };
    return `${JSON.stringify(line)}\n`;
  });
  process.stdout.write(lines.join(""));
  if (reading.unread > 0) console.error(`${file}: ${reading.unread} rows have no time or no author`);
  return 0;
}

function refuse(problem: string): number {
  console.error(problem);
  return 2;
}

// As in `spine FILE | head -1`: the reader of our lines may go first.
process.stdout.on("error", () => process.exit());
process.exitCode = main(process.argv.slice(2));
