import { type Chat, isHostOf } from "../chat/chat.ts";
import type { TimeSpan } from "../coverage/gap.ts";
import { answeredPosts } from "../feed/answered-posts.ts";
import { foldCase, sameHandle } from "../post/handle.ts";
import type { Post } from "../post/post.ts";
import { compareIds } from "../post/snowflake.ts";
import { type AskedBefore, askedBefore, idsAsked } from "./asked-before.ts";
import { type Attendee, attendanceOf } from "./attendance.ts";
import { type EveningSource, numbersAsked, type PlacedPost } from "./evening-source.ts";
import { busiestStretch, type PostRate, postRateOf } from "./post-rate.ts";
import { type SharedLink, sharedLinks } from "./shared-links.ts";
import { type Thread, Threads } from "./threads.ts";

export interface TranscriptQuestion {
  /** As labelled: "3", "1.5". */
  readonly number: string;
  readonly post?: Post;
  readonly again: readonly Post[];
  readonly answers: readonly Thread[];
  readonly meanwhile: readonly Thread[];
}

export interface Transcript {
  readonly chat: Chat;
  readonly topic?: string;
  readonly from: number;
  readonly to: number;
  readonly posts: number;
  readonly reposts: number;
  readonly setAside: number;
  readonly questions: readonly TranscriptQuestion[];
  readonly others: readonly Thread[];
  readonly asked: AskedBefore;
  readonly byHosts: readonly Post[];
  readonly links: readonly SharedLink[];
  readonly people: readonly Attendee[];
  readonly rate: PostRate;
  readonly gaps: readonly TimeSpan[];
  readonly unanswered: readonly Post[];
}

export interface TranscriptWishes {
  readonly withSetAside?: boolean;
  readonly byLikes?: boolean;
  readonly onlyQuestions?: ReadonlySet<string>;
}

export function transcriptOf(source: EveningSource, wishes: TranscriptWishes = {}): Transcript {
  const setAside = source.setAside ?? new Set<string>();
  const own = source.posts.filter(({ post }) => !post.repostOf).toSorted(byAge);
  const shown = wishes.withSetAside ? own : own.filter(({ post }) => !setAside.has(post.id));
  const posts = shown.map(({ post }) => post);
  const { questions, others } = placesOf(shown, wishes);
  const asked = askedBefore(source, wishes.withSetAside);
  const listed = idsAsked(asked);
  const busiest = busiestStretch(own) ?? source;
  return {
    chat: source.chat,
    ...(source.topic === undefined ? {} : { topic: source.topic }),
    from: source.from,
    to: source.to,
    posts: shown.length,
    reposts: source.posts.length - own.length,
    setAside: own.filter(({ post }) => setAside.has(post.id)).length,
    questions,
    others: others.filter(({ post, replies }) => replies.length > 0 || !listed.has(post.id)),
    asked,
    byHosts: posts.filter(({ author }) => isHostOf(source.chat, author.handle)),
    links: sharedLinks(posts),
    people: attendanceOf(shown, source.chat, source.knownBefore),
    rate: postRateOf(own, setAside, busiest.from, busiest.to),
    gaps: source.gaps ?? [],
    unanswered: unansweredOf(posts, source),
  };
}

function placesOf(
  shown: readonly PlacedPost[],
  { byLikes = false, onlyQuestions }: TranscriptWishes,
): Pick<Transcript, "questions" | "others"> {
  const threads = new Threads(shown.map(({ post }) => post));
  const stands = new Set(
    shown.flatMap(({ post, kind, number }) =>
      number !== undefined && (kind === "question" || kind === "answer") ? [post.id] : [],
    ),
  );
  const seen = new Set<string>();
  const threadOf = (post: Post) => threads.threadOf(post, ({ id }) => stands.has(id), seen);
  const questions = numbersOf(shown).map((number) => {
    const of = (kind: PlacedPost["kind"]) =>
      shown
        .filter(
          (placed) => placed.kind === kind && (placed.number === number || placed.also?.includes(number)),
        )
        .map(({ post }) => post);
    const [first, ...again] = of("question");
    const answers = of("answer").map(threadOf);
    return {
      number,
      ...(first ? { post: first } : {}),
      again,
      answers: byLikes ? answers.toSorted(byLikesOf) : answers,
      meanwhile: first ? threadOf(first).replies : [],
    };
  });
  const left = (placed: PlacedPost) => !stands.has(placed.post.id) && !seen.has(placed.post.id);
  const rest = threadsOfRest(shown.filter(left), threadOf, seen);
  return {
    questions: questions
      .map((question) => ({
        ...question,
        meanwhile: [
          ...question.meanwhile,
          ...rest.filter(({ number }) => number === question.number).map(({ thread }) => thread),
        ].toSorted(byTimeOf),
      }))
      .filter(({ number }) => onlyQuestions?.has(number) ?? true),
    others: onlyQuestions
      ? []
      : rest.filter(({ number }) => number === undefined).map(({ thread }) => thread),
  };
}

function threadsOfRest(left: readonly PlacedPost[], threadOf: (post: Post) => Thread, seen: Set<string>) {
  const threads: { readonly number: string | undefined; readonly thread: Thread }[] = [];
  for (const { post, kind, number } of left) {
    if (seen.has(post.id)) continue;
    threads.push({ number: kind === "meanwhile" ? number : undefined, thread: threadOf(post) });
  }
  return threads;
}

function numbersOf(shown: readonly PlacedPost[]): readonly string[] {
  const asked = shown.flatMap(numbersAsked);
  const others = shown.flatMap(({ kind, number }) => (kind !== "other" && number ? [number] : []));
  const order = [...new Set(asked)];
  for (const number of new Set(others)) {
    if (order.includes(number)) continue;
    const before = order.findIndex((known) => sizeOfNumber(known) > sizeOfNumber(number));
    order.splice(before < 0 ? order.length : before, 0, number);
  }
  return order;
}

function sizeOfNumber(number: string): number {
  return Number.parseFloat(number) || Number.POSITIVE_INFINITY;
}

function unansweredOf(
  posts: readonly Post[],
  { ownHandle, ownLater = [] }: Pick<EveningSource, "ownHandle" | "ownLater">,
): readonly Post[] {
  if (ownHandle === undefined) return [];
  const answered = answeredPosts([...posts, ...ownLater], ownHandle);
  return posts.filter(
    ({ id, version, author, entities, replyTo }) =>
      !sameHandle(author.handle, ownHandle) &&
      !answered.has(id) &&
      (version === undefined || !answered.has(version)) &&
      (entities.mentions.some(({ handle }) => foldCase(handle) === foldCase(ownHandle)) ||
        sameHandle(replyTo?.handle, ownHandle)),
  );
}

function byAge(a: PlacedPost, b: PlacedPost): number {
  return a.post.createdAt - b.post.createdAt || compareIds(a.post.id, b.post.id);
}

function byTimeOf(a: Thread, b: Thread): number {
  return a.post.createdAt - b.post.createdAt || compareIds(a.post.id, b.post.id);
}

function byLikesOf(a: Thread, b: Thread): number {
  return (b.post.counts?.likes ?? 0) - (a.post.counts?.likes ?? 0);
}
