import { signal } from "@preact/signals";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { findPerson, mutePerson, undoMute } from "../../../popup/mute-person.ts";
import { done, failed } from "../../../src/messages/reply.ts";
import type { PopupPerson } from "../../../src/ui/popup/popup-view.tsx";

const asked = vi.hoisted(() => ({ mute: vi.fn(), undo: vi.fn() }));
vi.mock("../../../extension/platform/ask-mutes.ts", () => ({
  askMutes: { ...asked, newId: () => crypto.randomUUID() },
}));

const person = signal<PopupPerson | undefined>(undefined);
const inFront = async (url?: string) => {
  vi.stubGlobal("chrome", { tabs: { query: async () => [url === undefined ? {} : { url }] } });
  await findPerson(person);
  return person.value?.handle;
};

beforeEach(() => {
  person.value = undefined;
  asked.mute.mockReset().mockResolvedValue(done({}));
  asked.undo.mockReset().mockResolvedValue(done({}));
});

describe("the account whose page is in front", () => {
  it.each([
    ["https://x.com/loud_stranger_x", "loud_stranger_x"],
    ["https://x.com/loud_stranger_x/with_replies", "loud_stranger_x"],
    ["https://x.com/home", undefined],
    ["https://x.com/search?q=%23copchat&f=live", undefined],
    ["https://elsewhere.example/loud_stranger_x", undefined],
    [undefined, undefined],
  ])("of %s is %s", async (url, handle) => expect(await inFront(url)).toBe(handle));

  it("is muted until the end of tonight in the chat that is shown, and the mute is undone", async () => {
    await inFront("https://x.com/loud_stranger_x");
    expect(await mutePerson(person, "roundtable", 1000)).toBeUndefined();
    const [batch, [rule], when] = asked.mute.mock.calls[0] ?? [];
    expect(rule).toMatchObject({
      target: { kind: "account", handle: "loud_stranger_x" },
      scope: { chatId: "roundtable" },
      until: "tonight",
    });
    expect(rule).not.toHaveProperty("confirmedHost");
    expect(when).toEqual({ chatId: "roundtable", at: 1000 });
    expect(person.value?.state).toBe("muted");
    expect(await undoMute(person)).toBeUndefined();
    expect(asked.undo.mock.calls[0]?.[1]).toEqual([batch]);
    expect(person.value?.state).toBe("open");
  });

  it("takes a second press where it is a host's, and says why", async () => {
    await inFront("https://x.com/t_marlow_test");
    asked.mute.mockResolvedValueOnce(failed("needs-yes", "A moderator. Sure?"));
    expect(await mutePerson(person, "roundtable", 1)).toBe("A moderator. Sure?");
    expect(person.value?.state).toBe("sure");
    await mutePerson(person, "roundtable", 2);
    expect(asked.mute.mock.calls[1]?.[1]?.[0]).toMatchObject({ confirmedHost: true });
    expect(person.value?.state).toBe("muted");
  });

  it("says that it could not be muted", async () => {
    await inFront("https://x.com/loud_stranger_x");
    asked.mute.mockResolvedValueOnce(failed("storage", "The disk is full."));
    expect(await mutePerson(person, "roundtable", 1)).toBe("The disk is full.");
    expect(person.value?.state).toBe("open");
  });
});
