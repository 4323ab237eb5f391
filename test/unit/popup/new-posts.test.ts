import { expect, it } from "vitest";
import { countNew, mostNew } from "../../../popup/new-posts.ts";
import { readToPost } from "../../../src/domain/feed/read-state.ts";
import { addReadState } from "../../../src/storage/read-marks.ts";
import { freshDatabase } from "../../support/fresh-database.ts";
import { keepDelivery } from "../../support/keep-delivery.ts";
import { evening, idAt, makePost } from "../../support/make-post.ts";

it("counts what came to each chat since it was read, and no more than the most", async () => {
  const database = await freshDatabase();
  const posts = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => makePost({ id: idAt(from + at) }));
  expect(await countNew(database, "copchat")).toBe(0);
  await keepDelivery(
    database,
    [
      { chatId: "copchat", posts: posts(0, 12) },
      { chatId: "other", posts: posts(0, mostNew + 5) },
    ],
    evening,
  );
  expect(await countNew(database, "copchat")).toBe(12);
  await addReadState(database, "copchat", readToPost(idAt(7)));
  expect(await countNew(database, "copchat")).toBe(4);
  expect(await countNew(database, "other")).toBe(mostNew);
});

it("counts from the newer of the two marks, and no post of the person's own", async () => {
  const database = await freshDatabase();
  const posts = Array.from({ length: 12 }, (_, at) =>
    makePost({ id: idAt(at), handle: at === 10 ? "Sgt_Okafor_X" : "ann_asks" }),
  );
  await keepDelivery(database, [{ chatId: "copchat", posts }], evening);
  await addReadState(database, "copchat", { ...readToPost(idAt(3)), upTo: idAt(8) });
  expect(await countNew(database, "copchat")).toBe(3);
  expect(await countNew(database, "copchat", "sgt_okafor_x")).toBe(2);
});
