import { execFileSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { removeProfile } from "../../tools/browsers/profile-folder.ts";
import { actOnFullDisk, expectKept, importUntil, wholeReserve } from "../support/acts-on-full-disk.ts";
import { ask, openMutingBrowser } from "../support/mute-stream.ts";
import { bothBrowsers } from "../support/test-evening.ts";

/** A small file system of its own is mounted for it, which only root may do. */
const canMount = process.platform === "linux" && process.getuid?.() === 0;

describe.skipIf(!canMount).each(bothBrowsers)("a disk that is full itself, in %s", (browser) => {
  // On a full disk Chromium clears what sites store, that of `unlimitedStorage` not: there is nothing else here to clear.
  it("keeps what the person did before, and what the person does then", async () => {
    const disk = await mountSmallDisk();
    const profile = path.join(disk, "profile");
    mkdirSync(profile);
    const { chatside, page, closeSite } = await openMutingBrowser(browser, profile);
    const close = async () => {
      await chatside.close();
      await closeSite();
    };
    onTestFinished(close);
    await wholeReserve(page);
    const target = { kind: "account", id: "4000", handle: "flood_old" };
    const rules = [{ id: "before-1", target, scope: "every-chat", until: "always" }];
    expect(await ask(page, "mute", { batchId: "before", rules })).toMatchObject({ ok: true });

    const filler = path.join(disk, "filler");
    fill(filler);
    await actOnFullDisk(page);
    let files = 0;
    const imports = await importUntil(page, async () => ++files === 3);
    await close();
    rmSync(filler);
    await expectKept(browser, profile, imports, ["before"]);
  });
});

/** A disk of 500 MB, in memory, gone when the test is. */
async function mountSmallDisk(): Promise<string> {
  const disk = await mkdtemp(path.join(os.tmpdir(), "chatside-disk-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", "size=500m", "tmpfs", disk]);
  onTestFinished(async () => {
    execFileSync("umount", ["--lazy", disk]);
    await removeProfile(disk);
  });
  return disk;
}

/** Writes into a file until the disk takes nothing more. */
function fill(file: string): void {
  const into = openSync(file, "w");
  for (const size of [1 << 20, 4096])
    try {
      for (;;) writeSync(into, Buffer.alloc(size, 7));
    } catch (error) {
      expect(error).toMatchObject({ code: "ENOSPC" });
    }
  closeSync(into);
}
