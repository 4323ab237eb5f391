/** Calls `turn` with our clock (ms) at an interval while the page is visible, and when it becomes visible. */
export function followClock(turn: (now: number) => void, everyMs: number, signal: AbortSignal): void {
  const tick = () => {
    if (!document.hidden) turn(Date.now());
  };
  const timer = setInterval(tick, everyMs);
  document.addEventListener("visibilitychange", tick, { signal });
  signal.addEventListener("abort", () => clearInterval(timer));
}
