import { expect, it } from "vitest";
import { readNumbers } from "../../../../extension/recap/read-numbers.ts";
import { firstIdAt } from "../../../../src/domain/post/snowflake.ts";
import type { EveningNumbers } from "../../../../src/domain/recap/chat-numbers.ts";
import { pastEvenings } from "../../../../src/domain/recap/past-evenings.ts";
import { changeNotes } from "../../../../src/storage/notes/change-notes.ts";
import { MuteBook } from "../../../../src/ui/mutes/mute-book.ts";
import { freshDatabase } from "../../../support/fresh-database.ts";
import { keepDelivery } from "../../../support/keep-delivery.ts";
import { evening, makePost, testChat } from "../../../support/make-post.ts";

const week = 7 * 24 * 3_600_000;

it("tells of every stored evening, oldest first, one more each time, with what was marked by hand", async () => {
  const database = await freshDatabase();
  const postAt = (at: number, account: string, text: string) => ({
    ...makePost({ id: firstIdAt(at), text }),
    author: { id: account, handle: `person_${account}` },
  });
  const asked = {
    ...postAt(evening, "0", "So who reads this?"),
    author: { id: "0", handle: "t_marlow_test" },
  };
  const posts = [
    ...["1", "2", "3", "4", "5"].map((account, at) => postAt(evening - week + at * 1000, account, "Hello")),
    asked,
    ...["1", "2", "6", "7"].map((account, at) => postAt(evening + 1000 + at * 1000, account, "A1 I do")),
  ];
  await keepDelivery(database, [{ chatId: "roundtable", posts }], evening + 60_000);
  await changeNotes(database, "roundtable", {
    kind: "mark",
    postId: asked.id,
    mark: { as: "question", number: "1" },
  });
  const evenings = pastEvenings(
    posts.map(({ id }) => id),
    testChat,
  );
  const steps: (readonly EveningNumbers[])[] = [];
  for await (const step of readNumbers(database, testChat, evenings, new MuteBook())) steps.push(step);
  expect(steps.map(({ length }) => length)).toEqual([1, 2]);
  expect(steps.at(-1)).toMatchObject([
    { from: evening - week, posts: 5, people: 5, questions: [] },
    {
      from: evening,
      posts: 5,
      people: 5,
      newPeople: 3,
      answers: 4,
      questions: [{ number: "1", answers: 4 }],
    },
  ]);
  expect(steps.at(-1)?.[0]).not.toHaveProperty("newPeople");
});
