import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { firstIdAt } from "../../../src/domain/post/snowflake.ts";
import { eveningFromCsv } from "../replay.ts";
import { search } from "./ask.ts";
import { idsOf, searchPath } from "./look.ts";
import { playing } from "./playing.ts";

const folder = mkdtempSync(path.join(os.tmpdir(), "replay-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, ...lines: string[]): string {
  const written = path.join(folder, name);
  writeFileSync(written, `${lines.join("\r\n")}\r\n`);
  return written;
}

const march = Date.UTC(2021, 2, 5, 18, 0, 0);
const id = (seconds: number) => firstIdAt(march + seconds * 1000);

const tweetDeck = [
  ",Twitter Query: #GardenTalk,,,,,,,,,,,,,,,,,,,",
  "Date,Screen Name,Full Name,Tweet Text,Tweet ID,Link(s),Media,Location,Retweets,Favorites,App,Followers,Follows,Listed,Verfied,User Since,Location,Bio,Website,Timezone,Profile Image",
  `3/5/2021 13:01:00,@rosa_host,Rosa,"Read this:  it's good, ""really"" #GardenTalk",${id(60)},https://example.org/soil,,,0,0,App,"1,204",30,1,,4/22/2008,,Bio,,,View`,
  `3/5/2021 13:00:10,@bo_weeds,Bo,@rosa_host hello & <good> evening #gardentalk,${id(10)},,https://example.org/media/abc.png,,0,0,App,12,30,1,,12/1/2019,,,,,View`,
  `3/5/2021 13:00:00,@bo_weeds,Bo,No tag here,${id(0)},,,,0,0,App,12,30,1,,12/1/2019,,,,,View`,
  "3/5/2021 13:00:20,@bo_weeds,Bo,Broken #GardenTalk,1.6E+18,,,,0,0,App,12,30,1,,12/1/2019,,,,,View",
  `2/5/2021 13:00:00,@rosa_host,Rosa,Last month #GardenTalk,${firstIdAt(march - 28 * 86_400_000)},,,,0,0,App,1204,30,1,,4/22/2008,,,,,View`,
];

describe("a chat from a file with local dates", () => {
  const evening = eveningFromCsv(file("deck.csv", ...tweetDeck), {
    hashtag: "GardenTalk",
    moderators: ["Rosa_Host"],
  });

  it("is played on its busiest date, by the times in the ids", () => {
    expect(evening.file).toMatchObject({
      date: "2021-03-05",
      rows: 3,
      withHashtag: 2,
      byModerators: 1,
      people: 2,
    });
    expect(evening.posts.map(({ createdAt }) => createdAt - march)).toEqual([0, 10_000, 60_000]);
    expect(evening.startsAt).toBeLessThan(march);
  });

  it("names the line of a row that cannot be read, and why", () => {
    expect(evening.file?.unreadable).toEqual([{ line: 6, reason: 'no post id: "1.6E+18"' }]);
  });

  it("puts links back where they were, and keeps pictures and people's facts", () => {
    expect(evening.posts.map(({ text }) => text)).toEqual([
      "No tag here",
      "@rosa_host hello & <good> evening #gardentalk",
      'Read this: https://example.org/soil it\'s good, "really" #GardenTalk',
    ]);
    expect(evening.posts[1]?.media).toHaveLength(1);
    const rosa = evening.people.find(({ handle }) => handle === "rosa_host");
    expect([rosa?.followers, new Date(rosa?.createdAt ?? 0).toISOString().slice(0, 10)]).toEqual([
      1204,
      "2008-04-22",
    ]);
  });

  it("plays another date when asked, and says which there are", () => {
    const options = { hashtag: "GardenTalk", moderators: [] };
    const other = eveningFromCsv(path.join(folder, "deck.csv"), { ...options, date: "2021-02-05" });
    expect(other.posts.map(({ text }) => text)).toEqual(["Last month #GardenTalk"]);
    expect(() => eveningFromCsv(path.join(folder, "deck.csv"), { ...options, date: "2020-01-01" })).toThrow(
      /dates: 2021-02-05, 2021-03-05/,
    );
  });

  it("refuses a file with other columns in one line", () => {
    expect(() => eveningFromCsv(file("other.csv", "a,b", "1,2"), { hashtag: "x", moderators: [] })).toThrow(
      /no column "Tweet ID" or "tweet_url"/,
    );
  });
});

const columns =
  "created_at,hashtags,media,urls,in_reply_to_screen_name,in_reply_to_status_id,lang,reweet_id,retweet_screen_name,text,tweet_url,user_created_at,user_description,user_followers_count,user_friends_count,user_name,user_screen_name";

function harvested(seconds: number, handle: string, text: string, more: Record<string, string> = {}): string {
  const cells: Record<string, string> = {
    created_at: "Fri Mar 05 18:00:00 +0000 2021",
    lang: "en",
    text,
    tweet_url: `https://twitter.com/${handle}/status/${id(seconds)}`,
    user_created_at: "Tue May 25 16:27:29 +0000 2010",
    user_followers_count: "7",
    user_friends_count: "8",
    user_name: handle.toUpperCase(),
    user_screen_name: handle,
    ...more,
  };
  return columns
    .split(",")
    .map((name) => `"${(cells[name] ?? "").replaceAll('"', '""')}"`)
    .join(",");
}

describe("a chat from a file with escaped texts and reposts", () => {
  const missing = firstIdAt(march - 86_400_000);
  const evening = eveningFromCsv(
    file(
      "harvest.csv",
      columns,
      harvested(50, "cy_repeats", "RT @al_far: Long words that were cut #gard…", {
        hashtags: "gardentalk",
        reweet_id: missing,
        retweet_screen_name: "al_far",
      }),
      harvested(40, "cy_repeats", "RT @bo_weeds: Q1 Soil &amp; sun? http://t.co/abcdefgh #gardentalk", {
        hashtags: "gardentalk",
        reweet_id: id(10),
        retweet_screen_name: "bo_weeds",
      }),
      harvested(30, "cy_repeats", "@bo_weeds sun", {
        in_reply_to_status_id: "12345678901234567",
        in_reply_to_screen_name: "bo_weeds",
      }),
      harvested(10, "bo_weeds", "Q1 Soil &amp; sun? http://t.co/abcdefgh #gardentalk", {
        hashtags: "gardentalk",
        urls: "https://example.org/soil",
      }),
    ),
    { hashtag: "gardentalk", moderators: ["bo_weeds"] },
  );

  it("has native reposts of posts of the file, and of posts that only the repost tells of", () => {
    expect(evening.posts.map(({ text, repostOf, inner }) => [text, repostOf, inner])).toEqual([
      ["Long words that were cut #gardentalk", undefined, true],
      ["Q1 Soil & sun? http://t.co/abcdefgh #gardentalk", undefined, undefined],
      ["@bo_weeds sun", undefined, undefined],
      ["", id(10), undefined],
      ["", missing, undefined],
    ]);
    expect(evening.file).toMatchObject({ rows: 4, reposts: 2, withHashtag: 3, byModerators: 1, people: 2 });
  });

  it("is served like any evening: reposts only when asked for, restored originals never by themselves", async () => {
    const site = await playing(evening, 5);
    const plain = await search(site, "#gardentalk");
    expect(idsOf(JSON.parse(plain.text), searchPath)).toEqual([id(10)]);
    expect(plain.text).toContain('"expanded_url":"https://example.org/soil"');
    expect(plain.text).toContain("Q1 Soil &amp; sun? http://t.co/abcdefgh");
    const all = await search(site, "#gardentalk include:nativeretweets");
    expect(idsOf(JSON.parse(all.text), searchPath)).toEqual([id(50), id(40), id(10)]);
    expect(all.text).toContain('"screen_name":"al_far"');
  });
});

const chats = path.resolve(import.meta.dirname, "../../../../shared/chats");

/** The moderators of a real chat, as the list of its questions names them: no real person is named here. */
function whoAsked(file: string): readonly string[] {
  const [head = "", ...lines] = readFileSync(path.join(chats, "critlib/questions.tsv"), "utf8").split("\n");
  const [source, moderator] = ["source_file", "moderator"].map((name) => head.split("\t").indexOf(name));
  const rows = lines.map((line) => line.split("\t")).filter((cells) => cells[source ?? -1] === file);
  return [...new Set(rows.map((cells) => cells[moderator ?? -1] ?? ""))];
}

describe("real chats", () => {
  it("are read whole", (context) => {
    if (!existsSync(chats))
      return context.skip("no ../shared/chats beside the project: no real chat is read");
    const monthly = eveningFromCsv(path.join(chats, "pstweetchat.csv"), {
      hashtag: "PSTweetChat",
      moderators: [],
    });
    expect(monthly.file).toMatchObject({ date: "2020-03-06", rows: 114, withHashtag: 114, unreadable: [] });
    const weekly = eveningFromCsv(path.join(chats, "critlib/june032015.csv"), {
      hashtag: "critlib",
      moderators: whoAsked("june032015.csv"),
    });
    expect(weekly.file).toMatchObject({
      date: "2015-06-03",
      rows: 465,
      reposts: 145,
      withHashtag: 458,
      byModerators: 64,
    });
    expect(weekly.posts.filter(({ inner }) => !inner)).toHaveLength(465);
  });
});
