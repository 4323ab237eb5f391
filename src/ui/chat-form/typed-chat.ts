import type { Chat } from "../../domain/chat/chat.ts";
import type { BroughtRules, TypedChat } from "../../domain/chat/chat-input.ts";
import { typedProfile } from "../../domain/chat/profile-input.ts";

/** A chat as a person would type it; empty fields for a new one. */
export function typedFrom(chat: Chat | undefined): TypedChat {
  const profile = typedProfile(chat, localZone());
  if (!chat) return { hashtags: "", moderators: "", limit: "", profile };
  return {
    hashtags: chat.hashtags.map((tag) => `#${tag}`).join(" "),
    moderators: chat.moderators.map((handle) => `@${handle}`).join(" "),
    moderatorList: chat.moderatorList === undefined ? "" : `x.com/i/lists/${chat.moderatorList}`,
    guests: chat.guests.map((handle) => `@${handle}`).join(" "),
    limit: String(chat.limit),
    profile,
    ...(chat.highlights && { highlights: chat.highlights }),
  };
}

/** A removed chat whole, with what no form asks for. */
export function typedBack(chat: Chat): TypedChat {
  return { ...typedFrom(chat), rules: rulesOf(chat), ...(chat.keep && { keep: chat.keep }) };
}

/** What the form does not ask for but a copy keeps. */
export function rulesOf({ countRule, houseRules }: Chat): BroughtRules {
  return { ...(countRule && { countRule }), ...(houseRules && { houseRules }) };
}

export function localZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
