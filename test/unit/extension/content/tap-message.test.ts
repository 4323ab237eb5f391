// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { readTapMessage } from "../../../../extension/content/tap-message.ts";
import { longestBody, tapResponse } from "../../../../src/messages/tap-event.ts";

const head = {
  operation: "SearchTimeline",
  method: "POST",
  status: 200,
  requestBody: '{"variables":{}}',
  date: "Thu, 19 Nov 2026 02:00:00 GMT",
  polling: true,
};

function eventWith(key: unknown, newValue: string | null = "{}", url = "https://x.com/") {
  const text = typeof key === "string" ? key : JSON.stringify(key);
  return new StorageEvent(tapResponse, { key: text, newValue, url });
}

describe("a message of the tap", () => {
  it("comes through whole", () => {
    expect(readTapMessage(eventWith(head, "{}"))).toEqual({ head, body: "{}", url: "https://x.com/" });
  });

  const forged: [string, StorageEvent][] = [
    ["without head", new StorageEvent(tapResponse, { newValue: "{}" })],
    ["without body", eventWith(head, null)],
    ["with a head that is no JSON", eventWith("{operation")],
    ["with a head that is no object", eventWith("[1]")],
    ["with null", eventWith("null")],
    ["without operation", eventWith({ ...head, operation: undefined })],
    ["with markup for an operation", eventWith({ ...head, operation: "<script>" })],
    ["with a status that is text", eventWith({ ...head, status: "200" })],
    ["with a header that is an object", eventWith({ ...head, date: {} })],
    ["with a flag that is text", eventWith({ ...head, polling: "yes" })],
    ["with an endless header", eventWith({ ...head, rateReset: "9".repeat(101) })],
    ["with an endless request", eventWith({ ...head, requestBody: "x".repeat(20_001) })],
    ["with an endless head", eventWith({ ...head, more: "x".repeat(100_000) })],
    ["with an endless address", eventWith(head, "{}", `https://x.com/${"x".repeat(60_000)}`)],
    ["with an oversized body", eventWith(head, "x".repeat(longestBody + 1))],
  ];
  it.each(forged)("is refused %s", (_, event) => {
    expect(readTapMessage(event)).toBeUndefined();
  });
});
