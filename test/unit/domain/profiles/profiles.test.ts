import { describe, expect, it } from "vitest";
import { type Chat, copchat } from "../../../../src/domain/chat/chat.ts";
import { readChatInput } from "../../../../src/domain/chat/chat-input.ts";
import { presets } from "../../../../src/domain/chat/presets.ts";
import {
  longestProfile,
  profileFile,
  readProfileFile,
} from "../../../../src/domain/profiles/profile-file.ts";
import { longestFragment } from "../../../../src/domain/profiles/profile-fragment.ts";
import { profileFragment, readPastedProfile } from "../../../../src/domain/profiles/profile-link.ts";
import { wordsOf } from "../../../../src/words/words.ts";
import { hostileStrings } from "../../../support/hostile-strings.ts";
import "../../../support/read-english-words.ts";

const full: Chat = {
  id: "roundtable",
  hashtags: ["RoundTable", "rt26", "مائدة", "四"],
  moderators: ["t_marlow_test", "jo_lindqvist_x"],
  moderatorList: "1234567890123456789",
  guests: ["guest_host_test"],
  name: "The round table",
  language: "en-GB",
  schedule: {
    weekday: 5,
    hour: 19,
    minute: 5,
    timeZone: "Europe/London",
    minutes: 90,
    recurrence: { kind: "month", which: -1 },
    changes: [{ on: "2026-12-25" }, { on: "2027-01-29", to: { date: "2027-01-28", hour: 20, minute: 0 } }],
  },
  letters: { asked: "F", answered: "A" },
  links: { blog: "https://example.org/blog", topics: "https://example.org/topics" },
  limit: 140,
  countRule: "x-280",
  houseRules: { selling: { on: false }, swearing: { on: true, sentence: "Not (here), 'please'! 100 %" } },
};
const daily: Chat = {
  ...full,
  schedule: {
    weekday: 1,
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    hour: 19,
    minute: 5,
    timeZone: "Europe/London",
    minutes: 60,
  },
};
const chatOf = (text: string): Chat => {
  const reading = readPastedProfile(text) ?? expect.fail("nothing");
  if (!reading.ok) expect.fail(wordsOf(reading.problem));
  const chat = readChatInput(reading.typed);
  return chat.ok ? chat.chat : expect.fail("the form refuses it");
};
const refusal = (text: string) => {
  const reading = readPastedProfile(text);
  return reading && !reading.ok ? wordsOf(reading.problem) : expect.fail("it was taken");
};

