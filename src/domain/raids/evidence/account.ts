import type { Author } from "../../post/post.ts";
import { limits } from "../weights.ts";
import type { TextUses } from "./text-uses.ts";
import type { Thing } from "./things-of.ts";

/** Texts that are alike, transitively. */
export interface Family {
  parent: Family | undefined;
  readonly sample: string;
  posts: number;
}

export interface Text {
  readonly key: string;
  readonly bigrams: readonly number[];
  readonly sample: string;
  readonly family: Family;
  readonly uses: TextUses<Account>;
  /** Itself first. */
  readonly alike: Text[];
  /** The newest authors, and the first few regulars. */
  readonly newest: Account[];
  readonly regulars: Account[];
  hasHost: boolean;
  /** Whether some account refers to it. */
  isReferred: boolean;
  last: number;
  enteredAt: number;
}

export interface FirstUse {
  readonly account: Account;
  readonly joined: string;
  readonly at: number;
  readonly id: string;
}

export interface SharedThing extends Thing {
  /** Newcomers, and people who were here once. */
  readonly users: Account[];
  /** Who first used a phrase, copying nobody. */
  first: FirstUse | undefined;
  lastAt: number;
  /** Users dropped since, the longest silent first. */
  gone: number;
  readonly regulars: Account[];
  /** Common here before tonight, or used by a host. */
  usual: boolean;
}

export interface Copying {
  /** Within half an hour. */
  readonly others: number;
  /** The first author copied nobody. */
  readonly copied: boolean;
  readonly bigrams: number;
  readonly sample: string;
  readonly family: Family;
}

/** With one name stem, or created within the same three days. */
export interface Kin {
  count: number;
  readonly first: Account[];
}

export interface Account {
  readonly key: string;
  /** As X last sent it. */
  author: Author;
  /** Earlier evenings here. */
  readonly evenings: number;
  readonly isHost: boolean;
  isProtected: boolean;
  posts: number;
  /** Posts of five words or more in its own words. */
  ownPosts: number;
  firstAt: number;
  lastAt: number;
  /** Its last post when it last was likely. */
  likelyAt: number;
  /** How many posts of all there were when its last one came. */
  turn: number;
  /** Shared within the window, and counts of earlier ones. */
  readonly texts: Text[];
  readonly settled: Copying[];
  readonly things: SharedThing[];
  readonly phrases: SharedThing[];
  /** Non-replies (ms, ordered), and the most in ten minutes. */
  readonly alone: number[];
  burst: number;
  /** Replies to others, and to people from before. */
  replies: number;
  talks: number;
  answers: number;
  /** Folded handles. */
  readonly repliesTo: string[];
  readonly names: string[];
  /** With a link; the first link, and its count. */
  offers: number;
  link: { readonly address: string; readonly host: string; posts: number } | undefined;
  /** By name stem, and by creation date. */
  namesakes: Kin | undefined;
  peers: Kin | undefined;
  capitals: number;
  /** Cached until new evidence arrives. */
  readonly judged: Judged;
  /** The last count of authors that it was in: scratch of `countOthers`. */
  counted: number;
}

/** Scores of its own evidence. */
export interface Judged {
  score: number;
  /** Negative without copying several or a burst. */
  likelyScore: number;
  /** Ignores whether it copied one or several. */
  pairScore: number;
  /** Whether copying suffices among likely accounts. */
  copiesInCompany: boolean;
  /** Counts changes that may affect everybody. */
  epoch: number;
}

export const notJudged = -1;

const mostTexts = 8;
const mostThings = 24;
const mostPhrases = 10;
const mostNames = 12;

export function newAccount(key: string, author: Author, at: number, role: AccountRole): Account {
  return {
    key,
    author,
    ...role,
    posts: 0,
    ownPosts: 0,
    firstAt: at,
    lastAt: at,
    likelyAt: Number.NEGATIVE_INFINITY,
    turn: 0,
    texts: [],
    settled: [],
    things: [],
    phrases: [],
    alone: [],
    burst: 0,
    replies: 0,
    talks: 0,
    answers: 0,
    repliesTo: [],
    names: [],
    offers: 0,
    link: undefined,
    namesakes: undefined,
    peers: undefined,
    capitals: 0,
    judged: { score: 0, likelyScore: 0, pairScore: 0, copiesInCompany: false, epoch: notJudged },
    counted: 0,
  };
}

export function isRegular({ evenings, isProtected }: Account): boolean {
  return evenings >= limits.regularFrom || isProtected;
}

export type AccountRole = Pick<Account, "evenings" | "isHost" | "isProtected">;

/** Whether it is new to the account. */
export function addText(account: Account, text: Text): boolean {
  if (account.texts.length >= mostTexts || account.texts.includes(text)) return false;
  account.texts.push(text);
  text.isReferred = true;
  return true;
}

/** Whether it references the thing now; the first few decide. */
export function addThing({ phrases, things }: Account, thing: SharedThing): boolean {
  const [own, most] = thing.kind === "phrase" ? [phrases, mostPhrases] : [things, mostThings];
  if (own.includes(thing)) return true;
  if (own.length >= most) return false;
  own.push(thing);
  return true;
}

export function addName(names: string[], name: string): void {
  if (names.length < mostNames && !names.includes(name)) names.push(name);
}
