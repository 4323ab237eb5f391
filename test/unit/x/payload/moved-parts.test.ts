import { describe, expect, it } from "vitest";
import { type BodyReading, readBody } from "../../../../src/x/payload/read-body.ts";
import { driftOf, renamed } from "../../../x-site/clients/drift.ts";
import { type Body, inputOf, type Parts, read, request, resultsOf } from "../changed-search.ts";
import { noKeys } from "../no-keys.ts";

const postsOf = ({ entries }: BodyReading) => entries.map(({ post, promoted }) => ({ post, promoted }));

function expectSame(name: string, change: (entries: Parts[], body: Body) => void): void {
  const reading = read(name, change);
  expect(postsOf(reading)).toEqual(postsOf(read(name)));
  expect(reading.health).toMatchObject({ missing: noKeys, withheld: 0 });
}

describe("a post in another place of its answer", () => {
  const inLimits = (wrap: (result: unknown) => Record<string, unknown>) => (entries: Parts[]) => {
    for (const results of resultsOf(entries)) results.result = wrap(results.result);
  };
  it.each<[string, (result: unknown) => Record<string, unknown>]>([
    ["within limits", (tweet) => ({ __typename: "TweetWithVisibilityResults", tweet })],
    ["within limits of another name", (post) => ({ __typename: "PostWithVisibilityResults", post })],
    [
      "within limits within limits",
      (tweet) => ({ tweet: { __typename: "TweetWithVisibilityResults", tweet } }),
    ],
    ["with its results within limits", (result) => ({ tweet_results: { result } })],
  ])("%s", (_, wrap) => expectSame("xweb-search", inLimits(wrap)));

  it("as its results themselves", () =>
    expectSame("xweb-search", (entries) => {
      for (const { content } of entries)
        if (content.content) content.content.tweet_results = content.content.tweet_results.result as never;
    }));

  it("named beside it only", () =>
    expectSame("xweb-search", (entries) => {
      for (const entry of entries.slice(0, 3)) {
        const { tweet_results } = entry.content.content;
        tweet_results.rest_id = String(tweet_results.result.rest_id);
        delete tweet_results.result.rest_id;
        entry.entry_id = "odd-1";
      }
    }));

  it("in an instruction each, a hundred of them", () => {
    const { entries } = read("xweb-search", (all, { data }) => {
      const entry = JSON.stringify(all.shift());
      const { instructions } = data.search_by_raw_query.timeline.timeline;
      for (let at = 0; at < 100; at++)
        instructions.push({
          __typename: "TimelineReplaceEntry",
          entry: JSON.parse(entry.replaceAll("2094964541879222376", `20949645418792${10000 + at}`)),
        });
    });
    expect(entries.length).toBeGreaterThanOrEqual(100);
  });

  it("beside the entries of its instruction, under another name", () => {
    const { entries, health } = read("xweb-search", (all, { data }) => {
      const [first] = data.search_by_raw_query.timeline.timeline.instructions;
      if (first) first.pinned_v9 = all.shift();
    });
    expect(entries).toHaveLength(3);
    expect(health.unknown).toEqual({ pinned_v9: 1 });
  });

  it.each<[string, object, readonly boolean[]]>([
    ["its mark", { promoted_metadata: { impression_id: "a0" } }, [false, false, true]],
    ["a neighbour's mark", { banner: { tweet_results: {}, impression_id: "a0" } }, [false, false, false]],
  ])("beside the entries of its instruction with %s", (_, more, ads) => {
    const { entries } = read("xweb-search", (all, { data }) => {
      const [first] = data.search_by_raw_query.timeline.timeline.instructions;
      if (first) Object.assign(first, more, { pinned_v9: all.shift() });
    });
    expect(entries.map(({ promoted }) => promoted)).toEqual(ads);
  });

  it("in an item beside a module", () => {
    const { entries } = read("xweb-search", (all) => {
      const [first, second] = all;
      if (!first || !second) return;
      const module = { entry_id: "m-tweet-1", item: { content: second.content.content } };
      const { tweet_results } = first.content.content;
      first.content = {
        items: [module],
        content: { __typename: "TimelineTweet", post_results: tweet_results },
      } as never;
      all.splice(1, 1);
    });
    expect(entries).toHaveLength(3);
  });
});

