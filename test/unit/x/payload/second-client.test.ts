import { describe, expect, it } from "vitest";
import { postSchema } from "../../../../src/messages/post-schema.ts";
import { readBody } from "../../../../src/x/payload/read-body.ts";
import { fixtureCases } from "../../../../tools/fixture-case.ts";
import { rowOf } from "../../../../tools/post-row.ts";
import { haveSecondClient, readSecondClient, secondClient } from "../captures.ts";
import { noKeys } from "../no-keys.ts";

const request = { operation: "SearchTimeline", receivedAt: 0 };

describe.skipIf(!haveSecondClient)("bodies in the form of X's second client", () => {
  it.each(secondClient("made-"))("%s: no difference", (file) => {
    const { entries, health } = readBody(readSecondClient(file), request);
    const lines = readSecondClient(file.replace(".json", ".posts.jsonl")).trim().split("\n");
    expect(entries.map(rowOf)).toEqual(lines.map((line) => JSON.parse(line)));
    expect(health).toMatchObject({
      outcome: "read",
      withheld: 0,
      missing: noKeys,
      unknown: noKeys,
      errors: [],
    });
    for (const { post } of entries) expect(postSchema.safeParse(post).error?.issues).toBeUndefined();
  });

  it.each(secondClient("mobile-"))("%s: every place of a post gives one", (file) => {
    const text = readSecondClient(file);
    const { entries, health } = readBody(text, request);
    expect(health).toMatchObject({ outcome: "read", withheld: 0, missing: noKeys, unknown: noKeys });
    const read = new Set(entries.map(({ post }) => post.id));
    const places = text.match(/"entry_id": ?"(?:\w+-\d+-)?tweet-\d+"/g) ?? [];
    expect(new Set(entries.map(({ post }) => post.text)).size).toBe(read.size);
    expect(entries.length).toBeGreaterThanOrEqual(places.length);
    for (const { post } of entries) expect(post.text).not.toBe("");
  });
});

interface Entry {
  entry_id: string;
  content: { content: { tweet_results: { result: Record<string, Record<string, unknown>> } } };
}

/** The invented search of the second client, changed. */
function searchWith(change: (entries: Entry[]) => void) {
  const body = JSON.parse(fixtureCases().find(({ name }) => name === "xweb-search")?.input ?? "");
  change(body.data.search_by_raw_query.timeline.timeline.instructions[0].entries);
  return readBody(JSON.stringify(body), request);
}

function resultOf(entry: Entry | undefined): Record<string, Record<string, unknown>> {
  return entry?.content.content.tweet_results.result ?? {};
}

const whole = searchWith(() => undefined);
const [first] = whole.entries;

describe("half of one client's form and half of the other's", () => {
  it("text in one, entities, counts and time in the other", () => {
    const { entries, health } = searchWith((all) => {
      for (const entry of all.slice(0, 3)) {
        const result = resultOf(entry);
        const { details = {}, counts = {}, legacy = {} } = result;
        result.legacy = {
          ...legacy,
          ...counts,
          entities: {
            hashtags: details.hashtag_entities,
            urls: result.url_entities,
            user_mentions: result.mention_entities,
            media: result.media_entities2,
          },
        };
        result.details = { full_text: details.full_text, display_text_range: details.display_text_range };
        for (const name of ["counts", "url_entities", "mention_entities", "media_entities2"])
          delete result[name];
      }
    });
    const withoutTime = (posts: typeof entries) => posts.map(({ post: { createdAt: _, ...post } }) => post);
    expect(withoutTime(entries)).toEqual(withoutTime(whole.entries));
    expect(health.missing).toEqual({});
  });

  it("the entry of one client with the item of the other", () => {
    const classic = JSON.parse(
      fixtureCases().find(({ name }) => name === "search-user-shape-c")?.input ?? "",
    );
    const { entries: theirs } = classic.data.search_by_raw_query.search_timeline.timeline.instructions[0];
    const { entries, health } = searchWith((all) => {
      all.push(...theirs.slice(0, 2));
      for (const { content } of theirs.slice(2, 3))
        all.push({ entry_id: "tweet-1", content: { content: content.itemContent } } as Entry);
    });
    expect(entries).toHaveLength(whole.entries.length * 2);
    expect(health).toMatchObject({ missing: noKeys, unknown: noKeys });
  });
});

