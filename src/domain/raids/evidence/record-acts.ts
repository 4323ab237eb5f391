import { foldCase } from "../../post/handle.ts";
import type { Post } from "../../post/post.ts";
import { answerLabelOf } from "../../questions/answer-label.ts";
import { eveningsOf } from "../roster.ts";
import type { Watch } from "../state.ts";
import { limits } from "../weights.ts";
import { type Account, addName } from "./account.ts";
import { recordAlone } from "./burst.ts";

const fewestLetters = 12;
const mostCapitals = 0.7;

/** Returns whether the post answers under a label. */
export function recordActs(watch: Watch, account: Account, post: Post): boolean {
  const to = post.replyTo?.handle === undefined ? undefined : foldCase(post.replyTo.handle);
  if (to === undefined || to === account.key) recordAlone(account, post.createdAt);
  else {
    account.replies++;
    addName(account.repliesTo, to);
    if (eveningsOf(watch.options.roster, to) > 0 || watch.accounts.get(to)?.isHost) account.talks++;
  }
  for (const { handle } of post.entities.mentions) addName(account.names, foldCase(handle));
  if (account.posts <= limits.postsForCapitals && isLoud(post.text)) account.capitals++;
  const isAnswer = answerLabelOf(post.text) !== undefined;
  if (isAnswer) account.answers++;
  return isAnswer;
}

function isLoud(text: string): boolean {
  let [large, small] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7f) return isLoudBeyondAscii(text);
    if (code >= 0x41 && code <= 0x5a) large++;
    else if (code >= 0x61 && code <= 0x7a) small++;
  }
  return areLoud(large, small);
}

function areLoud(capitals: number, small: number): boolean {
  return (
    capitals > mostCapitals * fewestLetters &&
    capitals + small >= fewestLetters &&
    capitals > mostCapitals * (capitals + small)
  );
}

function isLoudBeyondAscii(text: string): boolean {
  const capitals = differing(text, text.toLowerCase());
  if (capitals <= mostCapitals * fewestLetters) return false;
  return areLoud(capitals, differing(text, text.toUpperCase()));
}

/** Folding may change the length: positions then no longer correspond. */
function differing(text: string, folded: string): number {
  if (folded === text || folded.length !== text.length) return 0;
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) !== folded.charCodeAt(at)) count++;
  return count;
}
