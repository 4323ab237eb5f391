import { foldCase } from "../post/handle.ts";
import type { Author, Post } from "../post/post.ts";
import { minuteMs } from "../time/units.ts";
import { type Account, type AccountRole, type Family, newAccount } from "./evidence/account.ts";
import { recordActs } from "./evidence/record-acts.ts";
import { recordKin } from "./evidence/record-kin.ts";
import { recordOffers } from "./evidence/record-offers.ts";
import { recordPhrases, recordThings } from "./evidence/record-things.ts";
import { recordWords } from "./evidence/record-words.ts";
import { leaveThings, noPhrases, noThings } from "./evidence/shared-things.ts";
import { eveningsOf, isCold } from "./roster.ts";
import { learned, type Watch, type WatchOptions } from "./state.ts";
import { emptyIndex } from "./texts/nearest.ts";
import { wordageOf } from "./texts/read-wordage.ts";
import { isRepeatByHand } from "./texts/repeat-by-hand.ts";
import { lettersOf } from "./texts/wordage.ts";
import { limits } from "./weights.ts";

const mostAccounts = 3_000;

export function newWatch(options: WatchOptions): Watch {
  return {
    options,
    cold: isCold(options.roster),
    accounts: new Map(),
    index: emptyIndex(),
    asked: [],
    things: noThings(),
    phrases: noPhrases(),
    kin: new Map(),
    epoch: 0,
    turn: 0,
    levels: new Map(),
    minutes: new Map(),
    changed: new Set(),
  };
}

/** Returns similar texts. Reposts contain no words of the reposter. */
export function addPost(watch: Watch, post: Post): Family | undefined {
  if (post.repostOf || post.author.handle === "") return undefined;
  const account = accountOf(watch, post);
  const wordage = wordageOf(post.text, watch.options.chatTags);
  if (account.posts++ === 0) recordKin(watch, account);
  learned(watch, account);
  recordPace(watch, post.createdAt);
  const isAnswer = recordActs(watch, account, post);
  recordThings(watch, account, post);
  recordOffers(account, post, wordage);
  const { words } = wordage;
  // Without spaces each character is a word: four are a greeting.
  if (isRepeatByHand(post.text) || lettersOf(wordage) < limits.fewestLetters) return undefined;
  if (words >= limits.ownWords) account.ownPosts++;
  if (isAnswer && words <= limits.longAnswer) return undefined;
  if (!isAnswer) recordPhrases(watch, account, post, wordage);
  return recordWords(watch, account, post, wordage);
}

export function accountNamed(watch: Watch, handle: string): Account | undefined {
  return watch.accounts.get(foldCase(handle));
}

const mostMinutes = 90;

function recordPace({ minutes }: Watch, at: number): void {
  const minute = Math.floor(at / minuteMs);
  minutes.set(minute, (minutes.get(minute) ?? 0) + 1);
  if (minutes.size <= mostMinutes) return;
  for (const oldest of minutes.keys()) {
    if (minutes.size <= mostMinutes) return;
    minutes.delete(oldest);
  }
}

function accountOf(watch: Watch, { author, createdAt }: Post): Account {
  const key = foldCase(author.handle);
  const known = watch.accounts.get(key);
  const account = known ?? newAccount(key, author, createdAt, roleOf(watch.options, author));
  if (!known) watch.accounts.set(key, account);
  account.turn = ++watch.turn;
  account.firstAt = Math.min(account.firstAt, createdAt);
  account.lastAt = Math.max(account.lastAt, createdAt);
  account.isProtected ||= known !== undefined && isProtectedNow(watch.options, author);
  account.author = author.followers === undefined ? { ...account.author, ...author } : author;
  if (watch.accounts.size > mostAccounts) forgetSilent(watch);
  return account;
}

/** An eighth at once: finding the longest silent is slow. */
function forgetSilent({ accounts, levels }: Watch): void {
  const turns = Float64Array.from(accounts.values(), ({ turn }) => turn).sort();
  const last = turns[mostAccounts / 8] ?? 0;
  for (const [key, silent] of accounts) {
    if (silent.turn >= last) continue;
    accounts.delete(key);
    leaveThings(silent);
    levels.delete(silent);
  }
}

function roleOf(options: WatchOptions, author: Author): AccountRole {
  return {
    evenings: eveningsOf(options.roster, author.handle),
    isHost: options.isHost(author),
    isProtected: isProtectedNow(options, author),
  };
}

export function isProtectedNow({ isHost, isProtected }: WatchOptions, author: Author): boolean {
  return isHost(author) || author.followed === true || isProtected(author);
}
