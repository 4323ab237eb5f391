import { beforeEach, describe, expect, it } from "vitest";
import { noTotals, type PageReport } from "../../../../../src/domain/x-status/reading.ts";
import { fromPanel, fromTab } from "../../../../support/fake-browser.ts";
import { entitiesWith, idAt, makePost } from "../../../../support/make-post.ts";
import { ask, browser, lists, muted, publish, subscribe, withAListWorker } from "./list-worker.ts";

const report: PageReport = { visible: true, signedIn: true, ownHandle: "jo_lindqvist_x", totals: noTotals };
const gift = { kind: "phrase", phrase: "gift" };
const withGift = "kind,value,handle\naccount,,spam_one_x\nphrase,gift,\nphrase,free watches,\n";

withAListWorker();
beforeEach(async () => {
  const posts = Array.from({ length: 10 }, (_, at) =>
    makePost({
      id: idAt(at),
      handle: "reader_x",
      text: at < 3 ? "A gift for you" : "Good evening",
      entities: entitiesWith(["copchat"]),
    }),
  );
  await browser.ask({ kind: "request", name: "deliver-posts", payload: { posts, report } }, fromTab(7));
  publish("@spam_one_x");
  await subscribe();
});

/** The person's answer to what waits now, or to what they saw earlier. */
const decide = async (take: boolean, more: object = {}): Promise<unknown> =>
  ask("decide-withheld", { seen: (await list())?.withheld?.id, take, ...more });
const list = async () => (await lists())[0];

describe("new words of a list that would set aside more than a tenth of the last hour", () => {
  it("wait for the person's yes, while the rest of the list comes in", async () => {
    publish(withGift);
    expect(await ask("refresh-list")).toMatchObject({
      value: {
        list: {
          entries: 3,
          lastChange: { added: 1 },
          withheld: {
            entries: [{ target: gift }],
            broad: [{ target: gift, hashtag: "copchat", count: 3, of: 10 }],
          },
        },
      },
    });
    expect(await muted()).toEqual(["free watches", "spam_one_x"]);
  });

  it("wait still when the list is asked again, and come by one batch with one undo", async () => {
    publish(withGift);
    await ask("refresh-list");
    await ask("refresh-list");
    expect((await list())?.withheld?.entries).toHaveLength(1);
    expect(await decide(true, { batchId: "yes" })).toMatchObject({
      value: { list: { lastChange: { batchId: "yes", added: 1, ended: 0 } } },
    });
    expect(await list()).not.toHaveProperty("withheld");
    expect(await muted()).toEqual(["free watches", "gift", "spam_one_x"]);
    const undo = { batchId: "undo", undoes: ["yes"] };
    await browser.ask({ kind: "request", name: "undo-mutes", payload: undo }, fromPanel);
    expect(await muted()).toEqual(["free watches", "spam_one_x"]);
  });

  it("are the list's: they go with the others when it is unsubscribed with its mutes", async () => {
    publish(withGift);
    await ask("refresh-list");
    await decide(true);
    await ask("unsubscribe-list", { takeMutes: true });
    expect(await muted()).toEqual([]);
  });

  it("stay out once the person left them out, also when the list is asked again", async () => {
    publish(withGift);
    await ask("refresh-list");
    await decide(false);
    publish(`${withGift}account,,spam_two_x\n`);
    await ask("refresh-list");
    expect(await list()).not.toHaveProperty("withheld");
    expect(await muted()).toEqual(["free watches", "spam_one_x", "spam_two_x"]);
  });

  it("wait no longer when they left the list", async () => {
    publish(withGift);
    await ask("refresh-list");
    publish("@spam_one_x");
    await ask("refresh-list");
    expect(await list()).not.toHaveProperty("withheld");
    expect(await decide(true)).toMatchObject({ ok: false });
    expect(await muted()).toEqual(["spam_one_x"]);
  });

  it("were shown before subscribing: whoever subscribes anyway has said yes", async () => {
    await ask("unsubscribe-list", { takeMutes: true });
    publish(withGift);
    await subscribe();
    expect(await list()).not.toHaveProperty("withheld");
    expect(await muted()).toEqual(["free watches", "gift", "spam_one_x"]);
  });

  it("are muted once when the same yes comes twice", async () => {
    publish(withGift);
    await ask("refresh-list");
    await Promise.all([decide(true), decide(true)]);
    expect(await muted()).toEqual(["free watches", "gift", "spam_one_x"]);
  });

  it("that came after the person looked are not what they said yes to", async () => {
    publish(withGift);
    await ask("refresh-list");
    const seen = (await list())?.withheld?.id;
    publish(`${withGift}phrase,evening,\n`);
    await ask("refresh-list");
    expect(await decide(true, { seen })).toMatchObject({
      failure: { message: expect.stringMatching(/Look at it again/) },
    });
    expect((await list())?.withheld?.entries).toHaveLength(2);
    expect(await muted()).toEqual(["free watches", "spam_one_x"]);
  });

  it("of a list that is not followed are nobody's to decide", async () => {
    expect(
      await ask("decide-withheld", { url: "https://other.example/a.txt", seen: "any", take: true }),
    ).toMatchObject({
      failure: { code: "not-found" },
    });
  });
});
