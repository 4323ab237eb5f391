import { beforeEach, describe, expect, it, vi } from "vitest";

const persist = vi.fn();
beforeEach(() => {
  vi.resetModules();
  persist.mockReset();
});

async function askWith(persisted: () => Promise<boolean>, times = 1): Promise<readonly boolean[]> {
  vi.stubGlobal("navigator", { storage: { persisted, persist } });
  const { askToKeepStorage } = await import("../../../../extension/platform/keep-storage.ts");
  return Promise.all(Array.from({ length: times }, askToKeepStorage));
}

describe("asking the browser to keep what is stored", () => {
  it("happens once, however many mutes are made", async () => {
    persist.mockResolvedValue(true);
    expect(await askWith(async () => false, 3)).toEqual([true, true, true]);
    expect(persist).toHaveBeenCalledTimes(1);
  });

  it("is not needed where it was granted, and no failure where nothing can be kept", async () => {
    expect(await askWith(async () => true)).toEqual([true]);
    expect(persist).not.toHaveBeenCalled();
    vi.resetModules();
    expect(await askWith(() => Promise.reject(new Error("private")))).toEqual([false]);
  });
});
