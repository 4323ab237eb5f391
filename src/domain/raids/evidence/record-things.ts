import type { Post } from "../../post/post.ts";
import { learned, type Watch } from "../state.ts";
import { phraseAt } from "../texts/phrases.ts";
import type { Wordage } from "../texts/wordage.ts";
import { limits } from "../weights.ts";
import { type Account, addThing, isRegular, type SharedThing } from "./account.ts";
import { addRegular, addUser, thingNamed, usePhrase } from "./shared-things.ts";
import { forEachThing } from "./things-of.ts";

/** One more user changes no score. */
const fewUsers = 6;

export function recordThings(watch: Watch, account: Account, post: Post): void {
  const { chatTags, roster } = watch.options;
  forEachThing(post, chatTags, (kind, name) =>
    use(watch, account, thingNamed(watch.things, kind, name, post.createdAt, roster)),
  );
}

/** Most phrases occur once; a thing needs two accounts. */
export function recordPhrases(watch: Watch, account: Account, post: Post, wordage: Wordage): void {
  if (wordage.words < limits.fewestPhraseWords) return;
  const { phrases: usual } = watch.options.roster;
  const first = { account, at: post.createdAt, id: post.id, joined: wordage.joined };
  for (let at = 0; at + limits.phraseWords <= wordage.words; at++) {
    const phrase = phraseAt(wordage, at);
    if (phrase === 0 || usual.has(phrase)) continue;
    const thing = usePhrase(watch.phrases, phrase, first, wordage, at);
    if (!thing) continue;
    if (watch.phrases.wasFirst) use(watch, watch.phrases.wasFirst, thing);
    use(watch, account, thing);
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
