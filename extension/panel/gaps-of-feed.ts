import type { Chat } from "../../src/domain/chat.ts";
import type { Coverage } from "../../src/domain/coverage.ts";
import type { Feed } from "../../src/domain/feed.ts";
import { type Gap, gapsOf, knownWindow } from "../../src/domain/gap.ts";
import { sessionsOf } from "../../src/domain/session.ts";

/** The stretches that X did not load inside the evenings of a feed, oldest first. */
export function gapsOfFeed(
  feed: Feed,
  coverage: Coverage,
  chat: Chat,
  ownHandle: string | undefined,
): readonly Gap[] {
  return sessionsOf(feed, chat).flatMap((session) => {
    const window = knownWindow(feed, session);
    return window ? gapsOf(coverage, chat, ownHandle, window) : [];
  });
}
