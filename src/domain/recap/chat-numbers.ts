import { foldCase } from "../post/handle.ts";
import type { Author } from "../post/post.ts";
import { numbersAsked, type PlacedPost } from "./evening-source.ts";
import type { SeenPerson } from "./known-before.ts";

/** Without reposts and muted posts. */
export interface EveningNumbers {
  /** Ms. */
  readonly from: number;
  readonly posts: number;
  readonly people: number;
  /** Absent from all earlier evenings; undefined for the first. */
  readonly newPeople?: number;
  readonly answers: number;
  readonly questions: readonly { readonly number: string; readonly answers: number }[];
}

/** By id and folded handle. */
export class SeenAccounts {
  readonly #seen = new Set<string>();

  /** With people seen before `before` (ms) in deleted evenings. */
  constructor(people: readonly SeenPerson[], before: number) {
    for (const { id, handle, firstPostAt } of people) if (firstPostAt < before) this.add({ id, handle });
  }

  get isEmpty(): boolean {
    return this.#seen.size === 0;
  }

  /** A changed handle, or a reading without an id, makes nobody new. */
  has(author: Author): boolean {
    return keysOf(author).some((key) => this.#seen.has(key));
  }

  add(author: Author): void {
    for (const key of keysOf(author)) this.#seen.add(key);
  }
}

/** `posts` oldest first; adds people to `seen`, so evenings must be in order. */
export function eveningNumbers(
  from: number,
  placed: readonly PlacedPost[],
  seen: SeenAccounts,
): EveningNumbers {
  const own = placed.filter(({ post }) => !post.repostOf);
  const people = new Map(own.map(({ post }) => [foldCase(post.author.handle), post.author]));
  const isFirst = seen.isEmpty;
  const newPeople = [...people.values()].filter((author) => !seen.has(author)).length;
  for (const { post } of own) seen.add(post.author);
  const answers = new Map<string, number>();
  for (const number of own.flatMap(numbersAsked)) answers.set(number, 0);
  for (const { kind, number } of own)
    if (kind === "answer" && number) answers.set(number, (answers.get(number) ?? 0) + 1);
  return {
    from,
    posts: own.length,
    people: people.size,
    ...(isFirst ? {} : { newPeople }),
    answers: own.filter(({ kind }) => kind === "answer").length,
    questions: [...answers].map(([number, count]) => ({ number, answers: count })),
  };
}

function keysOf({ id, handle }: Author): readonly string[] {
  return id === undefined ? [`@${foldCase(handle)}`] : [id, `@${foldCase(handle)}`];
}
