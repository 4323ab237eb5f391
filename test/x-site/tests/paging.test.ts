import { describe, expect, it } from "vitest";
import { makeEvening } from "../scenarios.ts";
import { search } from "./ask.ts";
import { at, cursorOf, entriesOf, idsOf, list, searchPath, text } from "./look.ts";
import { playing } from "./playing.ts";

const query = "(#copchat OR from:nora_marlow OR from:t_reyne OR @sgt_okafor)";
const quiet = makeEvening("quiet");

async function everyPage(site: Awaited<ReturnType<typeof playing>>): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | undefined;
  for (;;) {
    const body: unknown = JSON.parse(
      (await search(site, query, cursor === undefined ? {} : { cursor })).text,
    );
    const page = idsOf(body, searchPath);
    if (page.length === 0) return ids;
    ids.push(...page);
    cursor = cursorOf(body, searchPath, "Bottom");
  }
}

describe("paging a search", () => {
  it("backwards gives every post exactly once, newest first", async () => {
    const site = await playing(quiet, 30);
    const ids = await everyPage(site);
    expect(ids.length).toBeGreaterThan(150);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(ids.toSorted((a, b) => (BigInt(a) < BigInt(b) ? 1 : -1)));
    const tagged = site.published().filter((post) => !post.repostOf && /#copchat/i.test(post.text));
    expect(tagged.filter(({ id }) => !ids.includes(id))).toEqual([]);
    expect([...site.served()].sort()).toEqual(ids.toSorted());
  });

  it("upwards by the top cursor gives exactly the newer ones, then nothing", async () => {
    const site = await playing(quiet, 30, { pageSize: 200 });
    const first: unknown = JSON.parse((await search(site, query, { count: 200 })).text);
    const known = new Set(idsOf(first, searchPath));
    site.clock.advanceBy(4 * 60_000);
    const cursor = cursorOf(first, searchPath, "Top");
    const next: unknown = JSON.parse((await search(site, query, { count: 200, cursor })).text);
    const newest: unknown = JSON.parse((await search(site, query, { count: 200 })).text);
    const newer = idsOf(newest, searchPath).filter(
      (id) => !known.has(id) && BigInt(id) > BigInt([...known][0] ?? 0),
    );
    expect(idsOf(next, searchPath)).toEqual(newer);
    expect(newer.length).toBeGreaterThan(10);
    const again: unknown = JSON.parse(
      (await search(site, query, { cursor: cursorOf(next, searchPath, "Top") })).text,
    );
    expect(idsOf(again, searchPath)).toEqual([]);
  });

  it("adds cursors on the first page and replaces them on later ones", async () => {
    const site = await playing(quiet, 30);
    const first: unknown = JSON.parse((await search(site, query)).text);
    expect(list(first, searchPath).map((one) => at(one, "type"))).toEqual(["TimelineAddEntries"]);
    const last = entriesOf(first, searchPath).slice(-2);
    expect(last.map((entry) => text(entry, "entryId"))).toEqual([
      "cursor-top-9223372036854775807",
      "cursor-bottom-0",
    ]);
    const cursor = cursorOf(first, searchPath, "Bottom");
    const second: unknown = JSON.parse((await search(site, query, { cursor })).text);
    const instructions = list(second, searchPath);
    expect(instructions.map((one) => at(one, "type"))).toEqual([
      "TimelineAddEntries",
      "TimelineReplaceEntry",
      "TimelineReplaceEntry",
    ]);
    expect(instructions.slice(1).map((one) => at(one, "entry_id_to_replace"))).toEqual([
      "cursor-top-9223372036854775807",
      "cursor-bottom-0",
    ]);
    expect(list(instructions[0], "entries").some((entry) => at(entry, "content.cursorType"))).toBe(false);
  });

  it("answers a search without results with cursors only", async () => {
    const site = await playing(quiet, 30);
    const body: unknown = JSON.parse((await search(site, "from:nobody_at_all", {})).text);
    const kinds = entriesOf(body, searchPath).map((entry) => text(entry, "entryId").replace(/-\d.*$/, ""));
    expect(kinds.filter((kind) => !kind.startsWith("promoted"))).toEqual(["cursor-top", "cursor-bottom"]);
  });
});
