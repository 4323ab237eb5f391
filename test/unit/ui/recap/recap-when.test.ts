import { expect, it } from "vitest";
import { copchat } from "../../../../src/domain/chat/chat.ts";
import { recapMarkdown } from "../../../../src/ui/recap/files/recap-markdown.ts";
import { namedAuthors } from "../../../../src/ui/recap/recap-authors.ts";
import { recapWhen } from "../../../../src/ui/recap/recap-when.ts";
import { evening, testChat } from "../../../support/make-post.ts";

const hour = { chat: copchat, from: evening, to: evening + 3_600_000 };

it("tells an evening's hour by the reader's clock, and by the chat's where that shows another", () => {
  expect(recapWhen(hour, "America/New_York")).toEqual(["From 21:00 to 22:00 (America/New_York)"]);
  expect(recapWhen({ ...hour, chat: testChat }, "Europe/Berlin")).toHaveLength(1);
  expect(recapWhen(hour, "Europe/Berlin")).toEqual([
    "From 03:00 to 04:00 (Europe/Berlin)",
    "By the chat’s clock: Wednesday, November 18, 2026, 21:00 to 22:00 (America/Toronto)",
  ]);
});

it("stands in Markdown with the day of the chat, which the title's may not be", () => {
  const wishes = {
    timeZone: "Europe/Berlin",
    authors: namedAuthors,
    postLink: () => undefined,
    profileLink: () => undefined,
  };
  const written = recapMarkdown({ ...hour, posts: [] }, wishes);
  expect(written).toContain("Thursday, November 19, 2026");
  expect(written).toContain("By the chat’s clock: Wednesday, November 18, 2026");
});
