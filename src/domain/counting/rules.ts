/** How long a text is, and how long it may be. Weights are per code point of the NFC text. */
export interface CountRule {
  readonly id: string;
  /** The greatest length that is allowed. */
  readonly limit: number;
  /** What every address counts, however long: X writes https://t.co/… in its place. */
  readonly linkWeight: number;
  /** What an emoji counts, however many code points it is made of; absent when its code points are counted. */
  readonly emojiWeight?: number;
  /** What a code point counts that is in none of `ranges`. */
  readonly defaultWeight: number;
  /** Ascending, without overlap; `first` and `last` are code points and belong to the range. */
  readonly ranges: readonly WeightRange[];
}

export interface WeightRange {
  readonly first: number;
  readonly last: number;
  readonly weight: number;
}

/** The rules a chat can choose from. */
export type CountRuleId = "classic-140" | "x-280";

/** The house rule of chats from Twitter's time: 140 characters, each counting one (twitter-text, config v1). */
export const classic140: CountRule = {
  id: "classic-140",
  limit: 140,
  linkWeight: 23,
  defaultWeight: 1,
  ranges: [],
};

/** X's own rule (docs.x.com/fundamentals/counting-characters; twitter-text, config v3). */
export const x280: CountRule = {
  id: "x-280",
  limit: 280,
  linkWeight: 23,
  emojiWeight: 2,
  defaultWeight: 2,
  ranges: [
    { first: 0, last: 4351, weight: 1 },
    { first: 8192, last: 8205, weight: 1 },
    { first: 8208, last: 8223, weight: 1 },
    { first: 8242, last: 8247, weight: 1 },
  ],
};

export const countRules: Readonly<Record<CountRuleId, CountRule>> = {
  "classic-140": classic140,
  "x-280": x280,
};

/** The rule of a chat: its own limit, counted as it chose; as in Twitter's time when it chose nothing. */
export function houseRuleOf(chat: { readonly limit: number; readonly countRule?: CountRuleId }): CountRule {
  return { ...countRules[chat.countRule ?? "classic-140"], limit: chat.limit };
}
