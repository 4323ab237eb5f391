import type { MuteUntil } from "../rule.ts";

const moment = /^(?:\d{4}|[+-]\d{6})-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?Z)?$/;
/** ECMA-262: times span 100 million days either side of 1970. */
const farthest = 8_640_000_000_000_000;

export function writeMoment(ms: number): string {
  return new Date(Math.min(farthest, Math.max(-farthest, Math.round(ms)))).toISOString();
}

/** ISO 8601 in UTC to ms; undefined for anything else. */
export function readMoment(text: unknown): number | undefined {
  if (typeof text !== "string" || !moment.test(text)) return undefined;
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? undefined : ms;
}

export function writeUntil(until: MuteUntil): string {
  return until === "always" ? until : writeMoment(until);
}

export function readUntil(text: unknown): MuteUntil | undefined {
  return text === "always" ? text : readMoment(text);
}
