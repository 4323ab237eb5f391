import { describe, expect, it } from "vitest";
import type { MuteTarget } from "../../../../src/domain/mutes/rule.ts";
import { covers, sameTarget } from "../../../../src/domain/mutes/target-key.ts";
import { expressionIn, readTarget } from "../../../../src/domain/mutes/typed-target.ts";
import { wordsOf } from "../../../../src/words/words.ts";

describe("a target as typed", () => {
  it.each<[MuteTarget["kind"], string, object | string]>([
    ["account", " 00123 ", { id: "123" }],
    ["account", "@123", { handle: "123" }],
    ["account", "@Deal_Bot_x", { handle: "Deal_Bot_x" }],
    ["account", "https://x.com/deal_bot_x/status/1", { handle: "deal_bot_x" }],
    ["reposts-of", "deal_bot_x", { handle: "deal_bot_x" }],
    ["account", "two names", "“two names” is neither an @handle"],
    ["account", "", "is neither an @handle"],
    ["account", "1".repeat(21), "is neither an @handle"],
    ["phrase", "  Free Gift ", { phrase: "Free Gift" }],
    ["phrase", "\u200b \u0301", "no visible letter or sign"],
    ["phrase", "a".repeat(201), "too long"],
    ["pattern", " fr+ee ", { pattern: "fr+ee" }],
    ["pattern", "x(a+)+y", "repeats something that already repeats"],
    ["domain", "https://www.Spam.example/path", { domain: "spam.example" }],
    ["domain", "*.spam.example", { domain: "spam.example" }],
    ["domain", "xn--bcher-kva.example", { domain: "bücher.example" }],
    ["domain", "example", "is not a domain"],
    ["domain", "not a domain", "is not a domain"],
    ["domain", ".example", "is not a domain"],
  ])("%s %s", (kind, value, expected) => {
    const reading = readTarget(kind, value);
    if (typeof expected === "string") expect(reading.ok ? "taken" : wordsOf(reading.why)).toContain(expected);
    else expect(reading).toEqual({ ok: true, target: { kind, ...expected } });
  });
});

describe("two targets", () => {
  it.each<[MuteTarget, MuteTarget, boolean]>([
    [{ kind: "account", id: "1", handle: "a_x" }, { kind: "account", id: "1", handle: "b_x" }, true],
    [{ kind: "account", id: "1", handle: "a_x" }, { kind: "account", id: "2", handle: "a_x" }, false],
    [{ kind: "account", id: "1", handle: "a_x" }, { kind: "account", handle: "A_x" }, true],
    [{ kind: "account", id: "1" }, { kind: "account", handle: "a_x" }, false],
    [{ kind: "account", id: "1" }, { kind: "reposts-of", id: "1" }, false],
    [{ kind: "phrase", phrase: "Café" }, { kind: "phrase", phrase: "cafe" }, true],
    [{ kind: "pattern", pattern: "A" }, { kind: "pattern", pattern: "a" }, false],
    [{ kind: "domain", domain: "a.example" }, { kind: "domain", domain: "b.a.example" }, false],
  ])("%o and %o", (a, b, expected) => {
    expect(sameTarget(a, b)).toBe(expected);
    expect(sameTarget(b, a)).toBe(expected);
  });

  it("cover each other when one reaches and lasts as far", () => {
    const target: MuteTarget = { kind: "phrase", phrase: "a" };
    const here = { chatId: "roundtable" };
    const always = { target, scope: "every-chat", until: "always" } as const;
    expect(covers(always, { target, scope: here, until: 5 })).toBe(true);
    expect(covers({ target, scope: here, until: 5 }, always)).toBe(false);
    expect(covers({ target, scope: here, until: 5 }, { target, scope: here, until: 5 })).toBe(true);
    expect(covers({ target, scope: here, until: 4 }, { target, scope: here, until: 5 })).toBe(false);
    expect(
      covers({ target, scope: here, until: "always" }, { target, scope: { chatId: "other" }, until: 1 }),
    ).toBe(false);
  });
});

describe("a phrase typed as an expression", () => {
  it.each([
    ["/free (gifts?|watches)/", "free (gifts?|watches)"],
    ["/free/i", "free"],
    [" /a\\/b/gi ", "a\\/b"],
    ["/и т\\.д\\./u", "и т\\.д\\."],
    ["free/gifts", undefined],
    ["//", undefined],
    ["/free", undefined],
    ["and/or/", undefined],
    ["24/7", undefined],
  ])("%j holds %j", (phrase, expression) => {
    expect(expressionIn(phrase)).toBe(expression);
  });

  it("is looked for as it stands", () => {
    expect(readTarget("phrase", "/free/i")).toEqual({
      ok: true,
      target: { kind: "phrase", phrase: "/free/i" },
    });
  });
});
