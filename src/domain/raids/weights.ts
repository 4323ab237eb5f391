/** Chosen on part of the floods and chats, checked on the rest, then frozen: see docs/raids.md. */
export const weights = {
  /** The score of "possible", or of "likely" with a copied text or a burst. */
  standsOut: 2,
  copy: { fromOne: 1.2, fromMore: 2, long: 0.8, short: 0.6, most: 4 },
  phrase: { each: 0.7, short: 0.7, mostOfOne: 1, most: 2, inLikely: 0.75 },
  tag: { each: 1, mostOfOne: 2.7, eachOfTwo: 1.3, most: 2.7 },
  site: { each: 0.7, most: 1.4 },
  picture: { each: 0.7, most: 1.4 },
  mention: { each: 0.2, most: 1 },
  burst: 0.6,
  linked: 1,
  /** An advert alone is at most "possible". */
  advert: 2,
  /** Weak evidence: its sum is capped at `most`. */
  slight: { each: 0.25, most: 0.5 },
  foreignInLikely: 2,
  /** Foreign things that make a small burst one of a raid. */
  foreignOfBurst: 2.6,
  talk: -1,
  conversation: { each: -1, most: -2 },
  answer: -2,
  known: -0.6,
  regular: -1.2,
} as const;

export const limits = {
  regularFrom: 2,
  alikeWithinMs: 30 * 60_000,
  others: 4,
  newest: 6,
  /** Jaccard of bigrams above which two texts are similar. */
  alike: 0.5,
  fewestBigrams: 3,
  shortBigrams: 5,
  fewestLetters: 10,
  longBigrams: 8,
  phraseWords: 3,
  fewestPhraseWords: 4,
  /** "Is all about" and "to me is" are common. */
  fewestPhraseLetters: 7,
  longPhrase: 15,
  /** Shorter answers repeat others by chance. */
  longAnswer: 16,
  burstPosts: 4,
  smallBurst: 3,
  /** So many of its company are likely by themselves. */
  company: 2,
  /** One reply in this many posts is talking, not a burst. */
  talksFrom: 5,
  partners: 2,
  ownWords: 5,
  /** Posts needed to detect writing in capitals. */
  postsForCapitals: 8,
  sameLink: 3,
  linkShare: 0.7,
  kin: 3,
  fewFollowers: 100,
  youngDays: 30,
  cold: { others: 4, bigrams: 6 },
} as const;
