import { fold } from "../../handle.ts";
import { isSnowflake } from "../../snowflake.ts";
import {
  type AccountTarget,
  longestNote,
  type MuteReason,
  type MuteScope,
  type MuteSource,
  type MuteTarget,
  reasonPresets,
} from "../rule.ts";
import { isAccount } from "../target-key.ts";
import { readTarget, type TargetReading } from "../typed-target.ts";
import { readMoment, readUntil } from "./moment.ts";
import type { MuteEntry } from "./mute-file.ts";

/** The parts of a mute as a file has them, each still as it came. Absent parts are undefined. */
export interface RawEntry {
  readonly id?: unknown;
  readonly kind: unknown;
  /** A phrase, pattern or domain; an account's id. */
  readonly value?: unknown;
  readonly handle?: unknown;
  /** A chat's id, or * for every chat. */
  readonly scope?: unknown;
  readonly until?: unknown;
  readonly preset?: unknown;
  readonly note?: unknown;
  readonly from?: unknown;
  /** The address of a list or the name of a file. */
  readonly origin?: unknown;
  readonly at?: unknown;
  readonly posts?: unknown;
  readonly evenHosts?: unknown;
}

export type EntryReading =
  | { readonly ok: true; readonly entry: MuteEntry }
  | { readonly ok: false; readonly why: string };

const kinds: readonly unknown[] = ["account", "reposts-of", "reposts-by", "phrase", "pattern", "domain"];
const longestName = 2000;
const mostPosts = 100;

/**
 * A mute from its raw parts, everything checked; `line` is where they stand. In a file of ours (`isOurs`) stand handles
 * as X gave them: accounts of X's first years have longer ones than X allows today.
 */
export function readEntry(raw: RawEntry, line: number, isOurs = false): EntryReading {
  const target = readTargetOf(raw, isOurs);
  if (!target.ok) return target;
  const until = raw.until === undefined ? undefined : readUntil(raw.until);
  if (raw.until !== undefined && until === undefined)
    return refuse(`“${shown(raw.until)}” is no end: write always, or a date such as 2027-03-01.`);
  const at = raw.at === undefined ? undefined : readMoment(raw.at);
  if (raw.at !== undefined && at === undefined)
    return refuse(`“${shown(raw.at)}” is no time: write it like 2027-03-01T21:00:00Z.`);
  const posts = readPosts(raw.posts);
  if (posts === "wrong") return refuse("The posts are no list of ids.");
  const { source, scope } = { source: readSource(raw), scope: readScope(raw.scope) };
  if (source === "wrong") return refuse(`“${shown(raw.from)}” is no source: me, raid, list or file.`);
  if (scope === "wrong") return refuse(`“${shown(raw.scope)}” is no chat.`);
  const id = isText(raw.id, longestName) ? raw.id : undefined;
  const reason = readReason(raw);
  return {
    ok: true,
    entry: {
      target: target.target,
      line,
      ...(scope === undefined ? {} : { scope }),
      ...(id === undefined ? {} : { id }),
      ...(until === undefined ? {} : { until }),
      ...(reason === undefined ? {} : { reason }),
      ...(source === undefined ? {} : { source }),
      ...(at === undefined ? {} : { at }),
      ...(posts === undefined ? {} : { posts }),
      ...(raw.evenHosts === true ? { evenHosts: true } : {}),
    },
  };
}

function readTargetOf({ kind, value, handle }: RawEntry, isOurs: boolean): TargetReading {
  if (!isKind(kind)) return refuse(`“${shown(kind)}” is no kind of mute that this Chatside knows.`);
  const name = isText(handle, longestName) ? handle.replace(/^@?(?=\w+$)/, "@") : undefined;
  const text = isText(value, longestName) ? value : name;
  if (text === undefined) return refuse("It does not say whom or what is meant.");
  const reading = readNamed(kind, text, isOurs);
  if (!reading.ok || !isAccount(reading.target)) return reading;
  const { target } = reading;
  if (isText(value, longestName) && target.id === undefined)
    return refuse(`“${shown(value)}” is no id: X's ids are digits only.`);
  const named = name === undefined || target.id === undefined ? undefined : readNamed(kind, name, isOurs);
  if (!named?.ok || !isAccount(named.target) || target.id === undefined) return named ?? reading;
  const last = named.target.handle;
  return last === undefined
    ? reading
    : { ok: true, target: { kind: target.kind, id: target.id, handle: last } };
}

function readNamed(kind: MuteTarget["kind"], text: string, isOurs: boolean): TargetReading {
  if (!isOurs || !isAccountKind(kind)) return readTarget(kind, text);
  const handle = /^@(\w{1,50})$/.exec(text)?.[1];
  return handle === undefined ? readTarget(kind, text) : { ok: true, target: { kind, handle } };
}

function readScope(scope: unknown): MuteScope | undefined | "wrong" {
  if (scope === undefined) return undefined;
  if (scope === "*") return "every-chat";
  return isText(scope, 100) ? { chatId: fold(scope.replace(/^#/, "")) } : "wrong";
}

function readSource({ from, origin }: RawEntry): MuteSource | undefined | "wrong" {
  if (from === undefined) return undefined;
  if (from === "me" || from === "raid") return { from };
  if (!isText(origin, longestName)) return "wrong";
  if (from === "list") return { from, url: origin };
  return from === "file" ? { from, name: origin } : "wrong";
}

/** A preset that is not known here is kept as the person's words. */
function readReason({ preset, note }: RawEntry): MuteReason | undefined {
  if (preset === undefined && note === undefined) return undefined;
  const known = reasonPresets.find((each) => each === preset);
  const words = isText(note, longestNote) ? note : undefined;
  const other = known === undefined && isText(preset, longestNote) ? preset : undefined;
  const text = words ?? other;
  return { ...(known === undefined ? {} : { preset: known }), ...(text === undefined ? {} : { note: text }) };
}

function readPosts(posts: unknown): readonly string[] | undefined | "wrong" {
  if (posts === undefined) return undefined;
  if (!Array.isArray(posts) || posts.length > mostPosts) return "wrong";
  const ids: unknown[] = posts;
  const strings = ids.filter((id) => typeof id === "string");
  return strings.length === ids.length && strings.every(isSnowflake) ? strings : "wrong";
}

function isAccountKind(kind: MuteTarget["kind"]): kind is AccountTarget["kind"] {
  return kind === "account" || kind === "reposts-of" || kind === "reposts-by";
}

function isKind(kind: unknown): kind is MuteTarget["kind"] {
  return kinds.includes(kind);
}

function isText(value: unknown, longest: number): value is string {
  return typeof value === "string" && value !== "" && value.length <= longest;
}

function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function refuse(why: string): { ok: false; why: string } {
  return { ok: false, why };
}
