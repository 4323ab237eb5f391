import { describe, expect, it } from "vitest";
import { copchat } from "../../../../src/domain/chat/chat.ts";
import { profileFragment } from "../../../../src/domain/profiles/profile-link.ts";
import { offerIn } from "../../../../src/domain/x-status/profile-offer.ts";
import { noTotals } from "../../../../src/domain/x-status/reading.ts";
import { pageReportSchema } from "../../../../src/messages/page-report-schema.ts";

const elsewhere = profileFragment({ ...copchat, hashtags: ["Elsewhere"] });
const reading = (offered: string) => ({
  tabs: [{ tabId: 1, report: { visible: true, totals: noTotals, offered } }],
});

describe("a profile in the address of an X page", () => {
  it("is offered, until it is put away or there", () => {
    expect(offerIn(reading(elsewhere), [copchat], new Set())?.hashtag).toBe("Elsewhere");
    expect(offerIn(reading(elsewhere), [copchat], new Set([elsewhere]))).toBeUndefined();
    expect(offerIn(reading(profileFragment(copchat)), [copchat], new Set())).toBeUndefined();
    expect(offerIn(undefined, [], new Set())).toBeUndefined();
  });

  it("is said to be broken, with nothing to apply", () => {
    const offer = offerIn(reading("chatside=%7B%22chatside%22"), [copchat], new Set());
    expect(offer?.problem).toBeDefined();
    expect(offer?.typed).toBeUndefined();
  });

  it("costs no report where it is none, or too long", () => {
    for (const offered of ["other=1", `chatside=${"x".repeat(9000)}`, 7]) {
      const read = pageReportSchema.safeParse({ visible: true, totals: noTotals, offered });
      expect(read.success && read.data.offered).toBeUndefined();
    }
  });
});
