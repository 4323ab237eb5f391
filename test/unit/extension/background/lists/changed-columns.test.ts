import { describe, expect, it } from "vitest";
import { ask, lists, muted, publish, subscribe, withAListWorker } from "./list-worker.ts";

withAListWorker();

describe("a list", () => {
  it.each([
    ["that has other columns than yesterday", "Label,City\nBob,Graz\nAlice,Bern"],
    ["whose ids a spreadsheet rounded", "user_id\n1.39947E+18\n1.28879E+18"],
  ])("%s keeps what it said, and says so", async (_, next) => {
    publish("username,note\nspam_one_x,a\nspam_two_x,b");
    await subscribe();
    publish(next);
    await ask("refresh-list");
    expect(await muted()).toEqual(["spam_one_x", "spam_two_x"]);
    expect(await lists()).toMatchObject([{ problem: expect.any(String), entries: 2 }]);
  });

  it("may change its columns where they can be read", async () => {
    publish("username,note\nspam_one_x,a\nspam_two_x,b");
    await subscribe();
    publish("Nr;Name;Benutzername\n1;Bob;spam_two_x\n2;Al;spam_one_x");
    expect(await ask("refresh-list")).toMatchObject({ value: { list: { entries: 2 } } });
    expect(await muted()).toEqual(["spam_one_x", "spam_two_x"]);
  });
});
