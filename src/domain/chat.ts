import type { CountRuleId } from "./counting/rules.ts";
import type { HouseRuleSettings } from "./house-rules/house-rule.ts";

/** When a weekly chat is held. `weekday` is ISO: Monday 1 to Sunday 7. */
export interface Schedule {
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  /** IANA name, so that nine Eastern stays nine Eastern in summer and winter. */
  readonly timeZone: string;
  readonly minutes: number;
}

/** A chat's profile. */
export interface Chat {
  /** Stable; the folded first hashtag. */
  readonly id: string;
  /** Without `#`, as the person writes it; the first one names the chat. */
  readonly hashtags: readonly string[];
  /** Handles without `@`. */
  readonly moderators: readonly string[];
  /** The id of a public list of the moderators on X: it stands for all of them in a search. */
  readonly moderatorList?: string;
  readonly guests: readonly string[];
  readonly schedule?: Schedule;
  /** The chat's own limit for a post (#copchat: 140). */
  readonly limit: number;
  /** How the limit is counted; "classic-140" (every character one) when the chat does not say. */
  readonly countRule?: CountRuleId;
  /** Which house rules advise, and in which words; every one in its usual words when the chat does not say. */
  readonly houseRules?: HouseRuleSettings;
}

/**
 * #copchat as its founders describe it: Wednesdays at nine Eastern, one hour, posts under 140 characters
 * (walkingthesocialmediabeat.com/copchat).
 */
export const copchat: Chat = {
  id: "copchat",
  hashtags: ["copchat"],
  moderators: ["christammiller", "t_burrows"],
  guests: [],
  schedule: { weekday: 3, hour: 21, minute: 0, timeZone: "America/New_York", minutes: 60 },
  limit: 140,
};
