import { foldCase } from "../../post/handle.ts";
import { isSnowflake } from "../../post/snowflake.ts";
import { type Wording, wording } from "../../words/wording.ts";
import {
  isAccountKind,
  isMuteKind,
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

export interface RawEntry {
  readonly id?: unknown;
  readonly kind: unknown;
  readonly value?: unknown;
  readonly handle?: unknown;
  readonly scope?: unknown;
  readonly until?: unknown;
  readonly preset?: unknown;
  readonly note?: unknown;
  readonly from?: unknown;
  readonly origin?: unknown;
  readonly at?: unknown;
  readonly posts?: unknown;
  readonly evenHosts?: unknown;
}

export type EntryReading =
  | { readonly ok: true; readonly entry: MuteEntry }
  | { readonly ok: false; readonly why: Wording };

const longestName = 2000;
const mostPosts = 100;

/**
 * `line` locates errors. In our own files (`isOurs`) accounts from X's first years may exceed today's handle
 * length.
 */
export function readEntry(raw: RawEntry, line: number, isOurs = false): EntryReading {
  const target = readTargetOf(raw, isOurs);
  if (!target.ok) return target;
  const until = raw.until === undefined ? undefined : readUntil(raw.until);
  if (raw.until !== undefined && until === undefined)
    return refuse(wording("fileNoEnd", { text: shown(raw.until) }));
  const at = raw.at === undefined ? undefined : readMoment(raw.at);
  if (raw.at !== undefined && at === undefined) return refuse(wording("fileNoTime", { text: shown(raw.at) }));
  const posts = readPosts(raw.posts);
  if (posts === "wrong") return refuse(wording("filePosts"));
  const { source, scope } = { source: readSource(raw), scope: readScope(raw.scope) };
  if (source === "wrong") return refuse(wording("fileSource", { text: shown(raw.from) }));
  if (scope === "wrong") return refuse(wording("fileChat", { text: shown(raw.scope) }));
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
  if (!isMuteKind(kind)) return refuse(wording("fileKind", { text: shown(kind) }));
  const name = isText(handle, longestName) ? handle.replace(/^@?(?=\w+$)/, "@") : undefined;
  const text = isText(value, longestName) ? value : name;
  if (text === undefined) return refuse(wording("fileNobody"));
  const reading = readNamed(kind, text, isOurs);
  if (!reading.ok || !isAccount(reading.target)) return reading;
  const { target } = reading;
  if (isText(value, longestName) && target.id === undefined)
    return refuse(wording("fileNoId", { text: shown(value) }));
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
  return isText(scope, 100) ? { chatId: foldCase(scope.replace(/^#/, "")) } : "wrong";
}

function readSource({ from, origin }: RawEntry): MuteSource | undefined | "wrong" {
  if (from === undefined) return undefined;
  if (from === "me" || from === "raid") return { from };
  if (!isText(origin, longestName)) return "wrong";
  if (from === "list") return { from, url: origin };
  return from === "file" ? { from, name: origin } : "wrong";
}

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

function isText(value: unknown, longest: number): value is string {
  return typeof value === "string" && value !== "" && value.length <= longest;
}

function shown(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function refuse(why: Wording): { ok: false; why: Wording } {
  return { ok: false, why };
}
