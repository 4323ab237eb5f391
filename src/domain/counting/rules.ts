export interface CountRule {
  readonly id: string;
  readonly limit: number;
  readonly linkWeight: number;
  /** Absent when an emoji's code points are counted. */
  readonly emojiWeight?: number;
  /** For code points outside `ranges`. */
  readonly defaultWeight: number;
  /** Ascending, inclusive, without overlap. */
  readonly ranges: readonly WeightRange[];
}

export interface WeightRange {
  readonly first: number;
  readonly last: number;
  readonly weight: number;
}

export type CountRuleId = "classic-140" | "x-280";

export const classic140: CountRule = {
  id: "classic-140",
  limit: 140,
  linkWeight: 23,
  defaultWeight: 1,
  ranges: [],
};

/** docs.x.com/fundamentals/counting-characters; twitter-text, config v3. */
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

/** Default: "classic-140". */
export function houseRuleOf(chat: { readonly limit: number; readonly countRule?: CountRuleId }): CountRule {
  return { ...countRules[chat.countRule ?? "classic-140"], limit: chat.limit };
}
