import { beforeEach, describe, expect, it, vi } from "vitest";
import { ask, lists, muted, publish, subscribe, withAListWorker } from "./list-worker.ts";

const named = (count: number) => Array.from({ length: count }, (_, at) => `spam_number_${at}`);
const hour = 3_600_000;

withAListWorker();
beforeEach(async () => {
  publish(named(20).join("\n"));
  await subscribe();
});

/** The person presses “Check now”. */
const check = (next: string) => {
  publish(next);
  return ask("refresh-list");
};
const checkByItself = async (next: string) => {
  publish(next);
  vi.setSystemTime(Date.now() + 25 * hour);
  const { refreshDueLists } = await import("../../../../../extension/background/lists/mute-lists.ts");
  await refreshDueLists();
};
const list = async () => (await lists())[0];

describe("a list that lost most of its entries since yesterday", () => {
  it("keeps what it said, mutes nobody new and says so, however often it is asked by itself", async () => {
    await checkByItself("@maintenance");
    await checkByItself("@maintenance");
    expect(await muted()).toEqual(named(20).sort());
    expect(await list()).toMatchObject({
      entries: 20,
      problem: "20 of its 20 entries are gone. If that is intended, press “Check now” to accept it.",
    });
  });

  it("is taken once the person checks it and it says what they were told of", async () => {
    await checkByItself(named(4).join("\n"));
    expect(await check("@maintenance")).toMatchObject({ value: { list: { entries: 20 } } });
    expect(await check("@maintenance")).toMatchObject({ value: { list: { entries: 1 } } });
    expect(await muted()).toEqual(["maintenance"]);
    expect(await list()).not.toHaveProperty("problem");
  });

  it("is trusted again when its entries are back", async () => {
    await checkByItself("@maintenance");
    await checkByItself([...named(20), "spam_two_x"].join("\n"));
    expect(await muted()).toHaveLength(21);
    expect(await list()).not.toHaveProperty("problem");
    await checkByItself("@maintenance");
    expect(await muted()).toHaveLength(21);
  });

  it("is any list of ten entries or more; half of them may go", async () => {
    await checkByItself(named(10).join("\n"));
    expect(await muted()).toEqual(named(10));
    await checkByItself(named(4).join("\n"));
    expect(await muted()).toEqual(named(10));
    await checkByItself(named(9).join("\n"));
    await checkByItself(named(1).join("\n"));
    expect(await muted()).toEqual(named(1));
  });
});
