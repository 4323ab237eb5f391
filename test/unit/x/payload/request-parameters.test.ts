import { describe, expect, it } from "vitest";
import { readParameters } from "../../../../src/x/payload/request-parameters.ts";

const address = "https://x.com/i/api/graphql/q/SearchTimeline";
const inAddress = `${address}?variables=${encodeURIComponent('{"rawQuery":"#old","product":"Top","listId":"7","count":20}')}&features=%7B%7D`;

describe("what a request asked for", () => {
  it.each<[string, string | undefined, string | undefined, object]>([
    ["the address", inAddress, undefined, { rawQuery: "#old", product: "Top", subject: "7", count: 20 }],
    [
      "the body, and what it does not say from the address",
      inAddress,
      '{"variables":{"rawQuery":"#new & more","product":"Latest","cursor":"c"},"queryId":"q"}',
      { rawQuery: "#new & more", product: "Latest", cursor: "c", subject: "7", count: 20 },
    ],
    ["variables as text", address, '{"variables":"{\\"userId\\":\\"12\\"}"}', { subject: "12" }],
    [
      "REST",
      `${address}?q=%23a+b&tweet_search_mode=live&cursor=x%3D%3D&count=40#no`,
      undefined,
      { rawQuery: "#a b", product: "Latest", cursor: "x==", count: 40 },
    ],
    [
      "a body that is not JSON",
      inAddress,
      "variables=1",
      { rawQuery: "#old", product: "Top", subject: "7", count: 20 },
    ],
    ["a cut body", undefined, '{"variables":{"rawQuery":"#', {}],
    ["broken escapes", `${address}?variables=%E0%A4%A&q=%ZZ`, undefined, {}],
    ["wrong types", address, '{"variables":{"rawQuery":5,"cursor":{},"count":"many","product":null}}', {}],
    ["no request", undefined, undefined, {}],
  ])("%s", (_, url, body, expected) => expect(readParameters(url, body)).toEqual(expected));

  it("is bounded", () => {
    const body = JSON.stringify({ variables: { rawQuery: "x".repeat(100_000) } });
    expect(readParameters(undefined, body).rawQuery).toHaveLength(4000);
  });
});
