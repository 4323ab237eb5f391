import { afterAll } from "vitest";
import { manualClock } from "../clock.ts";
import type { Evening } from "../evening.ts";
import { startXSite, type XSite, type XSiteOptions } from "../server.ts";

const open: XSite[] = [];
afterAll(async () => {
  await Promise.all(open.splice(0).map((site) => site.close()));
});

/** A stand-in that stands `minutes` after the evening's start until a test moves it; closed after the file's tests. */
export async function playing(
  evening: Evening,
  minutes: number,
  options: Omit<XSiteOptions, "evening"> = {},
): Promise<XSite> {
  const clock = manualClock(evening.startsAt + minutes * 60_000);
  const site = await startXSite({ clock, ...options, evening });
  open.push(site);
  return site;
}
