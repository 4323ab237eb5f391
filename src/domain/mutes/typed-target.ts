import { readHandle } from "../chat-input.ts";
import { isSnowflake } from "../snowflake.ts";
import { foldText } from "./matching/fold-text.ts";
import { hostOf } from "./matching/link-host.ts";
import { checkPattern } from "./patterns/check-pattern.ts";
import type { AccountTarget, MuteTarget } from "./rule.ts";

/** A target as it may be saved, or a sentence that says what is wrong with it. */
export type TargetReading =
  | { readonly ok: true; readonly target: MuteTarget }
  | { readonly ok: false; readonly why: string };

const longestPhrase = 200;

/** A target from its kind and what was typed, or read from a file. Accounts by id (digits) or by handle. */
export function readTarget(kind: MuteTarget["kind"], value: string): TargetReading {
  switch (kind) {
    case "phrase":
      return readPhrase(value);
    case "pattern":
      return readPatternTarget(value);
    case "domain":
      return readDomain(value);
    default:
      return readAccount(kind, value.trim());
  }
}

function readPhrase(value: string): TargetReading {
  const phrase = value.trim();
  if (foldText(phrase) === "")
    return { ok: false, why: "The phrase has no letter or sign that can be seen." };
  if (phrase.length > longestPhrase)
    return { ok: false, why: `The phrase is too long: ${longestPhrase} characters are the most.` };
  return { ok: true, target: { kind: "phrase", phrase } };
}

function readPatternTarget(value: string): TargetReading {
  const check = checkPattern(value);
  return check.ok ? { ok: true, target: { kind: "pattern", pattern: value.trim() } } : check;
}

function readDomain(value: string): TargetReading {
  const domain = hostOf(value.trim().replace(/^\*?\./, "")) ?? "";
  const isHost =
    /^(?:[\p{L}\p{M}\p{N}_](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}_])?\.)+[\p{L}\p{M}\p{N}-]{2,}$/u;
  if (isHost.test(domain)) return { ok: true, target: { kind: "domain", domain } };
  const shown = value.trim().slice(0, 60);
  return { ok: false, why: `“${shown}” is no domain. Write it like spam.example, without spaces.` };
}

function readAccount(kind: AccountTarget["kind"], value: string): TargetReading {
  if (/^\d/.test(value) && isSnowflake(value)) return { ok: true, target: { kind, id: withoutZeros(value) } };
  const reading = readHandle(value);
  if (reading.ok) return { ok: true, target: { kind, handle: reading.handle } };
  const shown = value.length > 40 ? `${value.slice(0, 39)}…` : value;
  return {
    ok: false,
    why: `“${shown}” is neither an @handle (letters, digits and _, 15 at most) nor an id.`,
  };
}

function withoutZeros(id: string): string {
  return id.replace(/^0+(?=\d)/, "");
}
