import { describe, expect, it } from "vitest";
import { copchat } from "../../../../src/domain/chat/chat.ts";
import { readChatInput, readHandle, type TypedChat } from "../../../../src/domain/chat/chat-input.ts";
import { wording } from "../../../../src/domain/words/wording.ts";
import { wordsOf } from "../../../../src/words/words.ts";
import { fc } from "../../../support/properties.ts";

function read(typed: Partial<TypedChat>) {
  return readChatInput({ hashtags: "roundtable", moderators: "", ...typed });
}

/** The problems' fields and sentences; fails when there are none. */
function problemsOf(typed: Partial<TypedChat>) {
  const reading = read(typed);
  if (reading.ok) throw new Error("it was accepted");
  return reading.problems.map(({ field, message }) => `${field}: ${wordsOf(message)}`);
}

describe("hashtags", () => {
  it.each([
    ["roundtable", ["roundtable"]],
    [" #RoundTable ", ["RoundTable"]],
    ["# roundtable", ["roundtable"]],
    ["＃roundtable", ["roundtable"]],
    ["#roundtable,#rt2 , rt3;rt4", ["roundtable", "rt2", "rt3", "rt4"]],
    ["#roundtable#rt2", ["roundtable", "rt2"]],
    ["roundtable #RoundTable ROUNDTABLE", ["roundtable"]],
    ["https://x.com/hashtag/RoundTable?src=hashtag_click", ["RoundTable"]],
    ["twitter.com/hashtag/roundtable/", ["roundtable"]],
    ["https://x.com/search?q=%23roundtable&src=typed_query&f=live", ["roundtable"]],
    ["https://x.com/hashtag/caf%C3%A9", ["café"]],
    ["##roundtable.", ["roundtable"]],
    ["#گفت\u200cوگو", ["گفت\u200cوگو"]],
    ["\u200b#roundtable\u202e", ["roundtable"]],
    ["#チャット #été #हिन्दी #2026chat #été", ["チャット", "été", "हिन्दी", "2026chat"]],
  ])("%s", (hashtags, expected) => {
    const reading = read({ hashtags });
    expect(reading.ok && reading.chat.hashtags).toEqual(expected);
    expect(reading.ok && reading.chat.id).toBe(expected[0]?.toLowerCase());
  });

  it.each([
    ["", /^hashtags: Type the chat's hashtag/],
    [" # , ", /^hashtags: Type the chat's hashtag/],
    ["#2026", /needs a letter/],
    ["#___", /needs a letter/],
    ["#round-table", /A hashtag cannot contain “-”/],
    ["#<script>", /A hashtag cannot contain “<”/],
    ["#🚓chat", /A hashtag cannot contain “🚓”/],
    ["https://example.com/roundtable", /A hashtag cannot contain/],
    [`#${"a".repeat(101)}`, /too long/],
    ["a b c d e f g h i j k", /11 hashtags are too many .* Keep at most 10/],
  ])("refuses %s", (hashtags, message) => expect(problemsOf({ hashtags })[0]).toMatch(message));
});

describe("moderators and guests", () => {
  it.each([
    ["@T_Marlow", ["T_Marlow"]],
    ["t_marlow, @t_marlow  @T_MARLOW", ["t_marlow"]],
    ["@ t_marlow;nkessler", ["t_marlow", "nkessler"]],
    ["@t_marlow@nkessler", ["t_marlow", "nkessler"]],
    ["https://x.com/t_marlow https://twitter.com/nkessler?lang=en", ["t_marlow", "nkessler"]],
    ["x.com/t_marlow/status/1234567890", ["t_marlow"]],
    ["https://mobile.twitter.com/t_marlow/", ["t_marlow"]],
    ["https://x.com/@t_marlow", ["t_marlow"]],
    ["", []],
    [" , @ ", []],
  ])("%s", (moderators, expected) => {
    const reading = read({ moderators });
    expect(reading.ok && reading.chat.moderators).toEqual(expected);
  });

  it.each([
    ["@a_name_that_is_too_long", /@a_name_that_is_too_long has 23 characters\. .* at most 15/],
    ["@t-marlow", /A handle cannot contain “-”/],
    ["@tómas", /A handle cannot contain “ó”/],
    ["t.marlow@example.com", /A handle cannot contain “\.”/],
    ["https://example.com/t_marlow", /A handle cannot contain/],
    ["https://x.com/search?q=t_marlow", /A handle cannot contain/],
    ["https://x.com/i/web/status/1399470589071626243", /A handle cannot contain/],
  ])("refuses %s", (moderators, message) => {
    const [problem] = problemsOf({ moderators });
    expect(problem).toMatch(/^moderators: /);
    expect(problem).toMatch(message);
  });

  it("are moderators when they stand in both fields", () => {
    const reading = read({ moderators: "t_marlow", guests: "@T_Marlow nkessler" });
    expect(reading.ok && reading.chat.guests).toEqual(["nkessler"]);
  });

  it("name the field of each problem, all at once", () => {
    const problems = problemsOf({ hashtags: "", moderators: "@t-m", guests: "@n k@l.", limit: "none" });
    expect(problems.map((problem) => problem.split(":")[0])).toEqual(["hashtags", "moderators", "limit"]);
  });
});

describe("a list of the moderators", () => {
  it.each([
    ["https://x.com/i/lists/1585430245762441216", "1585430245762441216"],
    ["x.com/i/lists/158?s=20", "158"],
    ["https://twitter.com/i/lists/158/members", "158"],
    [" list:158 ", "158"],
    ["158", "158"],
    ["", undefined],
  ])("%s", (moderatorList, expected) => {
    const reading = read({ moderators: "t_marlow", moderatorList });
    expect(reading.ok && reading.chat.moderatorList).toBe(expected);
  });

  it.each([
    ["https://x.com/t_marlow/lists/moderators", /copy its address: x\.com\/i\/lists\//],
    ["the mods", /only one list/],
    ["mods", /copy its address/],
    ["123456789012345678901", /copy its address/],
    ["https://example.com/i/lists/158", /copy its address/],
  ])("refuses %s", (moderatorList, message) => {
    const [problem] = problemsOf({ moderators: "t_marlow", moderatorList });
    expect(problem).toMatch(/^moderatorList: /);
    expect(problem).toMatch(message);
  });

  it("does not say by itself who the moderators are", () => {
    expect(problemsOf({ moderatorList: "158" })).toEqual([
      "moderatorList: Also name the moderators above: a list alone does not show whose posts are theirs.",
    ]);
  });
});

describe("the limit", () => {
  it.each([
    ["", 280],
    [" 140 ", 140],
    ["25,000", 25_000],
    ["1", 1],
  ])("%o is %i", (limit, expected) => {
    const reading = read({ limit });
    expect(reading.ok && reading.chat.limit).toBe(expected);
  });

  it.each(["0", "25001", "-5", "1.5", "many", "1e3", "99999999999"])("refuses %s", (limit) =>
    expect(problemsOf({ limit })[0]).toMatch(/^limit: Type a whole number from 1 to 25000/),
  );
});

describe("a chat", () => {
  it("that is there already is named", () => {
    const reading = readChatInput({ hashtags: "#CopChat #other", moderators: "" }, [copchat]);
    expect(reading).toEqual({
      ok: false,
      problems: [{ field: "hashtags", message: wording("chatInputKnown", { hashtag: "copchat" }) }],
    });
  });

  it("can be added under a hashtag that another one was renamed from, and not under one it was renamed to", () => {
    const renamed = { ...copchat, hashtags: ["policechat"] };
    const old = readChatInput({ hashtags: "#copchat", moderators: "" }, [renamed]);
    expect(old.ok && old.chat.id).toBe("copchat-2");
    const again = readChatInput({ hashtags: "#copchat", moderators: "" }, [
      renamed,
      { ...copchat, id: "copchat-2", hashtags: ["third"] },
    ]);
    expect(again.ok && again.chat.id).toBe("copchat-3");
    expect(readChatInput({ hashtags: "#PoliceChat", moderators: "" }, [renamed])).toMatchObject({
      problems: [{ message: wording("chatInputKnown", { hashtag: "policechat" }) }],
    });
  });

  it("is read or refused with a reason, whatever is typed, and read again the same", () => {
    const typed = fc.record({
      hashtags: fc.string({ unit: "binary" }),
      moderators: fc.string({ unit: "grapheme" }),
      guests: fc.string(),
      limit: fc.string({ maxLength: 6 }),
    });
    fc.assert(
      fc.property(typed, (each) => {
        const reading = readChatInput(each);
        if (!reading.ok) {
          expect(reading.problems.length).toBeGreaterThan(0);
          return;
        }
        const { hashtags, moderators, guests, limit } = reading.chat;
        const again = readChatInput({
          hashtags: hashtags.map((tag) => `#${tag}`).join(" "),
          moderators: moderators.map((name) => `@${name}`).join(","),
          guests: guests.join(" "),
          limit: String(limit),
        });
        expect(again).toEqual(reading);
      }),
      { numRuns: 300 },
    );
  });
});

describe("the own handle", () => {
  it.each(["jo_lindqvist", " @jo_lindqvist ", "https://x.com/jo_lindqvist"])("%s", (text) =>
    expect(readHandle(text)).toEqual({ ok: true, handle: "jo_lindqvist" }),
  );

  it.each([
    ["", /Type your handle/],
    ["@", /Type the handle/],
    ["@jo @lind", /only one handle/],
    ["jo lindqvist", /only one handle/],
    ["@jo.lindqvist", /A handle cannot contain/],
  ])("refuses %o", (text, message) => {
    const reading = readHandle(text);
    expect(reading.ok ? "" : wordsOf(reading.message)).toMatch(message);
  });
});
