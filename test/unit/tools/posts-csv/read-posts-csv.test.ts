import { describe, expect, it } from "vitest";
import type { Post } from "../../../../src/domain/post/post.ts";
import { postsOfDay, readPostsCsv } from "../../../../tools/read-posts-csv.ts";

const zone = "America/New_York";

function postsOf(text: string): readonly Post[] {
  const reading = readPostsCsv(text, zone);
  if ("problem" in reading) throw new Error(reading.problem);
  return reading.posts;
}

const twarc = [
  "created_at,hashtags,urls,id,in_reply_to_screen_name,in_reply_to_status_id,reweet_id,retweet_screen_name,text,tweet_url,user_screen_name,user_followers_count,user_screen_name",
  'Wed Apr 08 01:12:00 +0000 2015,roundtable,,585610361249890000,T_Marlow_Test,585610361249882000,,,"A1 we &lt;3 it, all #roundtable",https://twitter.com/rb_x/status/585610361249899999,rb_x,12,other',
  "Wed Apr 08 01:09:00 +0000 2015,roundtable,,585610361249882000,,,0,,Q1. Why? #roundtable,https://twitter.com/t_marlow_test/status/585610361249882113,t_marlow_test,7,other",
  "Wed Apr 08 01:13:00 +0000 2015,,,585610361249990000,,,585610361249882000,t_marlow_test,RT @t_marlow_test: Q1. Why? #roundtable,https://twitter.com/c_x/status/585610361249991234,c_x,7,other",
  "Wed Apr 08 01:14:00 +0000 2015,,https://twitter.com/t_marlow_test/status/585610361249882113,1,,,,,Because,https://twitter.com/d_x/status/585610361249999234,d_x,7,other",
].join("\n");

describe("a file of posts", () => {
  it("has whole ids, the oldest post first, and finds a rounded parent by its author", () => {
    const [question, answer, repost, quote] = postsOf(twarc);
    expect(question).toMatchObject({ id: "585610361249882113", text: "Q1. Why? #roundtable" });
    expect(question?.repostOf).toBeUndefined();
    expect(answer).toMatchObject({
      author: { handle: "rb_x", followers: 12 },
      text: "A1 we <3 it, all #roundtable",
      replyTo: { id: "585610361249882113", handle: "T_Marlow_Test" },
    });
    expect(repost?.repostOf?.id).toBe("585610361249882113");
    expect(quote?.quote?.id).toBe("585610361249882113");
  });

  it("leaves a rounded parent of another account as it is", () => {
    const posts = postsOf(twarc.replaceAll("T_Marlow_Test", "someone_else"));
    expect(posts[1]?.replyTo?.id).toBe("585610361249882000");
  });

  it("has an evening under the day of its zone", () => {
    expect(postsOfDay(postsOf(twarc), "2015-04-07", zone)).toHaveLength(4);
    expect(postsOfDay(postsOf(twarc), "2015-04-08", zone)).toHaveLength(0);
    expect(postsOfDay(postsOf(twarc), "2015-04-08", "UTC")).toHaveLength(4);
  });

  it.each([
    [
      "a line about itself, local dates",
      ",some query,,\nDate,Screen Name,Tweet Text,Tweet ID\n3/1/2023 23:48:03,@ann_x,Hi,1631727869272440832",
      "2023-03-01",
      "1631727869272440832",
    ],
    [
      "a spreadsheet's ids",
      "created_at,screen_name,text,status_id\n2018-07-10 23:20:01,ann_x,Hi,1.01680929408220E+18",
      "2018-07-10",
      "1016809294082200000",
    ],
    [
      "the second twarc's columns",
      'id,author.username,created_at,text,entities.hashtags\n77,ann_x,2022-01-05T02:00:00.000Z,Hi,"[{""tag"":""roundtable""}]"',
      "2022-01-04",
      "77",
    ],
  ])("is read with %s", (_, text, day, id) => {
    const posts = postsOf(text);
    expect(postsOfDay(posts, day, zone)).toMatchObject([{ id, author: { handle: "ann_x" }, text: "Hi" }]);
  });

  it("reads the second twarc's hashtags and parents", () => {
    const [post] = postsOf(
      'id,author.username,created_at,text,entities.hashtags,referenced_tweets.replied_to.id,in_reply_to_username\n77,ann_x,2022-01-05T02:00:00.000Z,Hi,"[{""tag"":""Roundtable""}]",66,bob_x',
    );
    expect(post).toMatchObject({
      entities: { hashtags: [{ tag: "Roundtable" }] },
      replyTo: { id: "66", handle: "bob_x" },
    });
  });

  it("counts rows that are no posts, and says when nothing is one", () => {
    expect(readPostsCsv("created_at,screen_name,text\nyesterday,ann_x,Hi", zone)).toEqual({
      posts: [],
      unread: 1,
    });
    expect(readPostsCsv("a,b\n1,2", zone)).toHaveProperty("problem");
    expect(readPostsCsv("", zone)).toHaveProperty("problem");
  });
});
