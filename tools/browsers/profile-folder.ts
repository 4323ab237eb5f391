import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** A profile of the browser that is gone when the browser is. */
export async function makeProfile(browser: string): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), `chatside-${browser}-`));
}

/** Removes a profile; the browser's last children may still be writing in it for a moment. */
export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
