import { describe, expect, it } from "vitest";
import {
  addPage,
  type Coverage,
  noCoverage,
  seenInLists,
  seenModerators,
} from "../../../../src/domain/coverage/coverage.ts";
import { evening, idAt, testChat } from "../../../support/make-post.ts";
import { cover, page, query, secondOf, stretches } from "./covered-pages.ts";

const listPage = (subject: string, members?: readonly string[]) => ({
  operation: "ListLatestTweetsTimeline",
  kind: "list" as const,
  subject,
  ids: [idAt(5), idAt(0)],
  receivedAt: evening + 5000,
  ...(members ? { members } : {}),
});
const withLists = (...pages: readonly ReturnType<typeof listPage>[]): Coverage =>
  pages.reduce<Coverage>(addPage, cover([page(0, 9)]));

describe("what is known of a search", () => {
  it("is no more than its pages told", () => {
    expect(cover([page(0, 9)]).sources).toStrictEqual([
      { query, stretches: [{ from: idAt(0), to: idAt(9) }], places: [], waiting: [] },
    ]);
  });

  it("is bounded however much is loaded, and of the newest", () => {
    const known = Array.from({ length: 150 }, (_, at) =>
      page(at * 1000, at * 1000 + 3, { topCursor: `t${at}`, bottomCursor: `b${at}` }),
    );
    const unheard = Array.from({ length: 30 }, (_, at) => page(0, -1, { cursor: `unheard ${at}` }));
    const [source] = cover([...known, ...unheard]).sources;
    const newest = known.slice(-60);
    expect(source?.places.map(({ cursor }) => cursor)).toEqual([
      ...newest.map(({ bottomCursor }) => bottomCursor),
      ...newest.map(({ topCursor }) => topCursor),
    ]);
    expect(source?.stretches).toHaveLength(100);
    expect(secondOf(source?.stretches.at(-1)?.to ?? "")).toBe(149_003);
    expect(source?.waiting.map(({ cursor }) => cursor)).toEqual(
      unheard.slice(-20).map(({ cursor }) => cursor),
    );
  });
});

describe("a page claims", () => {
  it("nothing where it is empty and no clock says when that was", () => {
    expect(stretches(cover([page(0, -1, { clockIsOurs: true })]))).toEqual([]);
  });

  it("only the posts that are in the order of time", () => {
    const unordered = { ...page(0, 50), ids: [50, 10, 30, 20].map(idAt) };
    expect(stretches(cover([unordered]))).toEqual([[50, 50]]);
  });

  it("only its own posts beside a cursor whose place nobody knows", () => {
    const ours = page(0, 19, { cursor: "unheard", topCursor: "t2", clockIsOurs: true });
    const next = page(40, 45, { cursor: "t2", topCursor: "t3" });
    expect(stretches(cover([ours, next]))).toEqual([
      [0, 19],
      [40, 45],
    ]);
    const mixed = { ...next, ids: [idAt(40), idAt(45)] };
    expect(stretches(cover([ours, mixed]))).toEqual([[0, 19]]);
  });

  it("that nothing was written since, where it is empty and X kept its cursors", () => {
    const cursors = { topCursor: "t1", bottomCursor: "b1" };
    const later = { ...cursors, cursor: "t1", receivedAt: evening + 200_000 };
    expect(stretches(cover([page(0, 19, cursors), page(0, -1, later)]))).toEqual([[0, 170]]);
  });
});

describe("who was seen in a list", () => {
  it("is told by its timeline, each once, whatever the letters", () => {
    const coverage = withLists(
      listPage("158", ["T_Marlow_Test", "one_x"]),
      listPage("158", ["ONE_x", "two_x", "Two_X"]),
      listPage("9"),
    );
    expect(seenInLists(coverage)).toEqual(new Map([["158", new Set(["t_marlow_test", "one_x", "two_x"])]]));
    expect(coverage.sources.map(({ members }) => members)).toEqual([
      undefined,
      ["t_marlow_test", "one_x", "two_x"],
      undefined,
    ]);
    expect(withLists(listPage("9")).sources[1]).not.toHaveProperty("members");
  });

  it("is of the chat's moderators those of its own list", () => {
    const coverage = withLists(listPage("158", ["T_Marlow_Test", "one_x"]));
    const chat = { ...testChat, moderators: ["t_Marlow_test", "late_x"], moderatorList: "158" };
    expect(seenModerators(coverage, chat)).toEqual(["t_marlow_test"]);
    expect(seenModerators(coverage, { ...chat, moderatorList: "9" })).toEqual([]);
    expect(seenModerators(coverage, testChat)).toEqual([]);
    expect(seenModerators(noCoverage, chat)).toEqual([]);
  });

  it("is not asked of a search, whoever wrote in it", () => {
    const search = { ...page(0, 9), members: ["one_x"] };
    expect(seenInLists(cover([search]))).toEqual(new Map());
  });
});
