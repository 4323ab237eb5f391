import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Database } from "../../../../../src/storage/schema.ts";
import { stubBrowser } from "../../../../support/fake-browser.ts";
import { forgetDatabases } from "../../../../support/fresh-database.ts";
import { type SmallDisk, stubSmallDisk } from "../../../../support/small-disk.ts";

const noSpace = () => new DOMException("IO error: 000041.log: FILE_ERROR_NO_SPACE (...)", "UnknownError");
const mega = 1024 * 1024;
let disk: SmallDisk;
let changeDatabase: typeof import("../../../../../extension/background/storage/change-database.ts").changeDatabase;

/** A worker that just woke, on this disk. */
async function wake(): Promise<void> {
  vi.resetModules();
  stubBrowser();
  ({ changeDatabase } = await import("../../../../../extension/background/storage/change-database.ts"));
}

beforeEach(async () => {
  forgetDatabases();
  disk = stubSmallDisk({ bytes: 30 * mega });
  await wake();
  const { keepReserve } = await import("../../../../../src/storage/disk/reserve.ts");
  await keepReserve();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const writeDraft = (opened: Database) => opened.put("settings", 1, "one").then(() => "written");

describe("a write to the database", () => {
  it("goes by a new connection where the browser ended the old one", async () => {
    const connections: Database[] = [];
    const written = await changeDatabase((opened) => {
      connections.push(opened);
      if (connections.length === 1) opened.close();
      return writeDraft(opened);
    });
    expect(written).toBe("written");
    expect(connections[1]).not.toBe(connections[0]);
  });

  it("leaves the new connection to the others, where one notices later that the old one ended", async () => {
    let reopened: () => void = () => undefined;
    const isReopened = new Promise<void>((resolve) => {
      reopened = resolve;
    });
    const connections = new Set<Database>();
    const early = changeDatabase(async (opened) => {
      connections.add(opened);
      if (connections.size === 1) opened.close();
      const written = await writeDraft(opened);
      reopened();
      return written;
    });
    const late = changeDatabase(async (opened) => {
      await isReopened;
      return writeDraft(opened);
    });
    expect(await Promise.all([early, late])).toEqual(["written", "written"]);
    await changeDatabase(async (opened) => connections.add(opened));
    expect(connections.size).toBe(2);
  });

  it("is done again where the browser took its transaction along", async () => {
    const write = vi.fn(writeDraft).mockRejectedValueOnce(new DOMException("", "AbortError"));
    expect(await changeDatabase(write)).toBe("written");
    expect(write).toHaveBeenCalledTimes(2);
  });

  it("hands on what fails each time, and at once what fails for another reason", async () => {
    const ended = vi.fn(() => Promise.reject(new DOMException("again", "AbortError")));
    await expect(changeDatabase(ended)).rejects.toThrow("again");
    expect(ended).toHaveBeenCalledTimes(3);
    const broken = vi.fn(() => Promise.reject(new Error("a bug")));
    await expect(changeDatabase(broken)).rejects.toThrow("a bug");
    expect(broken).toHaveBeenCalledTimes(1);
    expect(disk.files.size).toBe(8);
  });
});

describe("a write that broke off at the end of the disk", () => {
  it("frees the whole reserve and has a new log begun before anything else is written", async () => {
    await expect(changeDatabase(() => Promise.reject(noSpace()))).rejects.toThrow("NO_SPACE");
    expect(disk.files.size).toBe(0);
    expect(disk.tidied()).toBe(1);
    expect(await changeDatabase(writeDraft)).toBe("written");
  });

  it("lets nothing more be written while there is no room for a new log", async () => {
    await changeDatabase(writeDraft);
    const noLog = vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => {
      throw noSpace();
    });
    await expect(changeDatabase(() => Promise.reject(noSpace()))).rejects.toThrow("NO_SPACE");
    const write = vi.fn(writeDraft);
    await expect(changeDatabase(write)).rejects.toMatchObject({ name: "QuotaExceededError" });
    expect(write).not.toHaveBeenCalled();
    noLog.mockRestore();
    expect(await changeDatabase(write)).toBe("written");
  });

  it("may be that of a killed worker: where the reserve is not whole, a new log comes first", async () => {
    await changeDatabase(writeDraft);
    expect(disk.tidied()).toBe(0);
    await wake();
    const { releasePiece } = await import("../../../../../src/storage/disk/reserve.ts");
    await releasePiece();
    const tidiedBefore: number[] = [];
    await changeDatabase((opened) => {
      tidiedBefore.push(disk.tidied());
      return writeDraft(opened);
    });
    expect(tidiedBefore).toEqual([1]);
  });
});

describe("opening the database", () => {
  it("takes the reserve's room where a full disk is in its way", async () => {
    const open = IDBFactory.prototype.open;
    vi.spyOn(IDBFactory.prototype, "open").mockImplementation(function (this: IDBFactory, ...given) {
      if (disk.files.size > 6) throw new DOMException("Internal error opening backing store", "UnknownError");
      return open.apply(this, given);
    });
    expect(await changeDatabase(writeDraft)).toBe("written");
    expect(disk.files.size).toBe(6);
  });
});
