import { describe, expect, it } from "vitest";
import { type Mishaps, unsureIn } from "../../soak/unsure.ts";
import type { PageRecord, RequestRecord } from "../../x-site/options.ts";

const minute = 60_000;
const speed = 30;

describe("which answers of an evening are unsure", () => {
  it("are none of a page that was left long after it was loaded: it hands over its last ones", () => {
    expect(unsure([{ page: "a", at: 5 * minute }], { leavings: [{ page: "a", at: 5 * minute }] })).toEqual(
      [],
    );
  });

  it("are all of a page that was left before it was loaded, or right after", () => {
    const leaving = { leavings: [{ page: "a", at: minute + 29_000 }] };
    expect(unsure([{ page: "a", at: minute }], leaving)).toEqual([minute]);
    expect(unsure([{ page: "slow", at: minute }], { leavings: [{ page: "slow", at: 9 * minute }] })).toEqual([
      minute,
    ]);
    expect(unsure([{ page: "b", at: minute }], leaving)).toEqual([]);
  });

  it("are those of a page's last seconds before it crashed", () => {
    const answers = [
      { page: "a", at: 2 * minute },
      { page: "a", at: 4 * minute },
    ];
    expect(unsure(answers, { crashes: [{ page: "a", at: 5 * minute }] })).toEqual([4 * minute]);
  });

  it("are those that were a page's last while the background was being started", () => {
    const [early, late] = [
      { page: "a", at: 5 * minute },
      { page: "a", at: 8 * minute },
    ];
    expect(unsure([early], { stops: [5 * minute] })).toEqual([5 * minute]);
    expect(unsure([early, late], { stops: [5 * minute] })).toEqual([]);
  });
});

/** When the unsure ones of some answers were asked for; page `a` and `b` were loaded after a minute, `slow` never. */
function unsure(
  answers: readonly { readonly page: string; readonly at: number }[],
  mishaps: Partial<Mishaps>,
): number[] {
  const pages: PageRecord[] = [
    { id: "a", account: undefined, client: "classic", loadedAt: minute },
    { id: "b", account: undefined, client: "classic", loadedAt: minute },
    { id: "slow", account: undefined, client: "classic" },
  ];
  const requests = answers.map(answered);
  const isUnsure = unsureIn({ pages, requests }, { crashes: [], leavings: [], stops: [], ...mishaps }, speed);
  return requests.filter(isUnsure).map(({ at }) => at);
}

function answered({ page, at }: { readonly page: string; readonly at: number }): RequestRecord {
  return {
    operation: "SearchTimeline",
    method: "POST",
    host: "x.com",
    query: "#copchat",
    cursor: undefined,
    status: 200,
    polling: true,
    at,
    ids: ["1"],
    bytes: 100,
    page,
    received: true,
  };
}
