import tlds from "tlds" with { type: "json" };
import { expect, it } from "vitest";
import { topLevelDomains } from "../../../../src/domain/counting/top-level-domains.ts";

it("the list of top-level domains is the package's, as tools/top-level-domains.ts writes it", () => {
  expect(topLevelDomains).toEqual(tlds);
});
