import {
  type AccountName,
  type MuteRule,
  type MuteTarget,
  reasonPresets,
} from "../../../../src/domain/mutes/rule.ts";
import { evening } from "../../../support/make-post.ts";
import { fc } from "../../../support/properties.ts";

/** A mute of the person's own, for every chat and for good, with the wishes in it. */
export function makeRule(target: MuteTarget, wishes: Partial<MuteRule> = {}): MuteRule {
  return {
    id: `rule-${JSON.stringify(target)}`,
    target,
    scope: "every-chat",
    until: "always",
    reason: {},
    source: { from: "me" },
    at: evening,
    posts: [],
    ...wishes,
  };
}

/** As X gives them: accounts of its first years have more than 15 letters. */
export const handles = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[A-Za-z0-9_]{1,15}$/) },
  fc.stringMatching(/^[A-Za-z0-9_]{16,50}$/),
  fc.stringMatching(/^\d{1,25}$/),
);
export const ids = fc.bigInt({ min: 1n, max: 10n ** 19n }).map(String);

const names: fc.Arbitrary<AccountName> = fc.oneof(
  ids.map((id) => ({ id })),
  handles.map((handle) => ({ handle })),
  fc.record({ id: ids, handle: handles }),
);

/** Words with letters in them, of any script, with signs that formats find hard. */
export const words = fc
  .tuple(
    fc.string({ unit: "grapheme", maxLength: 20 }),
    fc.constantFrom("", '"', ",", "\n", ";", "'", "=1+1", "\r\n"),
  )
  .map(([text, sign]) => `a${text}${sign}z`);

export const targets: fc.Arbitrary<MuteTarget> = fc.oneof(
  names.map((name) => ({ kind: "account" as const, ...name })),
  names.map((name) => ({ kind: "reposts-of" as const, ...name })),
  names.map((name) => ({ kind: "reposts-by" as const, ...name })),
  words.map((phrase) => ({ kind: "phrase" as const, phrase })),
  fc
    .constantFrom("free\\s+gifts?", "^RT @", "=.{1,9}")
    .map((pattern) => ({ kind: "pattern" as const, pattern })),
  fc.constantFrom("spam.example", "bücher.example").map((domain) => ({ kind: "domain" as const, domain })),
);

/** Whole seconds of 2001 to 2065, and some with milliseconds. */
const moments = fc.integer({ min: 1e12, max: 3e12 });

/** Any rule that can be made. */
export const rules: fc.Arbitrary<MuteRule> = fc
  .record({
    id: fc.uuid(),
    target: targets,
    scope: fc.oneof(
      fc.constant("every-chat" as const),
      fc.constantFrom("roundtable", "othertable", "every-chat").map((chatId) => ({ chatId })),
    ),
    until: fc.oneof(fc.constant("always" as const), moments),
    reason: fc.record(
      {
        preset: fc.constantFrom(...reasonPresets),
        note: fc.oneof(words, fc.constantFrom(" a ", "'a", "=1+1", "@a", "\ta", "-", "a\n")),
      },
      { requiredKeys: [] },
    ),
    source: fc.oneof(
      fc.constantFrom({ from: "me" as const }, { from: "raid" as const }),
      fc.constant({ from: "list" as const, url: "https://lists.example/mutes.json?a=1,2" }),
      fc.constant({ from: "file" as const, name: 'my "list", old.csv' }),
    ),
    at: moments,
    posts: fc.array(ids, { maxLength: 3 }),
    evenHosts: fc.boolean(),
  })
  .map(({ evenHosts, ...rule }) => (evenHosts ? { ...rule, evenHosts } : rule));

/** Several rules, each with its own id and about its own target. */
export const ruleLists = fc.uniqueArray(rules, {
  maxLength: 12,
  selector: ({ id }) => id,
});
