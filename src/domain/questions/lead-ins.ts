import { countWords, sentenceEnd, strongSign } from "./label-text.ts";

/** Hosts' lead-in words: "now into Q5 What". */
const leadIn =
  /(?:\b(?:into|time for|on to|onwards? to|proceed(?:ing)? to|jump(?:ing)? to|onto|started w\/|started with|brings us to|move to|moving to|next up|next is|here(?:'|’)?s|here is|here comes|now|least|finally|lastly|ready for|start with|begin with|or maybe|and|so|ok|okay|sorry|oops|again|follow[ -]?up to|correction|corrected|reminder|repost(?:ing)?|repeat(?:ing)?)),?\s*[("“'*[]*$/iu;
const speaksAbout =
  /\b(?:hint|clue|preview|answers?|answering|responses?|repl(?:y|ies)|thoughts?|tweets?|comments?|coming(?: up)?|forward|back|still|about|regarding|re|missed|miss|love|loved|see|from|of|your|my|yr|his|her|their|this|that|in|before|after|until|till|than|(?<!but )not|no|more on|for you)\b[^.!?]*$/iu;
/** "Time for Q4!", then the question. */
const asksAfterCall =
  /^(?:\s*[!…]+|\s*\n|\s*\?(?!.*\b\p{L}\d)(?=\s*wh[aei]))\s*(?:what|which|who(?:m|se)?|how|why|where|when)\b.*\?/isu;
const asksAnnounced =
  /^\s+(?:is |are )?(?:coming (?:up|now|next)|now|up next|next|up|live|out|here)\s*[!:.…]+\s*(?:what|which|why|where|when|how(?! (?:is|are)|['’]s))\b[^!]*\?/iu;
/** A host's talk between two questions: "What a chat so far, right?" */
const chats =
  /\b(?:(?:what an?|(?:re)?tweet(?:s|ing)?|so far|tonight|tea|coffee|a break|a stretch|(?:we|you) miss(?:ed)?|guess|your answers|ready|final thoughts|where (?:is|are) (?:you|my|every\w+|all)|waiting for)\b|(?:think|say)(?: (?:of (?:it|this|that)|it is))?\s*\?)/iu;
/** "Before I post Q4: what did we miss?" */
const puts = /\b(?:before|until|till|favou?rite)\b[^.!?,;]*$/iu;
/** "Keep answering Q3, but here's Q4: …?", "From Q3 to Q4: …?" */
const presents = /(?:\bhere(?:['’]?s| is| comes)|\bfrom #?\p{L}+ ?\d+ (?:on )?to)\s*$/iu;
/** "Part 2 of Q3: …?", "To rephrase Q3: …?" */
const goesFurther =
  /\b(?:follow(?:ing)?[ -]?up(?: to| on| for)?|addendum to|re-?phras(?:e|ing)|another way (?:to (?:ask|put)|of (?:asking|putting))|part (?:2|two|b) of)\s*$/iu;
/** What the words just before a label make of it, however the sentence began: "answers to Q4", "of Q4". */
const speaksJustBefore =
  /(?<![\p{L}\p{N}-])(?:answers?|answering|responses?|repl(?:y|ies)|thoughts?|tweets?|comments?|coming|still|about|regarding|re|missed|miss|loved?|see|from|of|your|my|yr|his|her|their|in|before|after|until|till|than|not|no|more|hint|clue|preview|forward|back)\b(?:\s+\w+)?\s*$/iu;
const asksPlainly =
  /^\s*(?:[:–—.…!-]+\s*)?["“(]?(?:What|Which|Who(?:m|se)?|How|Why|Where|When|Would|Do|Does|Did|Is|Are|Can|Could|Should|Have|Has|Will|If)\b.*\?/su;
export const introduces = /^\s*(?:[:–—]|-+\s)/u;
/** "Should Q4 be about paint?" */
const muses = /\b(?:should|shall|will|would|could|can|may|might|must|let)\s+$/iu;
const goesOn =
  /^\s*(?:,(?!\s*(?:what|which|how|why|where|when)\b)|[?!;]|(?:is|are|was|were|has|had|have|got|seems?|looks?|sounds?|made|will|would be|can wait|and|or|but|in|on|at|by|if|before|after|until|till|yet|too|as|than|then|now|please|again|to|from|of|up|with|because|since|so|that|which|who(?:'|’)s|tonight)\b)/u;

/** "Q4 is up! Which street …?"; not "Q4 is up next! What else would you add to Q3?" */
export function isAnnounced(after: string, labels: RegExp): boolean {
  return asksAnnounced.test(after) && !asksOfOther(after, labels) && !chats.test(after);
}

/** Does the first question behind a label end with another label: "Anyone still on Q3?" */
export function asksOfOther(after: string, labels: RegExp): boolean {
  const said = after.replace(/^\W+/u, "");
  const end = said.indexOf("?");
  const from = Math.max(...[".", "!", "\n"].map((sign) => said.lastIndexOf(sign, end)));
  if (end < 0) return false;
  const asked = said.slice(from + 1, end);
  const last = [...asked.matchAll(labels)].at(-1);
  return last !== undefined && countWords(asked.slice(last.index + last[0].length)) <= 1;
}

export function asksBehind(before: string, after: string): boolean {
  if (countWords(after) < 2) return false;
  if (goesFurther.test(before) && strongSign.test(after) && after.includes("?")) return true;
  if (sentenceEnd.test(before)) return true;
  const begins = strongSign.test(after) || /^\s*["“'(]?\p{Lu}/u.test(after);
  return begins && leadIn.test(before) && !speaksAbout.test(before);
}

/** "I could talk about this all night but Q4: …?" */
function comesToAsk(before: string, after: string): boolean {
  if (presents.test(before) && introduces.test(after)) return true;
  if (speaksJustBefore.test(before) || puts.test(before) || chats.test(after)) return false;
  return asksPlainly.test(after) || (introduces.test(after) && after.includes("?"));
}

export function mayAsk(before: string, after: string, labels: RegExp): boolean {
  const count = countWords(after);
  if (count === 0) return /\?/.test(before) && countWords(before) >= 4 && sentenceEnd.test(before);
  if (muses.test(before) && /^\s+be\b/u.test(after)) return false;
  if (count < 3 || (speaksAbout.test(before) && !comesToAsk(before, after))) return false;
  if (leadIn.test(before) && asksAfterCall.test(after)) return !/^\s*\?/u.test(after) || !chats.test(after);
  // "… on to Q4. Anyone still on Q3?"
  if (before !== "" && !presents.test(before) && asksOfOther(after, labels)) return false;
  return after.includes("?") ? !goesOn.test(after) : strongSign.test(after);
}