describe("what nobody knows", () => {
  it("an entry of an unknown kind between healthy ones is counted, and loses none of them", () => {
    const odd = {
      entry_id: "hologram-1",
      content: { __typename: "TimelineTimelineItem", beam: { on: true } },
    };
    const { entries, health, page } = searchWith((all) => all.splice(1, 0, odd as unknown as Entry));
    expect(entries).toEqual(whole.entries);
    expect(health).toMatchObject({ unknown: { TimelineTimelineItem: 1 }, missing: noKeys });
    expect(health.firstUnknown).toEqual(
      expect.arrayContaining(["entry_id", "content.beam", "content.beam.on"]),
    );
    expect(page?.unread).toBe(1);
  });

  it("one that looks like a post counts as a post in no known form", () => {
    const odd = {
      entry_id: "tweet-2094964541879222376",
      content: { __typename: "TimelineTimelineItem", beam: {} },
    };
    const { health, incomplete } = searchWith((all) => all.splice(1, 0, odd as unknown as Entry));
    expect(health.missing).toEqual({ form: 1 });
    expect([...incomplete]).toEqual([["2094964541879222376", "form"]]);
  });

  it("a post under another name in an unknown entry is read all the same", () => {
    const { entries, health } = searchWith((all) => {
      const [entry] = all;
      if (!entry) return;
      const { tweet_results } = entry.content.content;
      all[0] = {
        entry_id: "x-1",
        content: { __typename: "Hologram", beam: { post_v9: tweet_results } },
      } as unknown as Entry;
    });
    expect(entries.map(({ post }) => post)).toEqual(whole.entries.map(({ post }) => post));
    expect(health.unknown).toEqual({ Hologram: 1 });
  });

  it("items of an unknown kind are searched for posts, and counted where they hold none", () => {
    const renaming = (item: (results: unknown) => unknown) =>
      searchWith((all) => {
        for (const entry of all.slice(0, 3))
          entry.content.content = item(entry.content.content.tweet_results) as typeof entry.content.content;
      });
    const held = renaming((results) => ({ __typename: "TimelinePostV9", post_results: results }));
    expect(held.entries.map(({ post }) => post)).toEqual(whole.entries.map(({ post }) => post));
    const empty = renaming(() => ({ __typename: "TimelineHologram", beam: {} }));
    expect(empty.health).toMatchObject({ posts: 0, unknown: { TimelineHologram: 3 } });
  });

  it("a timeline of which nothing is read, with posts elsewhere, is no empty one", () => {
    const { entries: _all, health } = readBody(
      JSON.stringify({
        data: {
          search_by_raw_query: { timeline: { timeline: { instructions: [] } } },
          more: [{ kind: "Tweet" }],
        },
      }),
      request,
    );
    expect(health).toMatchObject({ posts: 0, unknown: { timeline: 1 }, missing: { form: 1 } });
  });

  const notification = (template: object) => ({
    entry_id: "notification-1",
    content: { content: { __typename: "TimelineNotification", template } },
  });

  it.each<[string, (results: { result: Record<string, unknown> }) => object]>([
    ["under another name", ({ result }) => ({ rest_id: result.rest_id, post_result: result })],
    ["in the wrapper itself", ({ result }) => result],
  ])("a notification's post %s is read: X does not only name it", (_, place) => {
    const { entries } = searchWith((all) => {
      const [entry] = all;
      if (!entry) return;
      const { tweet_results } = entry.content.content;
      all[0] = notification({
        target_objects: [{ tweet_results: place(tweet_results) }],
      }) as unknown as Entry;
    });
    expect(entries.map(({ post }) => post.id)).toEqual(whole.entries.map(({ post }) => post.id));
  });

  it("a post that X only names does not hide others in no known form", () => {
    const named = { tweet_results: { rest_id: "2094964541879222376" } };
    const only = searchWith((all) => {
      all.splice(0, all.length, notification({ target_objects: [named] }) as unknown as Entry);
    });
    expect(only.health.posts).toBe(0);
    expect({ ...only.health.missing, ...only.health.unknown }).toEqual({});
    const beams = ["tweet-2094964541879222377", "tweet-2094964541879222378"];
    const { health } = searchWith((all) => {
      all.splice(0, all.length, notification({ target_objects: [named], beams }) as unknown as Entry);
    });
    expect(health).toMatchObject({ posts: 0, unknown: { timeline: 1 }, missing: { form: 2 } });
  });

  it.each(["promotedMetadata", "promoted_metadata"])("an ad by %s stays one wherever it is found", (name) => {
    const { entries } = searchWith((all) => {
      const tweet_results = all[0]?.content.content.tweet_results;
      all[0] = {
        entry_id: "x-1",
        content: { __typename: "Hologram", [name]: { id: 1 }, beam: { tweet_results } },
      } as unknown as Entry;
    });
    expect(entries.map(({ promoted }) => promoted)).toEqual([true, false, false]);
  });
});

describe("a time in milliseconds", () => {
  const sent = first?.post.createdAt ?? 0;
  it.each([
    ["as text", String(sent), sent],
    ["in seconds", Math.trunc(sent / 1000), sent],
    ["in seconds, as text", String(Math.trunc(sent / 1000)), sent],
    ["negative: by its id", -sent, undefined],
    ["as words: by its id", "yesterday", undefined],
    ["beyond all time: by its id", 9e18, undefined],
    ["as an object: by its id", { ms: sent }, undefined],
  ])("%s", (_, value, expected) => {
    const { entries } = searchWith((all) => {
      const { details } = resultOf(all[0]);
      if (details) details.created_at_ms = value;
    });
    const [read] = entries;
    if (expected !== undefined) expect(read?.post.createdAt).toBe(expected);
    expect(Math.abs((read?.post.createdAt ?? 0) - sent)).toBeLessThan(1000);
  });
});

describe("an answer without posts", () => {
  it("is an empty one when it holds cursors only", () => {
    const { health, page } = searchWith((all) => all.splice(0, all.length - 2));
    expect(health).toMatchObject({ outcome: "read", posts: 0, missing: noKeys, unknown: noKeys });
    expect(page).toMatchObject({ ids: [], kind: "search" });
  });

  it("a list may end without a cursor", () => {
    const { entries, health } = searchWith((all) => all.splice(-2));
    expect(entries).toHaveLength(3);
    expect(health.unknown).toEqual({});
  });

  it("data beside errors is read", () => {
    const body = JSON.parse(fixtureCases().find(({ name }) => name === "xweb-search")?.input ?? "");
    const { entries, health } = readBody(
      JSON.stringify({ ...body, errors: [{ message: "Timeout: Unspecified", code: 29 }] }),
      request,
    );
    expect(entries).toHaveLength(3);
    expect(health).toMatchObject({ outcome: "read", errors: [{ kind: "transient" }] });
  });

  it("a 404 without a word is of a kind of its own", () => {
    expect(readBody("", { ...request, status: 404 }).health.outcome).toBe("not-found");
    expect(readBody("", { ...request, status: 200 }).health.outcome).toBe("not-json");
  });
});
