import { readHandle } from "../chat/chat-input.ts";
import { isSnowflake } from "../post/snowflake.ts";
import { type Wording, wording } from "../words/wording.ts";
import { foldText } from "./matching/fold-text.ts";
import { hostOf } from "./matching/link-host.ts";
import { checkPattern } from "./patterns/check-pattern.ts";
import type { AccountTarget, MuteTarget } from "./rule.ts";

export type TargetReading =
  | { readonly ok: true; readonly target: MuteTarget }
  | { readonly ok: false; readonly why: Wording };

const longestPhrase = 200;

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

/** `/…/` or `/…/i`; a plain phrase is literal, slashes included. */
export function expressionIn(phrase: string): string | undefined {
  return /^\/(.+)\/[a-z]*$/su.exec(phrase.trim())?.[1];
}

function readPhrase(value: string): TargetReading {
  const phrase = value.trim();
  if (foldText(phrase) === "") return { ok: false, why: wording("targetPhraseEmpty") };
  if (phrase.length > longestPhrase)
    return { ok: false, why: wording("targetPhraseLong", { most: longestPhrase }) };
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
  return { ok: false, why: wording("targetDomain", { text: shown }) };
}

function readAccount(kind: AccountTarget["kind"], value: string): TargetReading {
  if (/^\d/.test(value) && isSnowflake(value)) return { ok: true, target: { kind, id: withoutZeros(value) } };
  const reading = readHandle(value);
  if (reading.ok) return { ok: true, target: { kind, handle: reading.handle } };
  const shown = value.length > 40 ? `${value.slice(0, 39)}…` : value;
  return {
    ok: false,
    why: wording("targetAccount", { text: shown }),
  };
}

function withoutZeros(id: string): string {
  return id.replace(/^0+(?=\d)/, "");
}
