import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** A profile of the browser that is gone when the browser is. */
export async function makeProfile(browser: string): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), `chatside-${browser}-`));
}

/** The profile that was given, which stays, or a fresh one, which goes. */
export async function openProfile(
  browser: string,
  given: string | undefined,
): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  if (given !== undefined) return { folder: given, remove: async () => undefined };
  const folder = await makeProfile(browser);
  return { folder, remove: () => removeProfile(folder) };
}

/** Removes a profile; the browser's last children may still be writing in it for a moment. */
export async function removeProfile(profile: string): Promise<void> {
  await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
