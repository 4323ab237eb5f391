import { expect, it, vi } from "vitest";
import { readIntakes } from "../../../../../src/storage/notes/intakes.ts";
import { openDatabase } from "../../../../../src/storage/open-database.ts";
import { fromTab } from "../../../../support/fake-browser.ts";
import { idAt, makePost } from "../../../../support/make-post.ts";
import { anotherWorker, browser, deliver, ofCopchat, withAWorker } from "../background-worker.ts";

withAWorker();

const step = 1000;
const stored = async () => (await openDatabase()).count("posts");
const chunk = (from: number) =>
  Array.from({ length: step }, (_, at) => makePost({ id: idAt(from + at), ...ofCopchat }));

const floodTroubles = () =>
  browser.broadcasts.filter(
    ({ name, payload }) => name === "trouble" && /more posts than any chat/.test(JSON.stringify(payload)),
  );

it("a flood of 5,000 forged posts is taken in up to 4,000, is said once, and waits in X's page", async () => {
  vi.spyOn(Date, "now").mockReturnValue(Date.now());
  for (let from = 0; from < 4000; from += step)
    expect(await deliver(chunk(from))).toMatchObject({ ok: true });
  for (let again = 0; again < 2; again++)
    expect(await deliver(chunk(4000))).toMatchObject({ ok: false, failure: { code: "storage" } });
  expect(await stored()).toBe(4000);
  expect(floodTroubles()).toHaveLength(1);
  expect(await deliver([]), "what brings no post").toMatchObject({ ok: true });
});

it("posts that are there already take nothing of the room, and with the time there is room again", async () => {
  const now = vi.spyOn(Date, "now").mockReturnValue(Date.now());
  for (let times = 0; times < 3; times++) await deliver(chunk(0));
  for (let from = step; from < 4000; from += step)
    expect(await deliver(chunk(from))).toMatchObject({ ok: true });
  expect(await deliver(chunk(4000))).toMatchObject({ ok: false });
  now.mockReturnValue(Date.now() + 60_000);
  expect(await deliver(chunk(4000))).toMatchObject({ ok: true });
  expect(await stored()).toBe(5000);
});

it("a flood in many deliveries at once is taken in no further", async () => {
  vi.spyOn(Date, "now").mockReturnValue(Date.now());
  const replies = await Promise.all([0, 1, 2, 3, 4, 5].map((at) => deliver(chunk(at * step))));
  expect(replies.map((reply) => (reply as { ok: boolean }).ok).sort()).toEqual([
    ...[false, false],
    ...[true, true, true, true],
  ]);
  expect(await stored()).toBe(4000);
});

it("a flood that ebbed and came again is said again", async () => {
  const now = vi.spyOn(Date, "now").mockReturnValue(Date.now());
  for (let from = 0; from < 5000; from += step) await deliver(chunk(from));
  expect(floodTroubles()).toHaveLength(1);
  now.mockReturnValue(Date.now() + 60 * 60_000);
  for (let from = 5000; from < 10_000; from += step) await deliver(chunk(from));
  expect(floodTroubles()).toHaveLength(2);
});

it("a flood in one tab holds back no other's posts, and goes on where it was with a background that begins anew", async () => {
  vi.spyOn(Date, "now").mockReturnValue(Date.now());
  for (let from = 0; from < 4000; from += step) await deliver(chunk(from));
  expect(await deliver(chunk(4000))).toMatchObject({ ok: false });
  expect(await deliver(chunk(5000), {}, fromTab(8)), "another tab").toMatchObject({ ok: true });
  await vi.waitFor(async () => expect(await readIntakes(await openDatabase())).toHaveLength(2));
  await anotherWorker();
  expect(await deliver(chunk(4000)), "the same, of another background").toMatchObject({ ok: false });
  expect(await deliver(chunk(6000), {}, fromTab(8))).toMatchObject({ ok: true });
});
