import { dayMs, hourMs } from "../time/units.ts";
import { type Wording, wording } from "../words/wording.ts";
import { refusalOfHost } from "./list-host.ts";
import type { Withheld } from "./withheld.ts";

export interface SubscribedList {
  readonly url: string;
  readonly subscribedAt: number;
  /** Last request and last valid response (ms, our clock). */
  readonly askedAt: number;
  readonly answeredAt: number;
  readonly entries: number;
  readonly etag?: string;
  readonly problem?: string;
  /** The fingerprint of a version that lost most of its entries, which `problem` reported. */
  readonly doubted?: string;
  readonly lastChange?: ListNews;
  /** Too broad to apply without the person's confirmation. */
  readonly withheld?: Withheld;
}

export interface ListNews {
  readonly batchId: string;
  readonly at: number;
  readonly added: number;
  readonly ended: number;
  readonly stillMuted: number;
}

/** `now` in ms. Once a day, or once an hour while its host fails. */
export function isDue({ askedAt, problem }: SubscribedList, now: number): boolean {
  return Math.abs(now - askedAt) >= (problem === undefined ? dayMs : hourMs);
}

export function readListAddress(
  typed: string,
): { readonly ok: true; readonly url: string } | { readonly ok: false; readonly why: Wording } {
  const text = typed.trim();
  const match =
    /^https:\/\/(?<host>[^\s/?#@:%\\<>^|[\]]+)(?<rest>(?::\d{1,5})?(?:[/?][^\s#]*)?)(?:#\S*)?$/i.exec(text);
  const { host, rest } = match?.groups ?? {};
  if (text.length > 2000) return { ok: false, why: wording("listAddressTooLong") };
  if (/^http:/i.test(text)) return { ok: false, why: wording("listAddressHttp") };
  if (host === undefined) return { ok: false, why: wording("listAddressWhole") };
  const refusal = refusalOfHost(host);
  if (refusal === "x") return { ok: false, why: wording("listAddressOfX") };
  if (refusal === "near")
    return { ok: false, why: wording(host.includes(".") ? "listAddressNear" : "listAddressWhole") };
  return { ok: true, url: `https://${host.toLowerCase()}${rest === "" ? "/" : rest}` };
}
