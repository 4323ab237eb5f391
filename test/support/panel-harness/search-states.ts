import type { Chat } from "../../../src/domain/chat/chat.ts";
import { chatSearches } from "../../../src/domain/search/chat-searches.ts";
import { noTotals } from "../../../src/domain/x-status/reading.ts";
import type { PanelModel } from "../../../src/ui/panel/state/panel-model.ts";
import { chat, person } from "./invented-evening.ts";

const names = ["amber", "basil", "cedar", "dahlia", "elm", "fern", "ginger", "hazel", "iris", "juniper"];
/** A chat with more moderators than one search takes. */
const large: Chat = {
  ...chat,
  moderators: [
    ...chat.moderators,
    ...names.flatMap((name) => [`${name}_desk`, `${name}_beat`, `${name}_night`]),
  ],
  guests: ["guest_of_june", "guest_of_july"],
};

/** One tab a search, the last one in view. */
function showTabs(model: PanelModel, queries: readonly string[], now: number): void {
  model.reading.value = {
    tabs: queries.map((query, index) => ({
      tabId: index + 7,
      report: {
        visible: index === queries.length - 1,
        signedIn: true,
        ownHandle: person,
        search: { query, latest: true },
        lastResponseAt: now - 4000,
        lastSearchAt: now - 4000,
        totals: { ...noTotals, responses: 12, posts: 240 },
      },
    })),
  };
}

/** What the chat's search on X can be in, for the harness: each over an ordinary evening. */
export const searchStates = {
  /** Of a large chat the first of two searches is open. */
  "searches-part": (model: PanelModel, now: number) => {
    model.chats.value = [large];
    showTabs(model, [chatSearches(large, { ownHandle: person })[0]?.query ?? ""], now);
  },
  /** Both are, one behind the other. */
  "searches-behind": (model: PanelModel, now: number) => {
    model.chats.value = [large];
    showTabs(
      model,
      chatSearches(large, { ownHandle: person }).map(({ query }) => query),
      now,
    );
  },
  "searches-typed": (model: PanelModel, now: number) =>
    showTabs(model, ["#copchat lang:en -filter:replies"], now),
  /** Three mutes, and the chat names a list. */
  "searches-list": (model: PanelModel, now: number) => {
    const listed = { ...large, moderatorList: "1585430245762441216" };
    model.chats.value = [listed];
    model.seenInList.value = large.moderators.slice(0, 5);
    showTabs(model, [chatSearches(listed, { ownHandle: person })[0]?.query ?? ""], now);
  },
  "searches-quieter": (model: PanelModel, now: number) => {
    const without = ["rb_citizen_"];
    model.leftOut.value = { from: now - 240_000, to: now - 30_000, handles: without };
    showTabs(model, [chatSearches(chat, { ownHandle: person, without })[0]?.query ?? ""], now);
  },
} as const;
