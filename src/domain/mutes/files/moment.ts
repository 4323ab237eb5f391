import type { MuteUntil } from "../rule.ts";

const moment = /^(?:\d{4}|[+-]\d{6})-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?Z)?$/;
/** ECMA-262: times reach 100 million days to either side of 1970. */
const farthest = 8_640_000_000_000_000;

/** A time in ms as ISO 8601 in UTC. */
export function writeMoment(ms: number): string {
  return new Date(Math.min(farthest, Math.max(-farthest, Math.round(ms)))).toISOString();
}

/** The ms of an ISO 8601 date or time in UTC; undefined for anything else. */
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
