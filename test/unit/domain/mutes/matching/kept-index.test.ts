import { describe, expect, it } from "vitest";
import { MuteLedger } from "../../../../../src/domain/mutes/ledger.ts";
import { KeptIndex } from "../../../../../src/domain/mutes/matching/kept-index.ts";
import { makePost } from "../../../../support/make-post.ts";
import { makeRule } from "../make-rule.ts";

const at = 1000;
const nobody = () => undefined;
const muted = (batch: string, id: string) =>
  ({
    act: "muted",
    batch,
    at,
    id: batch,
    rule: makeRule({ kind: "account", handle: id }, { id: batch }),
  }) as const;

describe("the kept index of mutes", () => {
  const ledger = new MuteLedger([muted("a", "troll_x")]);
  const kept = new KeptIndex();
  const wish = { ledger, chatId: "copchat", protect: nobody };
  const post = makePost({ handle: "jo_lindqvist_x" });

  it("is built once, until a mute changes", () => {
    const first = kept.of(wish, at);
    expect(kept.of(wish, at + 1)).toBe(first);
    expect(first.decide(post, at)).toBeUndefined();
    ledger.append([muted("b", "jo_lindqvist_x")]);
    const next = kept.of(wish, at + 2);
    expect(next).not.toBe(first);
    expect(next.decide(post, at + 2)).toBeDefined();
    expect(kept.of(wish, at + 3)).toBe(next);
  });

  it("is built anew for another chat, another history and a clock that was set back", () => {
    const first = kept.of(wish, at + 10);
    const other = kept.of({ ...wish, chatId: "polchat" }, at + 10);
    expect(other).not.toBe(first);
    expect(kept.of(wish, at + 10)).toBe(first);
    expect(kept.of({ ...wish, chatId: "polchat" }, at + 9)).not.toBe(other);
    const fresh = { ...wish, ledger: new MuteLedger() };
    expect(kept.of(fresh, at + 10).decide(post, at + 10)).toBeUndefined();
  });

  it("knows at once who is protected", () => {
    const protect = () => "moderator" as const;
    expect(kept.of(wish, at + 20).decide(post, at + 20)).toBeDefined();
    expect(kept.of({ ...wish, protect }, at + 21).decide(post, at + 21)).toBeUndefined();
  });
});
