import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import "fake-indexeddb/auto";
import { stubSmallDisk } from "../../../support/small-disk.ts";

const mega = 1024 * 1024;
let reserve: typeof import("../../../../src/storage/disk/reserve.ts");

beforeEach(async () => {
  vi.resetModules();
  reserve = await import("../../../../src/storage/disk/reserve.ts");
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("the reserve", () => {
  it("is eight pieces of a megabyte, made once", async () => {
    const disk = stubSmallDisk({ bytes: 30 * mega });
    await Promise.all([reserve.keepReserve(), reserve.keepReserve()]);
    await reserve.keepReserve();
    expect([...disk.files.values()]).toEqual(Array.from({ length: 8 }, () => mega));
    expect(disk.free()).toBe(22 * mega);
    expect(await reserve.missingPieces()).toBe(0);
  });

  it("leaves the last room of a disk alone, where the browser tells of it", async () => {
    const disk = stubSmallDisk({ bytes: 11 * mega });
    disk.reportTrueQuota();
    await reserve.keepReserve();
    expect(disk.files.size).toBe(3);
    expect(await reserve.missingPieces()).toBe(5);
  });

  it("has as many pieces as the disk takes, and the others when there is room", async () => {
    const disk = stubSmallDisk({ bytes: 30 * mega });
    disk.fillUpTo(5.5 * mega);
    await reserve.keepReserve();
    expect(await reserve.missingPieces()).toBe(3);
    disk.fillUpTo(10 * mega);
    await reserve.keepReserve();
    expect(await reserve.missingPieces()).toBe(0);
  });

  it("is freed piece by piece, and low when less than half of it stands", async () => {
    const disk = stubSmallDisk({ bytes: 30 * mega });
    expect(await reserve.isReserveLow()).toBe(true);
    await reserve.keepReserve();
    disk.fillUpTo(0);
    for (let freed = 1; freed <= 8; freed++) {
      expect(await reserve.releasePiece()).toBe(true);
      expect(disk.free()).toBe(freed * mega);
      expect(await reserve.isReserveLow()).toBe(freed > 4);
    }
    expect(await reserve.releasePiece()).toBe(false);
  });

  it("is found low also when a piece goes while it is counted", async () => {
    stubSmallDisk({ bytes: 30 * mega });
    await reserve.keepReserve();
    for (let freed = 0; freed < 4; freed++) await reserve.releasePiece();
    await Promise.all([reserve.isReserveLow(), reserve.releasePiece()]);
    expect(await reserve.isReserveLow()).toBe(true);
  });

  it("is neither made nor missed where the browser has no files of our own", async () => {
    vi.stubGlobal("navigator", { storage: { getDirectory: () => Promise.reject(new Error("private")) } });
    await reserve.keepReserve();
    expect(await reserve.missingPieces()).toBe(0);
    expect(await reserve.isReserveLow()).toBe(false);
    expect(await reserve.releasePiece()).toBe(false);
  });
});
