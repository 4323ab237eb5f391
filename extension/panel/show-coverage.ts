import type { Chat } from "../../src/domain/chat/chat.ts";
import { type Coverage, seenModerators } from "../../src/domain/coverage/coverage.ts";
import { type Gap, gapsOf, knownWindow } from "../../src/domain/coverage/gap.ts";
import { leftOutOf } from "../../src/domain/coverage/left-out.ts";
import { lastEvening, newestAt } from "../../src/domain/evening/evening.ts";
import { sessionsOf } from "../../src/domain/evening/session.ts";
import type { PanelModel } from "../../src/ui/panel/state/panel-model.ts";
import { latestOf } from "../../src/ui/panel/state/x-status.ts";

/** Nearly every batch extends the coverage without changing what is shown of it: then nothing is redrawn. */
export function showCoverage(model: PanelModel, coverage: Coverage, chat: Chat): void {
  const gaps = gapsOfFeed(model, coverage, chat);
  const seen = seenModerators(coverage, chat);
  if (seen.join() !== model.seenInList.peek().join()) model.seenInList.value = seen;
  const feed = model.feed.peek();
  const to = newestAt(feed, latestOf(model));
  const span = { from: lastEvening(feed, chat, to).from, to };
  const leftOut = leftOutOf(coverage, chat, span);
  if (JSON.stringify(leftOut) !== JSON.stringify(model.leftOut.peek())) model.leftOut.value = leftOut;
  if (JSON.stringify(gaps) !== JSON.stringify(model.gaps.peek())) model.gaps.value = gaps;
}

/** Unloaded stretches within the feed's evenings, oldest first. */
function gapsOfFeed(model: PanelModel, coverage: Coverage, chat: Chat): readonly Gap[] {
  const feed = model.feed.peek();
  return sessionsOf(feed, chat).flatMap((session) => {
    const window = knownWindow(feed, session);
    return window ? gapsOf(coverage, chat, model.ownHandle.peek(), window) : [];
  });
}
