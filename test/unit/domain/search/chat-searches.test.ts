import { describe, expect, it } from "vitest";
import { type Chat, copchat } from "../../../../src/domain/chat/chat.ts";
import { allStreams } from "../../../../src/domain/feed/stream.ts";
import { foldCase } from "../../../../src/domain/post/handle.ts";
import { isHashtag } from "../../../../src/domain/post/hashtag.ts";
import { chatQuery, chatSearches } from "../../../../src/domain/search/chat-searches.ts";
import { longestQuery, mostOperators, operatorsIn } from "../../../../src/domain/search/query-size.ts";
import { readSearch } from "../../../../src/domain/search/read-search.ts";
import { bringsTerm, neededTerms, reachOfSearch } from "../../../../src/domain/search/searched-streams.ts";
import { fc } from "../../../support/properties.ts";

const chat = (changes: Partial<Chat>): Chat => ({ ...copchat, ...changes });
const named = (count: number, prefix: string): string[] =>
  Array.from({ length: count }, (_, index) => `${prefix}_${String(index).padStart(2, "0")}`);
const queries = (of: Chat, wishes = {}) => chatSearches(of, wishes).map(({ query }) => query);

describe("the search for a chat", () => {
  it("asks for the hashtag, the moderators and the person's mentions", () => {
    const query = "(#copchat OR from:christammiller OR from:t_burrows OR @ana_verrick)";
    expect(queries(copchat, { ownHandle: "ana_verrick" })).toEqual([query]);
    expect(chatQuery(copchat, "ana_verrick")).toBe(query);
    expect(chatQuery(copchat)).toBe("(#copchat OR from:christammiller OR from:t_burrows)");
  });

  it("needs no brackets around one term", () => {
    expect(chatQuery(chat({ moderators: [] }))).toBe("#copchat");
  });

  it("asks for a stretch in whole seconds, both ends included", () => {
    expect(queries(copchat, { from: 1_788_310_800_500, to: 1_788_310_860_999 })).toEqual([
      "(#copchat OR from:christammiller OR from:t_burrows) since_time:1788310800 until_time:1788310861",
    ]);
  });

  it("names a list in place of the moderators; guests stand beside it", () => {
    const listed = chat({ moderators: named(60, "mod"), guests: ["one_guest"], moderatorList: "158" });
    expect(queries(listed, { ownHandle: "ana_verrick" })).toEqual([
      "(#copchat OR list:158 OR from:one_guest OR @ana_verrick)",
    ]);
  });

  it("leaves out whom the person left out, but never a host or the person", () => {
    const without = ["loud_one", "T_Burrows", "ana_verrick", "not a handle", "LOUD_one", "loud_two"];
    const [search, ...more] = chatSearches(copchat, { ownHandle: "ana_verrick", without });
    expect(search?.query).toBe(
      "(#copchat OR from:christammiller OR from:t_burrows OR @ana_verrick) -from:loud_one -from:loud_two",
    );
    expect(search?.without).toEqual(["loud_one", "loud_two"]);
    expect(more).toEqual([]);
  });

  it("leaves out as many as fit, the first named first", () => {
    const [search] = chatSearches(copchat, { ownHandle: "ana_verrick", without: named(40, "loud") });
    expect(search?.without).toEqual(named(40, "loud").slice(0, mostOperators - 4));
  });

  it("leaves nobody out of a search of accounts alone, and of none that is full", () => {
    const searches = chatSearches(chat({ moderators: named(30, "mod") }), { without: ["loud"] });
    expect(searches.map(({ without }) => without)).toEqual([[], []]);
  });

  it("leaves out what is no hashtag or handle, and asks for nothing twice", () => {
    const odd = chat({
      hashtags: ["copchat", "two words", "a)OR(b", "12345", "", "カップ", "copchat"],
      moderators: ["t_burrows", "x OR y", "t_burrows", "@at"],
    });
    expect(chatQuery(odd, "me) OR (from:all")).toBe("(#copchat OR #カップ OR from:t_burrows)");
    expect(chatSearches(chat({ hashtags: ["!"], moderators: [] }))).toEqual([]);
  });

  it("keeps the most useful parts in the first: hashtags, moderators, own mentions, guests", () => {
    const large = chat({
      hashtags: named(2, "tag"),
      moderators: named(19, "mod"),
      guests: named(3, "guest"),
    });
    const kinds = chatSearches(large, { ownHandle: "ana_verrick" }).map(({ terms }) =>
      terms.map(({ kind }) => kind),
    );
    expect(kinds[0]).toEqual(["hashtag", "hashtag", ...Array(19).fill("moderator"), "mentions"]);
    expect(kinds[1]).toEqual(["guest", "guest", "guest"]);
  });
});

