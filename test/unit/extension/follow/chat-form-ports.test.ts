// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { chatFormPorts } from "../../../../extension/follow/chat-form-ports.ts";
import { writeChat } from "../../../../src/storage/chats.ts";
import { stubBrowser } from "../../../support/fake-browser.ts";
import { freshDatabase } from "../../../support/fresh-database.ts";
import { keepDelivery } from "../../../support/keep-delivery.ts";
import { evening, idAt, makePost, testChat } from "../../../support/make-post.ts";

it("counts what is stored of a chat, of which a removal asks", async () => {
  stubBrowser();
  const database = await freshDatabase();
  await writeChat(database, testChat);
  expect(await chatFormPorts.storedOf(testChat)).toEqual({ evenings: 0, posts: 0 });
  const posts = Array.from({ length: 6 }, (_, at) => makePost({ id: idAt(at * 60) }));
  await keepDelivery(database, [{ chatId: testChat.id, posts }], evening);
  expect(await chatFormPorts.storedOf(testChat)).toEqual({ evenings: 1, posts: 6 });
  expect(await chatFormPorts.storedOf({ ...testChat, id: "other" })).toEqual({ evenings: 0, posts: 0 });
});
