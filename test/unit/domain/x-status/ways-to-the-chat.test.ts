import { describe, expect, it } from "vitest";
import { noTotals, type PageReport } from "../../../../src/domain/x-status/reading.ts";
import { describeReading } from "../../../../src/domain/x-status/reading-sentence.ts";
import { evening, testChat } from "../../../support/make-post.ts";

const search = { query: `#${testChat.hashtags[0]}`, latest: true };
const context = { chat: testChat, now: evening, formatTime: String };

function waysFrom(report: Partial<PageReport>) {
  const wellRead = { visible: true, signedIn: true, lastResponseAt: evening, totals: noTotals, ...report };
  return describeReading({ tabs: [{ tabId: 1, report: wellRead }] }, context).actions.map(({ name }) => name);
}

describe("a page that cannot be read and is not the chat's search", () => {
  const kinds = ["unknown-shape", "too-large", "not-json", "transient"] as const;
  it.each<Partial<PageReport>>([
    { mostlyUnread: { kind: "home", read: 0, places: 20 } },
    ...kinds.map((kind) => ({ problem: { kind, message: "", at: evening } })),
  ])("offers the way to it as well: %j", (trouble) => {
    expect(waysFrom({ ...trouble, search: { query: "#pizza", latest: true } })).toEqual([
      "open-chat",
      "reload-tab",
    ]);
    expect(waysFrom({ ...trouble, search })).toEqual(["reload-tab"]);
  });
});
