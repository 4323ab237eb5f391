import type { CountRuleId } from "../counting/rules.ts";
import type { HouseRuleSettings } from "../house-rules/house-rule.ts";
import { sameHandle } from "../post/handle.ts";
import type { Highlight } from "./highlight.ts";
import type { Schedule } from "./schedule.ts";

export interface ChatLetters {
  readonly asked: string;
  readonly answered: string;
}

export interface ChatLinks {
  readonly blog?: string;
  readonly topics?: string;
}

/** How many of a chat's newest evenings, or days, to keep. */
export interface Keep {
  readonly unit: "evenings" | "days";
  readonly count: number;
}

export interface Chat {
  readonly id: string;
  /** Without `#`; the first one names the chat. */
  readonly hashtags: readonly string[];
  readonly moderators: readonly string[];
  readonly moderatorList?: string;
  readonly guests: readonly string[];
  readonly name?: string;
  readonly language?: string;
  readonly schedule?: Schedule;
  readonly letters?: ChatLetters;
  readonly links?: ChatLinks;
  readonly limit: number;
  /** Default: "classic-140" (every character counts one). */
  readonly countRule?: CountRuleId;
  readonly houseRules?: HouseRuleSettings;
  /** Default: forever. */
  readonly keep?: Keep;
  /** Personal: never in a file or link of the chat. */
  readonly highlights?: readonly Highlight[];
}

export const copchat: Chat = {
  id: "copchat",
  hashtags: ["copchat"],
  moderators: ["christammiller", "t_burrows"],
  guests: [],
  schedule: { weekday: 3, hour: 21, minute: 0, timeZone: "America/Toronto", minutes: 60 },
  limit: 140,
};

export function isHostOf(chat: Chat, handle: string | undefined): boolean {
  return [...chat.moderators, ...chat.guests].some((host) => sameHandle(host, handle));
}
