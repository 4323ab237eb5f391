import type { BodyHealth, BodyOutcome } from "../src/domain/x-status/health.ts";

const outcomes: Record<BodyOutcome, string> = {
  read: "read",
  error: "X answered with an error",
  "not-found": "nothing (404)",
  "not-json": "not JSON: an error page, a cut answer or nothing",
  "unknown-shape": "JSON, but no timeline or post of a known shape in it",
  "too-large": "too large to be read",
};

/** The health line in plain words: how many posts, and what could not be read, by reason. */
export function healthLine(health: BodyHealth): string {
  const parts = [
    health.outcome === "read"
      ? `${health.posts} ${plural(health.posts, "post")} read`
      : outcomes[health.outcome],
    ...amount(health.promoted, "promoted"),
    ...amount(health.withheld, "withheld by X"),
    ...Object.entries(health.missing).map(([name, count]) => `${count} without ${name}`),
    ...Object.entries(health.unknown).map(([name, count]) => `${count} of the unknown type ${name}`),
    ...health.errors.map(
      ({ kind, code, message }) => `${kind}${code === undefined ? "" : ` ${code}`}: ${message}`,
    ),
  ];
  return parts.join("; ");
}

function amount(count: number, what: string): string[] {
  return count > 0 ? [`${count} ${what}`] : [];
}

function plural(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`;
}
