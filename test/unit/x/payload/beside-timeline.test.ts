import { describe, expect, it } from "vitest";
import { readBody } from "../../../../src/x/payload/read-body.ts";
import { bodyOf, type Parts, read, request } from "../changed-search.ts";
import { noKeys } from "../no-keys.ts";

describe("posts beside the timeline", () => {
  const beside = (place: (posts: Parts[]) => Record<string, unknown>) =>
    read("xweb-search", (all, body) => Object.assign(body.data, place(all.splice(0, 1))));
  const ids = read("xweb-search").entries.map(({ post }) => post.id);

  it.each<[string, (posts: Parts[]) => Record<string, unknown>]>([
    ["a second timeline", (entries) => ({ pinned: { instructions: [{ entries }] } })],
    ["the post that a conversation is about", ([entry]) => ({ focal: entry?.content.content })],
  ])("%s is read, and claims nothing of what the timeline covers", (_, place) => {
    const { entries, page } = beside(place);
    expect(entries.map(({ post }) => post.id).toSorted()).toEqual(ids.toSorted());
    expect(page?.ids).toHaveLength(ids.length - 1);
  });

  it("are counted where they cannot be read", () => {
    const { entries, health } = beside(() => ({ more: [{ entry_id: "tweet-2094964541879222376" }] }));
    expect(entries).toHaveLength(ids.length - 1);
    expect(health.missing).toEqual({ form: 1 });
  });

  it("behind an empty timeline are no sign that X has nothing more", () => {
    const { entries, page, health } = read("xweb-search", (all, { data }) => {
      data.moved = { posts: all.splice(0) };
      data.search_by_raw_query.timeline.timeline.instructions = [];
    });
    expect(entries).toHaveLength(ids.length);
    expect(health.unknown).toEqual({ timeline: 1 });
    expect(page?.ids).toEqual([]);
    expect(page?.unread).toBeGreaterThan(ids.length);
  });

  it("that cannot be read leave the timeline's page as it was", () => {
    const { health, page } = beside(([entry]) => ({
      focal: { __typename: "Odd", beam: entry?.content.content },
    }));
    expect(page?.unread).toBeUndefined();
    const withoutId = beside(([entry]) => {
      delete entry?.content.content.tweet_results.result.rest_id;
      return { focal: { tweet_results: { result: entry?.content.content.tweet_results.result } } };
    });
    expect(withoutId.health.missing).toEqual({ id: 1 });
    expect(withoutId.page?.unread).toBeUndefined();
    expect(health.missing).toEqual({});
  });

  it("are not counted for what the timeline is of: the type of a post around it", () => {
    const around = (change: (instructions: unknown) => unknown) => {
      const { body } = bodyOf("xweb-search");
      const { instructions } = body.data.search_by_raw_query.timeline.timeline;
      const result = {
        __typename: "Tweet",
        timeline_response: { timeline: { instructions: change(instructions) } },
      };
      return readBody(JSON.stringify({ data: { tweet: { result } } }), {
        ...request,
        operation: "ModeratedTimeline",
      }).health;
    };
    for (const health of [around((all) => all), around(() => [])])
      expect({ ...health.missing, ...health.unknown }).toEqual({});
    expect(around((all) => all).posts).toBe(ids.length);
  });

  describe("a post whose own timeline is empty", () => {
    const ask = (result: object) =>
      readBody(JSON.stringify({ data: { tweet: { result } } }), {
        ...request,
        operation: "ModeratedTimeline",
      });
    const post = () => bodyOf("xweb-search").entries[0]?.content.content.tweet_results.result;
    const isNoChange = ({ health, page }: ReturnType<typeof ask>) => {
      expect(health).toMatchObject({ outcome: "read", missing: noKeys, unknown: noKeys });
      expect(page?.unread).toBeUndefined();
    };
    const empty = [
      {},
      { timeline: {} },
      { __typename: "TimelineResponse", id: "a", timeline: { id: "b" } },
      { timeline: { instructions: [] } },
    ];

    it.each(empty)("is no change of X's: %j", (timeline_response) => {
      isNoChange(ask({ __typename: "Tweet", rest_id: "2094964541879222376", timeline_response }));
      const reading = ask({ ...post(), timeline_response });
      isNoChange(reading);
      expect(reading.entries).toHaveLength(1);
    });

    it.each([
      { timeline: { entries_v9: [{ odd: 1 }] } },
      { timeline_v9: { instructions_v9: [], more: [1] } },
    ])("is one where the timeline has other names: %j", (timeline_response) => {
      expect(ask({ __typename: "Tweet", timeline_response }).health.outcome).toBe("unknown-shape");
      expect(ask({ ...post(), timeline_response }).health.unknown).toEqual({ timeline: 1 });
    });
  });

  it("are found behind an empty timeline", () => {
    const { entries } = read("xweb-search", (_, body) => {
      body.data = { first: { instructions: [] }, moved: body.data.search_by_raw_query } as never;
    });
    expect(entries).toHaveLength(ids.length);
  });
});
