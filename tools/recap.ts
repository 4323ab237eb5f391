// npm run --silent recap -- FILE.csv --hashtag TAG --moderators A,B [--date YYYY-MM-DD] [--zone ZONE] --out DIR: the
// recap of an evening as the extension exports it: recap.html, recap.md, recap.csv and recap.json.
import "temporal-polyfill/global";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Post } from "../src/domain/post/post.ts";
import { eveningFileOf } from "../src/domain/recap/evening-file.ts";
import type { EveningSource } from "../src/domain/recap/evening-source.ts";
import { placePosts } from "../src/domain/recap/place-posts.ts";
import { transcriptOf } from "../src/domain/recap/transcript.ts";
import { recapCsv } from "../src/ui/recap/files/recap-csv.ts";
import { recapHtml } from "../src/ui/recap/files/recap-html.tsx";
import { recapMarkdown } from "../src/ui/recap/files/recap-markdown.ts";
import type { RecapWishes } from "../src/ui/recap/files/recap-wishes.ts";
import { namedAuthors } from "../src/ui/recap/recap-authors.ts";
import { postLink, profileLink } from "../src/x/links.ts";
import { readEnglishWords } from "../test/support/catalogue-source.ts";
import { type ChatArguments, chatArguments } from "./posts-csv/chat-arguments.ts";
import { dayOf } from "./posts-csv/times.ts";
import { postsOfDay, readPostsCsv } from "./read-posts-csv.ts";

const usage =
  "usage: npm run --silent recap -- FILE.csv --hashtag TAG --moderators A,B [--date YYYY-MM-DD] [--zone ZONE] --out DIR";

async function main(args: readonly string[]): Promise<number> {
  const wishes = chatArguments(args, usage);
  if ("problem" in wishes) return refuse(wishes.problem);
  const { file, zone, out } = wishes;
  if (out === undefined) return refuse(usage);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    return refuse(`${file}: cannot be opened (${error instanceof Error ? error.message : String(error)})`);
  }
  const reading = readPostsCsv(text, zone);
  if ("problem" in reading) return refuse(`${file}: ${reading.problem}`);
  const day = wishes.date ?? busiestDay(reading.posts, zone);
  const posts = day === undefined ? [] : postsOfDay(reading.posts, day, zone);
  if (posts.length === 0) return refuse(`${file}: no posts${day === undefined ? "" : ` on ${day}`}`);
  readEnglishWords();
  const source = sourceOf(posts, wishes);
  await writeFiles(source, zone, out);
  const { questions, people, posts: count } = transcriptOf(source);
  console.log(JSON.stringify({ day, posts: count, people: people.length, questions: questions.length }));
  if (reading.unread > 0) console.error(`${file}: ${reading.unread} rows have no time or no author`);
  return 0;
}

async function writeFiles(source: EveningSource, timeZone: string, out: string): Promise<void> {
  const linkOf = (post: Post) => postLink(post.id, post.author.handle);
  const wishes: RecapWishes = {
    timeZone,
    authors: namedAuthors,
    postLink: linkOf,
    profileLink: ({ handle }) => profileLink(handle),
  };
  const style = readFileSync(new URL("../src/ui/recap/recap.css", import.meta.url), "utf8");
  mkdirSync(out, { recursive: true });
  const write = (name: string, text: string) => writeFileSync(path.join(out, name), text);
  write("recap.html", await recapHtml(source, wishes, style));
  write("recap.md", recapMarkdown(source, wishes));
  write("recap.csv", recapCsv(source, { postLink: linkOf, timeZone }));
  write("recap.json", `${JSON.stringify(eveningFileOf(source), null, 2)}\n`);
}

function sourceOf(posts: readonly Post[], { hashtags, moderators, letters }: ChatArguments): EveningSource {
  const [asked, answered] = letters;
  const chat = {
    id: hashtags[0] ?? "",
    hashtags,
    moderators,
    guests: [],
    limit: 280,
    letters: { asked, answered },
  };
  return {
    chat,
    from: posts[0]?.createdAt ?? 0,
    to: posts.at(-1)?.createdAt ?? 0,
    posts: placePosts(posts, chat),
  };
}

/** The day with most posts that are no native reposts; of equal ones the first. */
function busiestDay(posts: readonly Post[], zone: string): string | undefined {
  const counts = new Map<string, number>();
  for (const post of posts) {
    const day = dayOf(post.createdAt, zone);
    if (!post.repostOf) counts.set(day, (counts.get(day) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

function refuse(problem: string): number {
  console.error(problem);
  return 2;
}

process.exitCode = await main(process.argv.slice(2));
