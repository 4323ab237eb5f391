import { describe, expect, it } from "vitest";
import { type Coverage, noCoverage } from "../../../../src/domain/coverage/coverage.ts";
import { gapsOf } from "../../../../src/domain/coverage/gap.ts";
import { leftOutOf } from "../../../../src/domain/coverage/left-out.ts";
import { cover } from "../../../support/cover-pages.ts";
import { evening, testChat } from "../../../support/make-post.ts";

const own = "jo_lindqvist_x";
const plain = "(#roundtable OR from:t_marlow_test OR from:nkessler_guest OR @jo_lindqvist_x)";
const quieter = `${plain} -from:loud_1 -from:Loud_2`;
const window = { from: evening, to: evening + 3_600_000 };

function leftOut(coverage: Coverage) {
  const found = leftOutOf(coverage, testChat, window);
  return found && [(found.from - evening) / 1000, (found.to - evening) / 1000, found.handles];
}

describe("accounts left out of X's search", () => {
  it("are no gap, and not loaded either", () => {
    const coverage = cover([plain, 0, 1200], [quieter, 1100, 3600]);
    expect(gapsOf(coverage, testChat, own, window)).toEqual([]);
    expect(leftOut(coverage)).toEqual([1200, 3600, ["loud_1", "loud_2"]]);
  });

  it("are loaded where the plain search was made, too", () => {
    const part = cover([plain, 0, 1200], [quieter, 1100, 3600], [plain, 2000, 3600]);
    expect(leftOut(part)).toEqual([1200, 2000, ["loud_1", "loud_2"]]);
    expect(leftOut(cover([quieter, 0, 3600], [plain, 0, 1900], [plain, 1900, 3600]))).toBeUndefined();
  });

  it("say nothing of another time, or of a search of other things", () => {
    expect(leftOut(cover([quieter, -1200, -600], [plain, 0, 3600]))).toBeUndefined();
    expect(leftOut(cover(["#weather -from:loud_1", 0, 3600]))).toBeUndefined();
    expect(leftOut(noCoverage)).toBeUndefined();
  });
});
