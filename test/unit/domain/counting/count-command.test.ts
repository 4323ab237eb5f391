import { spawnSync } from "node:child_process";
import path from "node:path";
import { expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../../../..");

function answersTo(input: string): unknown[] {
  const command = [path.join(root, "node_modules/tsx/dist/cli.mjs"), path.join(root, "tools/count.ts")];
  const { status, stdout } = spawnSync(process.execPath, command, { input, encoding: "utf8" });
  expect(status).toBe(0);
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

it("npm run count answers each line, and goes on behind one that is no JSON string", {
  timeout: 90_000,
}, () => {
  const lines = [
    JSON.stringify("A3 See https://example.com/a?b=c #copchat @t_marlow 👩‍💻"),
    "not JSON",
    "5",
    JSON.stringify("x".repeat(141)),
    JSON.stringify("first\nsecond\u2028third\ud800"),
    '"last, without a line end"',
  ];
  expect(answersTo(lines.join("\n"))).toEqual([
    {
      classic140: 53,
      x280: 52,
      valid_classic140: true,
      valid_x280: true,
      links: ["https://example.com/a?b=c"],
      hashtags: ["copchat"],
      mentions: ["t_marlow"],
    },
    { error: "not a JSON string" },
    { error: "not a JSON string" },
    expect.objectContaining({ classic140: 141, valid_classic140: false, valid_x280: true }),
    expect.objectContaining({ classic140: 19, x280: 21, valid_x280: false }),
    expect.objectContaining({ classic140: 24 }),
  ]);
});
