import { describe, expect, it } from "vitest";
import { fileName } from "../../../../extension/recap/save-evening.ts";
import { evening, testChat } from "../../../support/make-post.ts";

const named = (hashtag: string) =>
  fileName({ chat: { ...testChat, hashtags: [hashtag] }, from: evening }, "America/Toronto");

describe("the name of an exported file", () => {
  it.each([
    ["copchat", "copchat-2026-11-18"],
    ["شرطة", "شرطة-2026-11-18"],
    ["../../etc/passwd", "-etc-passwd-2026-11-18"],
    ['a:b*c?"<>|', "a-b-c--2026-11-18"],
    ["CON", "CON-2026-11-18"],
    ["", "evening-2026-11-18"],
  ])("%j is safe on every system", (hashtag, expected) => {
    expect(named(hashtag)).toBe(expected);
    expect(named(hashtag)).toMatch(/^[^\\/:*?"<>|\p{Cc}]+$/u);
  });
});