const handle = fc.stringMatching(/^[A-Za-z0-9_]{1,15}$/);
const hashtag = fc.oneof(
  fc.stringMatching(/^[a-z]{1,12}$/),
  fc.constantFrom(
    "cop",
    "copchat",
    "copchatter",
    "カップ",
    "گفت\u200cوگو",
    "été",
    "हिन्दी",
    "ＣＯＰ",
    "OR1",
    "and",
  ),
  fc.string({ unit: fc.constantFrom("a", "字", "𝒳", "é"), minLength: 1, maxLength: 50 }),
);
const handles = (most: number) =>
  fc.uniqueArray(handle, { maxLength: most, selector: (name) => name.toLowerCase() });
const chats = fc.record({
  id: fc.constant("some"),
  limit: fc.constant(140),
  hashtags: fc.uniqueArray(hashtag, { minLength: 1, maxLength: 10, selector: foldCase }),
  moderators: handles(60),
  guests: handles(20),
});
const wishes = fc.record(
  {
    ownHandle: handle,
    from: fc.integer({ min: 1_700_000_000_000, max: 1_800_000_000_000 }),
    to: fc.integer({ min: 1_800_000_000_000, max: 1_900_000_000_000 }),
    without: fc.array(handle, { maxLength: 60 }),
  },
  { requiredKeys: [] },
);
const list = fc.option(fc.stringMatching(/^[1-9]\d{5,18}$/), { nil: undefined });

describe("any chat's searches", () => {
  it("stay within X's limits, and are read back as what they claim", () => {
    fc.assert(
      fc.property(chats, wishes, list, (some, wished, listed) => {
        const of = listed === undefined ? some : { ...some, moderatorList: listed };
        for (const { query, terms, without } of chatSearches(of, wished)) {
          expect(query.length).toBeLessThanOrEqual(longestQuery);
          expect(operatorsIn(query)).toBeLessThanOrEqual(mostOperators);
          const read = readSearch(query);
          expect(new Set(read?.anyOf)).toEqual(new Set(terms.map(({ text }) => foldCase(text))));
          expect(read?.without).toEqual(without.map((name) => name.toLowerCase()));
          expect(read?.narrowing).toEqual([]);
          const { from, to } = wished;
          if (from !== undefined) expect(Math.floor(from / 1000) * 1000).toBe(read?.from);
          if (to !== undefined) expect(read?.to).toBeGreaterThanOrEqual(to);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("bring every term in exactly one of them, hashtags from the first on", () => {
    fc.assert(
      fc.property(chats, wishes, (of, wished) => {
        const searches = queries(of, wished);
        const needed = new Set(allStreams.flatMap((stream) => neededTerms(stream, of, wished.ownHandle)));
        const usable = [...needed].filter((term) => !term.startsWith("#") || isHashtag(term.slice(1)));
        for (const term of usable)
          expect(searches.filter((query) => bringsTerm(query, term, of))).toHaveLength(1);
        const [first = ""] = searches;
        expect(bringsTerm(first, usable[0] ?? "", of)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("bring whole streams, and no others, when one is enough", () => {
    fc.assert(
      fc.property(chats, handle, (of, ownHandle) => {
        const searches = queries(of, { ownHandle });
        fc.pre(searches.length === 1);
        const wanted = allStreams.filter((stream) => neededTerms(stream, of, ownHandle).length > 0);
        expect(reachOfSearch(searches[0] ?? "", of, ownHandle).streams).toEqual(wanted);
      }),
    );
  });
});
