import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { expect, it } from "vitest";
import { transcriptOf } from "../../../../src/domain/recap/transcript.ts";
import { namedAuthors } from "../../../../src/ui/recap/recap-authors.ts";
import { RecapDocument } from "../../../../src/ui/recap/recap-document.tsx";
import { entitiesWith, evening, idAt, makePost, testChat } from "../../../support/make-post.ts";

const wishes = {
  timeZone: "America/Toronto",
  authors: namedAuthors,
  postLink: () => undefined,
  profileLink: () => undefined,
};

it("shows the mentions that the person has not answered, folded, on the page that is their own", () => {
  const asked = makePost({ id: idAt(1), handle: "ann", entities: entitiesWith(["roundtable"], ["me_x"]) });
  const other = makePost({ id: idAt(2), handle: "ben", entities: entitiesWith(["roundtable"], ["ann"]) });
  const transcript = transcriptOf({
    chat: testChat,
    from: evening,
    to: evening + 3_600_000,
    posts: [asked, other].map((post) => ({ post, kind: "other" })),
    ownHandle: "me_x",
  });
  const [shown, unread] = [true, false].map((isPrivate) =>
    renderToString(h(RecapDocument, { transcript, wishes, isPrivate })),
  );
  expect(shown).toContain(
    '<details class="part repeats unanswered"><summary><h2>Mentions of you without your reply (1)</h2>',
  );
  expect(
    shown
      ?.split("repeats unanswered")[1]
      ?.split("</details>")[0]
      ?.match(/@ann|@ben/g),
  ).toEqual(["@ann"]);
  expect(unread).not.toContain("unanswered");
  expect(
    renderToString(h(RecapDocument, { transcript, wishes, isPrivate: true, isBeginning: true })),
  ).not.toContain("unanswered");
});
