import type { Chat } from "../../domain/chat.ts";
import type { TypedChat } from "../../domain/chat-input.ts";

/** A chat as a person would type it; empty fields for a new one. */
export function typedFrom(chat: Chat | undefined): TypedChat {
  if (!chat) return { hashtags: "", moderators: "", limit: "" };
  return {
    hashtags: chat.hashtags.map((tag) => `#${tag}`).join(" "),
    moderators: chat.moderators.map((handle) => `@${handle}`).join(" "),
    moderatorList: chat.moderatorList === undefined ? "" : `x.com/i/lists/${chat.moderatorList}`,
    guests: chat.guests.map((handle) => `@${handle}`).join(" "),
    limit: String(chat.limit),
  };
}
