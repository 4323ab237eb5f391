import type { PreparedText } from "../counting/count.ts";
import type { FoundEntities } from "../counting/entities.ts";
import type { CountRuleId } from "../counting/rules.ts";
import type { TextRange } from "../post/post.ts";
import type { Wording } from "../words/wording.ts";

export const houseRuleIds = [
  "over-limit",
  "no-hashtag",
  "empty-quote",
  "link-in-the-middle",
  "long-post",
  "selling",
  "swearing",
  "phone-number",
  "e-mail-address",
  "street-address",
  "licence-plate",
  "date-of-birth",
  "case-number",
  "pending-case",
] as const;

export type HouseRuleId = (typeof houseRuleIds)[number];

export interface HouseRule {
  readonly id: HouseRuleId;
  readonly sentence: (names: RuleNames) => Wording;
  readonly advice: Wording;
  readonly check: (draft: DraftToCheck) => readonly TextRange[];
}

export interface DraftInChat {
  readonly text: string;
  readonly chat: ChatForRules;
  readonly kind: "post" | "reply" | "quote" | "answer";
  readonly phase?: "opening" | "middle" | "closing";
  readonly outside?: boolean;
}

export interface ChatForRules {
  readonly hashtags: readonly string[];
  readonly limit: number;
  readonly countRule?: CountRuleId;
  readonly houseRules?: HouseRuleSettings;
}

export type HouseRuleSettings = Readonly<Partial<Record<HouseRuleId, HouseRuleSetting>>>;

export interface HouseRuleSetting {
  readonly on: boolean;
  /** In the chat's words; may contain `{limit}` and `{hashtag}`. */
  readonly sentence?: string;
}

export interface DraftToCheck extends DraftInChat {
  readonly prepared: PreparedText;
  readonly entities: FoundEntities;
  readonly prose: string;
  readonly isWhole: boolean;
}

export interface RuleNames {
  readonly limit: string;
  readonly hashtag: string;
}

export interface HouseAdvice {
  readonly id: HouseRuleId;
  readonly sentence: Wording | string;
  readonly advice: Wording;
  readonly ranges: readonly TextRange[];
}