describe("a post within a post, under a name that X never used", () => {
  const under = (names: Readonly<Record<string, string>>, name: string) =>
    readBody(JSON.stringify(renamed(JSON.parse(inputOf(name)), names)), request);
  it.each([
    ["xweb-reposts", { retweeted_status_results: "reposted_post_results" }],
    ["xweb-quotes", { quoted_tweet_results: "quoted_post_results" }],
    ["xweb-notes", { note_tweet: "long_post" }],
    ["xweb-notes", { note_tweet_results: "long_post_results" }],
  ] as const)("%s: %o", (name, names) => {
    const texts = (reading: BodyReading) =>
      reading.entries.map(({ post }) => [post.text, post.repostOf?.id, post.quote?.text]);
    expect(texts(under(names, name))).toEqual(texts(under({}, name)));
  });

  it.each(["conversation_root_results", "parent_results"])("is no quote as %s", (name) => {
    const { entries } = read("xweb-search", (all) => {
      const [one, other] = resultsOf(all);
      if (one && other) Object.assign(one.result, { [name]: { result: other.result } });
    });
    expect(entries.map(({ post }) => post.quote)).toEqual([undefined, undefined, undefined]);
  });

  it.each<[string, (id: unknown) => object]>([
    ["where X says that it quotes", () => ({ legacy: { is_quote_status: true } })],
    ["where X names its id", (id) => ({ legacy: { quoted_status_id_str: id } })],
  ])("is a quote under any name %s", (_, more) => {
    const { entries } = read("xweb-search", (all) => {
      const [one, other] = resultsOf(all);
      const id = other?.result.rest_id;
      if (one && other) Object.assign(one.result, { embedded_v9: { result: other.result } }, more(id));
    });
    expect(entries.map(({ post }) => post.quote?.id)).toEqual([entries[1]?.post.id, undefined, undefined]);
  });

  it("an empty place of it is passed over for a full one", () => {
    const { entries } = read("xweb-search", (all) => {
      const [one, other] = resultsOf(all);
      if (!one || !other) return;
      const legacy = { quoted_status_result: { result: other.result } };
      Object.assign(one.result, { quoted_status_result: {}, legacy });
    });
    expect(entries[0]?.post.quote?.id).toBe(entries[1]?.post.id);
  });

  it("is not what a post answers", () => {
    const { entries } = read("xweb-search", (all) => {
      const [one, other] = resultsOf(all);
      if (one && other) Object.assign(one.result, { reply_to_v9: { result: other.result } });
    });
    expect(entries.map(({ post }) => post.quote)).toEqual([undefined, undefined, undefined]);
  });
});

describe("whose post it is", () => {
  const somebody = { user_results: { result: { rest_id: "9", core: { screen_name: "somebody_else" } } } };

  it("is nobody where X names several under new names", () => {
    const { entries, health } = read("xweb-search", (all) => {
      for (const { result } of resultsOf(all).slice(0, 1)) {
        result.kernel = result.core;
        result.invited = somebody;
        delete result.core;
      }
    });
    expect(entries).toHaveLength(2);
    expect(health.missing).toEqual({ author: 1 });
  });

  it("is nobody where X names one person, and the author by another's id", () => {
    const { entries, health } = read("xweb-search", (all) => {
      for (const { result } of resultsOf(all).slice(0, 1)) {
        result.kernel = { odd: result.core };
        result.answered = somebody;
        result.legacy = { user_id_str: "1" };
        delete result.core;
      }
    });
    expect(entries).toHaveLength(2);
    expect(health.missing).toEqual({ author: 1 });
  });

  it("is read in the account's own wrapper, and its id as a number", () => {
    const { entries } = read("xweb-search", (all) => {
      for (const { result } of resultsOf(all)) {
        const { user_results } = result.core as { user_results: { result: { rest_id: unknown } } };
        user_results.result.rest_id = Number(user_results.result.rest_id);
        result.core = {
          user_results: { result: { __typename: "UserWithVisibility", user: user_results.result } },
        };
      }
    });
    expect(entries.map(({ post }) => post.author)).toEqual(
      read("xweb-search").entries.map(({ post }) => post.author),
    );
  });

  it("no number that JavaScript rounds is an id", () => {
    const { entries } = read("xweb-search", (all) => {
      for (const { result } of resultsOf(all)) result.rest_id = Number(result.rest_id);
    });
    expect(entries.map(({ post }) => post.id)).toEqual(
      read("xweb-search").entries.map(({ post }) => post.id),
    );
  });
});

describe("an answer that X withholds", () => {
  it("tombstones alone are no change, posts in no known form beside them are", () => {
    const withheld = (all: Parts[]) => {
      for (const results of resultsOf(all)) results.result = { __typename: "PostTombstone" };
    };
    expect(read("xweb-search", withheld).health).toMatchObject({
      withheld: 3,
      missing: noKeys,
      unknown: noKeys,
    });
    const { health } = read("xweb-search", (all, body) => {
      withheld(all);
      body.more = [1, 2, 3, 4].map((at) => ({ id: `post-209496454187922237${at}` }));
    });
    expect(Object.keys({ ...health.missing, ...health.unknown })).not.toEqual([]);
  });
});

it("a renamed set of a REST answer is found by what is in it", () => {
  const text = inputOf("rest-search");
  const names = (from: string) => readBody(from, request).entries.map(({ post }) => post.id);
  expect(names(text).length).toBeGreaterThan(0);
  expect(names(text.replace('"tweets":', '"posts_v9":'))).toEqual(names(text));
});

it("five renamed fields lose no post of the second client without a word (300 seeds)", () => {
  for (const name of ["xweb-reposts", "xweb-quotes", "xweb-promoted", "xweb-visibility"]) {
    const body: unknown = JSON.parse(inputOf(name));
    const whole = readBody(JSON.stringify(body), request);
    for (let seed = 1; seed <= 300; seed++) {
      const { entries, health } = readBody(
        JSON.stringify(renamed(body, driftOf(seed, "x-web").fields)),
        request,
      );
      if (health.outcome !== "read") continue;
      const lost = whole.entries.filter(
        ({ post, promoted }) => !promoted && !entries.some((each) => each.post.id === post.id),
      );
      const told = [...Object.values(health.missing), ...Object.values(health.unknown)];
      expect(
        told.reduce((sum, count) => sum + count, 0),
        `${name}, seed ${seed}`,
      ).toBeGreaterThanOrEqual(lost.length);
    }
  }
});
