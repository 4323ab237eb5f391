import { describe, expect, it } from "vitest";
import { stillWithheld, type Withheld } from "../../../../src/domain/mutes/withheld.ts";

const phrase = (text: string) => ({ target: { kind: "phrase" as const, phrase: text } });
const entry = (text: string) => ({ ...phrase(text), line: 1 });
const reach = (text: string) => ({ ...phrase(text), hashtag: "roundtable", count: 3, of: 10, posts: [] });
const withheld = (id: string, ...texts: readonly string[]): Withheld => ({
  id,
  entries: texts.map(entry),
  broad: texts.map(reach),
});

describe("what is withheld of a list", () => {
  it("loses what is gone, with what was said of it", () => {
    expect(stillWithheld(withheld("one", "gift", "win"), [entry("gift")], withheld("two"))).toEqual(
      withheld("two", "win"),
    );
  });

  it("keeps its id while nothing changes, and is nothing once all is gone", () => {
    const before = withheld("one", "gift");
    expect(stillWithheld(before, [entry("other")], withheld("two"))).toBe(before);
    expect(stillWithheld(before, [entry("gift")], withheld("two"))).toBeUndefined();
  });

  it("gains what came", () => {
    expect(stillWithheld(withheld("one", "gift"), [], withheld("two", "win"))).toEqual(
      withheld("two", "gift", "win"),
    );
  });
});
