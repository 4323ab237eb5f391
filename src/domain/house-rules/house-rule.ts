import type { PreparedText } from "../counting/count.ts";
import type { FoundEntities } from "../counting/entities.ts";
import type { CountRuleId } from "../counting/rules.ts";
import type { TextRange } from "../post.ts";

/** The names of the checks; what a chat's profile and the person's switches speak of. */
export type HouseRuleId =
  | "over-limit"
  | "no-hashtag"
  | "empty-quote"
  | "link-in-the-middle"
  | "long-post"
  | "selling"
  | "swearing"
  | "phone-number"
  | "e-mail-address"
  | "street-address"
  | "licence-plate"
  | "date-of-birth"
  | "case-number"
  | "pending-case";

/** A rule of a chat. It advises and never blocks. */
export interface HouseRule {
  readonly id: HouseRuleId;
  /** The rule in one sentence; `{limit}` and `{hashtag}` stand for the chat's own. */
  readonly sentence: string;
  /** What the person can do about it. */
  readonly advice: string;
  /** The places in the draft that the rule speaks of; the whole draft as one range; nothing when it is kept. */
  readonly check: (draft: DraftToCheck) => readonly TextRange[];
}

/** A draft and where it will go: what the checks may know. */
export interface DraftInChat {
  readonly text: string;
  readonly chat: ChatForRules;
  readonly kind: "post" | "reply" | "quote" | "answer";
  /** Where the evening stands; absent when no session is on. */
  readonly phase?: "opening" | "middle" | "closing";
  /** The person took the hashtag away on purpose, to carry on outside the chat. */
  readonly outside?: boolean;
}

export interface ChatForRules {
  /** Without `#`. */
  readonly hashtags: readonly string[];
  readonly limit: number;
  readonly countRule?: CountRuleId;
  /** The chat's own settings of the rules; a rule that is not named here is on, in its usual words. */
  readonly houseRules?: HouseRuleSettings;
}

export type HouseRuleSettings = Readonly<Partial<Record<HouseRuleId, HouseRuleSetting>>>;

export interface HouseRuleSetting {
  readonly on: boolean;
  /** In the chat's own words. */
  readonly sentence?: string;
}

/** A draft, read once for all checks. */
export interface DraftToCheck extends DraftInChat {
  readonly prepared: PreparedText;
  readonly entities: FoundEntities;
  /** The text with links, hashtags, mentions and cashtags blanked out; places are those of the text. */
  readonly prose: string;
  /** False for a very long draft, of which only the beginning is read. */
  readonly isWhole: boolean;
}

/** What a rule has to say to a draft. */
export interface HouseAdvice {
  readonly id: HouseRuleId;
  readonly sentence: string;
  readonly advice: string;
  readonly ranges: readonly TextRange[];
}