describe("a profile that travels", () => {
  it.each([full, daily, copchat, ...presets])(
    "comes back from a file and from a link as it was: $id",
    (chat) => {
      const { id: _, ...profile } = chat;
      expect(chatOf(profileFile(chat))).toMatchObject(profile);
      const link = `https://x.com/search?q=%23roundtable&f=live#${profileFragment(chat)}`;
      expect(link).toMatch(/^[\w:/?=&.#%~-]+$/);
      expect(chatOf(`Have a look: ${link} see you`)).toMatchObject(profile);
    },
  );

  it("of several days is weekly to a version that knows one, and comes back from its hand", () => {
    const { schedule } = JSON.parse(profileFile(daily)).chat;
    expect(schedule).toMatchObject({ weekday: 1, weekdays: [1, 2, 3, 4, 5, 6, 7] });
    const older = JSON.stringify({
      chatside: "chat",
      version: 1,
      chat: { ...daily, schedule: { ...schedule, weekday: 1, weekdays: undefined } },
    });
    expect(chatOf(older).schedule).toEqual({ ...schedule, weekdays: undefined });
    const changed = JSON.stringify({
      chatside: "chat",
      version: 1,
      chat: { ...daily, schedule: { ...schedule, weekdays: [2, 3] } },
    });
    expect(chatOf(changed).schedule).not.toHaveProperty("weekdays");
  });

  it.each([
    ["the eighth day", [1, 8]],
    ["days in words", ["Monday"]],
    ["a day in quotes", ["1", 3]],
    ["no list", "1 2"],
    ["nothing", null],
    ["a thousand days", Array.from({ length: 1000 }, () => 1)],
    ["days in disorder", [3, 1]],
  ])("is held on its one day where the others are not understood, as in storage: %s", (_, weekdays) => {
    const { schedule, ...chat } = daily;
    const text = JSON.stringify({
      chatside: "chat",
      version: 1,
      chat: { ...chat, schedule: { ...schedule, weekdays } },
    });
    expect(chatOf(text).schedule).toMatchObject({ weekday: 1, hour: 19 });
    expect(chatOf(text).schedule).not.toHaveProperty("weekdays");
  });

  it("of one day in a month keeps that day, whatever else the file names", () => {
    const { schedule, ...chat } = daily;
    const monthly = { ...schedule, weekday: 3, weekdays: [1, 3], recurrence: { kind: "month", which: 1 } };
    const text = JSON.stringify({ chatside: "chat", version: 1, chat: { ...chat, schedule: monthly } });
    expect(chatOf(text).schedule?.weekday).toBe(3);
  });

  it("says nothing of this browser: no id", () => {
    expect(profileFile({ ...full, id: "secret-id" })).not.toContain("secret-id");
  });

  it("says nothing of the earlier dates of an event", () => {
    const held = [{ from: 1, minutes: 60, askedFrom: 0 }];
    const schedule = { ...full.schedule, weekday: 5, hour: 19, minute: 5, timeZone: "UTC", minutes: 90 };
    const text = profileFile({ ...full, schedule: { ...schedule, held, askedFrom: 12 } });
    expect(text).toContain('"timeZone"');
    expect(text).not.toMatch(/held|askedFrom/);
  });

  it("leaves house rules out of a link that would be too long", () => {
    const houseRules = Object.fromEntries(
      ["selling", "swearing", "long-post", "no-hashtag", "case-number", "phone-number"].map((id) => [
        id,
        { on: true, sentence: "ü".repeat(300) },
      ]),
    );
    const fragment = profileFragment({ ...full, houseRules });
    expect(fragment.length).toBeLessThanOrEqual(longestFragment);
    expect(chatOf(`https://x.com/#${fragment}`).hashtags).toEqual(full.hashtags);
  });
});

describe("a broken or hostile profile is refused in words", () => {
  const edited = (change: (chat: Record<string, unknown>) => void) => {
    const whole = JSON.parse(profileFile(full));
    change(whole.chat);
    return JSON.stringify(whole);
  };
  const schedule = (more: object) => edited((chat) => Object.assign(chat.schedule as object, more));

  it.each([
    ["10 MB", "{".repeat(10_000_000), "too large"],
    [
      "a valid one of 10 MB",
      `${profileFile(full).slice(0, -1)},"more":"${"x".repeat(10_000_000)}"}`,
      "too large",
    ],
    ["no JSON", "{hashtags: copchat", "not a chat's profile"],
    ["another file", '{"mutes":[]}', "not a chat's profile"],
    ["a later version", JSON.stringify({ chatside: "chat", version: 2, chat: full }), "newer Chatside"],
    ["no version", JSON.stringify({ chatside: "chat", chat: full }), "not a chat's profile"],
    ["a list", "[1]", "not a chat's profile"],
    ["no chat", JSON.stringify({ chatside: "chat", version: 1, chat: [] }), "damaged"],
    ["a hashtag that is a number", edited((chat) => Object.assign(chat, { hashtags: [7] })), "damaged"],
    ["two names in one", edited((chat) => Object.assign(chat, { moderators: ["a b"] })), "damaged"],
    ["no hashtag", edited((chat) => Object.assign(chat, { hashtags: [] })), "hashtag"],
    ["a limit of nothing", edited((chat) => Object.assign(chat, { limit: 0 })), "1"],
    ["a limit that is no number", edited((chat) => Object.assign(chat, { limit: {} })), "damaged"],
    [
      "a script as a rule",
      edited((chat) => Object.assign(chat, { houseRules: { selling: "<script>" } })),
      "damaged",
    ],
    [
      "an address that runs",
      edited((chat) => Object.assign(chat, { links: { blog: "javascript:alert(1)" } })),
      "address",
    ],
    ["no such zone", schedule({ timeZone: "Mars/Olympus" }), "zone"],
    ["a zone of 5 kB", schedule({ timeZone: "A".repeat(4000) }), "zone"],
    ["the eighth day of the week", schedule({ weekday: 8 }), "day of the week"],
    ["25 o'clock", schedule({ hour: 25 }), "time"],
    ["a length of nothing", schedule({ minutes: 0 }), "minutes"],
    ["the sixth Friday of a month", schedule({ recurrence: { kind: "month", which: 6 } }), "month"],
    ["February 30", schedule({ recurrence: { kind: "once", date: "2026-02-30" } }), "date"],
    ["a rhythm nobody knows", schedule({ recurrence: { kind: "moon" } }), "damaged"],
    [
      "101 changes",
      schedule({ changes: Array.from({ length: 101 }, () => ({ on: "2026-12-25" })) }),
      "damaged",
    ],
    ["a change that no calendar has", schedule({ changes: [{ on: "2026-13-01" }] }), "damaged"],
    ["a cut link", "https://x.com/search#chatside=%7B%22chatside%2", "cut off"],
    [
      "half a link",
      `https://x.com/search#${profileFragment(full).slice(0, 300).replace(/%.?$/, "")}`,
      "not a chat's profile",
    ],
    ["X's short link", "https://t.co/abc123", "shortened"],
    ["a sentence", "see you on Wednesday", "not a chat's profile"],
    ["a link of 200 kB", `https://x.com/#chatside=${"%20".repeat(70_000)}`, "too large"],
  ])("%s", (_, text, reason) => expect(refusal(text).toLowerCase()).toContain(reason.toLowerCase()));

  it("has nothing to say of nothing", () => expect(readPastedProfile("  \n")).toBeUndefined());

  it.each(hostileStrings)("takes %j in no field further than the form would", (text) => {
    const fields = [
      "hashtags",
      "moderators",
      "guests",
      "name",
      "language",
      "moderatorList",
      "limit",
      "schedule",
      "letters",
      "links",
      "houseRules",
      "countRule",
    ];
    for (const field of fields)
      for (const value of [
        text,
        [text],
        { [text]: text, asked: text, answered: text, blog: text, on: text },
      ]) {
        const reading = readProfileFile(edited((chat) => Object.assign(chat, { [field]: value })));
        if (!reading.ok) expect(wordsOf(reading.problem).length).toBeLessThan(400);
        else expect(readChatInput(reading.typed).ok).toBe(true);
      }
    expect(JSON.stringify(full).length).toBeLessThan(longestProfile);
  });

  it("is not fooled by a prototype", () => {
    const text = profileFile(full).replace('"chat": {', '"chat": {"__proto__": {"limit": 1}, ');
    expect(chatOf(text).limit).toBe(140);
    expect(Object.hasOwn(Object.prototype, "limit")).toBe(false);
  });
});
