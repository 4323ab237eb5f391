import { beforeEach, describe, expect, it, vi } from "vitest";
import { partsOf, sendImport } from "../../../../extension/platform/send-import.ts";
import type { ImportPart } from "../../../../src/messages/mute-requests.ts";
import { longestPart } from "../../../../src/messages/mute-schema.ts";
import { done, failed, type Reply } from "../../../../src/messages/reply.ts";

const head = { batchId: "b", fileName: "a.txt", scope: "every-chat", until: "always" } as const;
const text = "@jo_lindqvist_x\n".repeat(longestPart / 6);
let sent: ImportPart[];
let answer: (part: ImportPart) => Reply<unknown>;

beforeEach(() => {
  sent = [];
  answer = () => done({ batchId: "b", added: 3 });
  const sendMessage = async ({ payload }: { payload: ImportPart }) => {
    sent.push(payload);
    return answer(payload);
  };
  vi.stubGlobal("chrome", { runtime: { id: "chatside", sendMessage } });
});

describe("a file on its way to the background", () => {
  it("goes in parts that a message takes, and is whole again behind them", async () => {
    expect(await sendImport(head, text)).toEqual(done({ batchId: "b", added: 3 }));
    expect(sent.map(({ part, parts }) => [part, parts])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
    ]);
    expect(sent.map((part) => part.text).join("")).toBe(text);
    for (const part of sent) expect(part.text.length).toBeLessThanOrEqual(longestPart);
  });

  it("cuts no character in two, and sends an empty one as one part", () => {
    const faces = `${"a".repeat(longestPart - 1)}😀b`;
    expect(partsOf(faces).join("")).toBe(faces);
    for (const part of partsOf(faces)) expect(part).not.toMatch(/[\ud800-\udbff]$/);
    expect(partsOf("")).toEqual([""]);
  });

  it("begins again when the worker was stopped in between, and gives up when that goes on", async () => {
    let stops = 1;
    answer = ({ part }) =>
      part === 2 && stops-- > 0 ? failed("not-found", "lost") : done({ batchId: "b", added: 3 });
    expect((await sendImport(head, text)).ok).toBe(true);
    expect(sent).toHaveLength(6);
    sent = [];
    answer = () => failed("not-found", "lost");
    expect(await sendImport(head, text)).toMatchObject({ failure: { code: "not-found" } });
    expect(sent).toHaveLength(3);
  });

  it("says at once what is wrong with it", async () => {
    answer = () => failed("refused", "no list");
    expect(await sendImport(head, "x")).toMatchObject({ failure: { message: "no list" } });
    expect(sent).toHaveLength(1);
  });
});
