import type { Post } from "../../post/post.ts";
import { learned, type Watch } from "../state.ts";
import { phrasesOf } from "../texts/phrases.ts";
import type { Wordage } from "../texts/wordage.ts";
import { limits } from "../weights.ts";
import { type Account, addThing, isRegular, type SharedThing } from "./account.ts";
import { addRegular, addUser, thingNamed, usePhrase } from "./shared-things.ts";
import { keyOf, thingsOf } from "./things-of.ts";

/** One more user changes no score. */
const fewUsers = 6;

export function noteThings(watch: Watch, account: Account, post: Post): void {
  const { chatTags, roster } = watch.options;
  for (const thing of thingsOf(post, chatTags)) {
    const key = keyOf(thing);
    use(watch, account, thingNamed(watch.things, key, thing, post.createdAt, roster));
  }
}

/** Most phrases occur once; a thing needs two accounts. */
export function notePhrases(watch: Watch, account: Account, post: Post, wordage: Wordage): void {
  if (wordage.hashes.length < limits.fewestPhraseWords) return;
  const { phrases: usual } = watch.options.roster;
  const saying = { account, at: post.createdAt, id: post.id, joined: wordage.joined };
  const phrases = phrasesOf(wordage);
  for (let at = 0; at < phrases.length; at++) {
    const phrase = phrases[at];
    if (!phrase || usual.has(phrase)) continue;
    const used = usePhrase(watch.phrases, phrase, saying, wordage, at);
    if (used?.before) use(watch, used.before, used.thing);
    if (used) use(watch, account, used.thing);
  }
}

function use(watch: Watch, account: Account, thing: SharedThing): void {
  if (account.isHost) thing.usual = true;
  if (isRegular(account)) {
    if (!thing.regulars.includes(account)) for (const user of thing.users) learned(watch, user);
    addRegular(thing, account);
    return;
  }
  if (thing.first?.account !== account && !addThing(account, thing)) return;
  if (thing.users.includes(account)) return;
  addUser(thing, account);
  if (thing.users.length <= fewUsers) for (const user of thing.users) learned(watch, user);
}
