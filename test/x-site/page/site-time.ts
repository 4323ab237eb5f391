let served = Date.now();
let syncedAt = performance.now();
let speed = 1;

/** The time on X's clock, in ms: the last Date header and what has passed since. */
export function siteNow(): number {
  return served + (performance.now() - syncedAt) * speed;
}

export function setClockSpeed(faster: number): void {
  speed = faster;
}

export function syncToDate(header: string | null): void {
  syncToTime(Date.parse(header ?? ""));
}

export function syncToTime(time: number): void {
  if (Number.isNaN(time)) return;
  served = time;
  syncedAt = performance.now();
}

/** "12s", "4m", "2h", then the day: how X writes a post's age. */
export function age(time: number): string {
  const seconds = Math.max(0, Math.round((siteNow() - time) / 1000));
  if (seconds < 5) return "now";
  if (seconds < 60) return `${seconds}s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)}m`;
  if (seconds < 86_400) return `${Math.floor(seconds / 3600)}h`;
  return new Date(time).toLocaleDateString("en-US", { month: "short", day: "numeric" });
}
