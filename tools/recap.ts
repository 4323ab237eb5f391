// npm run --silent recap -- FILE.csv --hashtag TAG --moderators A,B [--date YYYY-MM-DD] [--zone ZONE] [--event HH:MM]
// --out DIR: the recap of an evening as the extension exports it: recap.html, recap.md, recap.csv and recap.json.
import "temporal-polyfill/global";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Chat, isHostOf } from "../src/domain/chat/chat.ts";
import { lingerMs } from "../src/domain/evening/evening.ts";
import { nextStart, windowOf } from "../src/domain/evening/schedule.ts";
import type { Post } from "../src/domain/post/post.ts";
import { advanceTimeBefore } from "../src/domain/questions/advance-questions.ts";
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
  "usage: npm run --silent recap -- FILE.csv --hashtag TAG --moderators A,B [--date YYYY-MM-DD] [--zone ZONE] [--event HH:MM] --out DIR";

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
  const chat = chatOf(wishes, day);
  const source = withAsked(sourceOf(posts, chat), reading.posts);
  await writeFiles(source, zone, out);
  const { questions, people, posts: count, asked } = transcriptOf(source);
  const totals = { day, posts: count, people: people.length, questions: questions.length };
  console.log(JSON.stringify({ ...totals, ...(source.ahead ? { advance: asked.questions.length } : {}) }));
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

function chatOf(
  { hashtags, moderators, letters, event, zone }: ChatArguments,
  day: string | undefined,
): Chat {
  const [asked, answered] = letters;
  const chat = {
    id: hashtags[0] ?? "",
    hashtags,
    moderators,
    guests: [],
    limit: 280,
    letters: { asked, answered },
  };
  if (event === undefined || day === undefined) return chat;
  const [hour = 0, minute = 0] = event.split(":").map(Number);
  const { dayOfWeek: weekday } = Temporal.PlainDate.from(day);
  const recurrence = { kind: "once", date: day } as const;
  return { ...chat, schedule: { weekday, hour, minute, timeZone: zone, minutes: 60, recurrence } };
}

/** Of an event's day, from a quarter of an hour before its start. */
function sourceOf(ofDay: readonly Post[], chat: Chat): EveningSource {
  const start = startOf(chat);
  const first = start === undefined ? undefined : windowOf({ from: start, to: start }).from;
  const posts = ofDay.filter(({ createdAt }) => first === undefined || createdAt >= first);
  const [from, to] = [posts[0]?.createdAt ?? first ?? 0, posts.at(-1)?.createdAt ?? first ?? 0];
  return { chat, from, to, posts: placePosts(posts, chat) };
}

function withAsked(source: EveningSource, all: readonly Post[]): EveningSource {
  const { chat } = source;
  const start = startOf(chat);
  if (!chat.schedule || start === undefined) return source;
  const time = advanceTimeBefore(chat.schedule, start);
  const posts = all.filter(({ createdAt }) => createdAt >= time.from && createdAt < time.to);
  const byHosts = all.filter(
    ({ author, createdAt }) => createdAt <= source.to + lingerMs && isHostOf(chat, author.handle),
  );
  return { ...source, ahead: { time, posts, byHosts, notes: {} } };
}

/** An event has one. */
function startOf({ schedule }: Chat): number | undefined {
  return schedule && nextStart(schedule, 0);
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
