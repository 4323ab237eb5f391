import { describe, expect, it } from "vitest";
import { atOnce } from "../../../../../src/domain/mutes/files/mute-file.ts";
import { readMuteFile } from "../../../../../src/domain/mutes/files/read-mute-file.ts";
import { both, id, otherId, readForeign } from "./read-foreign.ts";

const pairs = [`${id} @gull_watch`, `${otherId} @tide_tom7`];
const one = ["@gull_watch"];

/** A member a line, so that what is reported has its line. */
const read = (value: object) => readForeign(JSON.stringify(value, null, 1));

function takenFrom(text: string) {
  const reading = atOnce(readMuteFile(text, "lists.json"));
  return reading.ok
    ? reading.columns.map(({ columns }) => columns.map(({ title, as }) => `${title}: ${as}`).join(", "))
    : [];
}

describe("a map of people", () => {
  it.each<[string, object, readonly string[]]>([
    ["id to handle", { [id]: "gull_watch", [otherId]: "tide_tom7" }, pairs],
    ["id to @handle", { [id]: "@gull_watch", [otherId]: "@tide_tom7" }, pairs],
    ["handle to id", { users: { gull_watch: id, tide_tom7: otherId } }, pairs],
    [
      "id to more",
      { [id]: { screen_name: "gull_watch", why: "x" }, [otherId]: { screen_name: "tide_tom7" } },
      pairs,
    ],
    ["id to what says no name", { [id]: { since: 2020 }, [otherId]: {} }, [id, otherId]],
    ["id to a name", { [id]: "Bob Marlow", [otherId]: "Alice" }, [id, otherId]],
    ["id to true", { [id]: true, [otherId]: 1 }, [id, otherId]],
    ["handle to true", { muted: { gull_watch: true, tide_tom7: true } }, both],
    ["handle to null", { muted: { gull_watch: null, tide_tom7: null } }, both],
    [
      "handle to its id and more",
      { gull_watch: { id_str: id, name: "G" }, tide_tom7: { user_id: otherId } },
      pairs,
    ],
    ["handle to why", { users: { gull_watch: { reason: "spam" }, tide_tom7: { reason: "rude" } } }, both],
    ["under a name", { version: 1, users: { [id]: "gull_watch", [otherId]: "tide_tom7" } }, pairs],
    ["one, under a name", { muted: { gull_watch: true } }, one],
  ])("%s", (_, value, kept) => {
    expect(read(value)).toMatchObject({ kept, unreadable: [] });
  });

  it("tells whom it does not mute, and where an id contradicts its key", () => {
    expect(read({ "@gull_watch": true, "@oak_lane": false })).toMatchObject({ kept: one, unreadable: [3] });
    expect(read({ [id]: { id_str: otherId } })).toMatchObject({ kept: [], unreadable: [2] });
  });

  it.each<[string, object]>([
    ["settings", { dark_mode: true, is_open: false, font_size: 12 }],
    ["settings that all say the same", { hide_ads: true, hide_trends: true }],
    ["one setting", { dark_mode: true }],
    ["settings of a program", { data: { hide_ads: true, hide_trends: true } }],
    ["what is stored of tabs", { tab_1: { updated: 1 }, tab_2: { updated: 2 } }],
    ["the same, under a name", { users: { tab_1: { updated: 1 }, tab_2: { updated: 2 } } }],
    ["posts that are kept", { pinned_post: id, last_post: otherId }],
    ["settings in objects", { dark_mode: { value: 1 }, font_size: { value: 12 } }],
    ["an answer that failed", { not_found: true }],
    ["a post's ids", { tweet_id: id, list_id: otherId }],
    ["whom a report is about, and whose it is", { me: { id }, other: { id: otherId } }],
    ["a post in its wrapper", { tweet: { id_str: id, full_text: "hi" } }],
    ["names and words", { name: "list", author: "bob" }],
    ["a muted part that is switched off", { muted: { enabled: true, count: 3 } }],
  ])("is none: %s", (_, value) => {
    expect(read(value).kept).toEqual([]);
  });
});

describe("several lists in one object", () => {
  it.each<[string, object, readonly string[], readonly number[]]>([
    ["muted and blocked", { muted: ["gull_watch"], blocked: ["tide_tom7"] }, both, []],
    ["of ids", { mute: [id], blocked_ids: [otherId] }, [id, otherId], []],
    ["deep inside", { version: 2, data: { blocked: { users: ["gull_watch", "tide_tom7"] } } }, both, []],
    ["maps", { muted: { [id]: "gull_watch" }, blocked: { [otherId]: "tide_tom7" } }, pairs, []],
    [
      "as X's archive has them",
      { mute: [{ muting: { accountId: id } }], block: [{ blocking: { accountId: otherId } }] },
      [id, otherId],
      [],
    ],
    ["beside those who are spared", { blocked: ["gull_watch"], following: ["oak_lane"] }, one, [5]],
    ["beside moderators", { moderators: ["oak_lane"], blocked: ["gull_watch"] }, one, [2]],
    ["beside those who did it", { blockedBy: ["oak_lane"], blocked: ["gull_watch"] }, one, [2]],
    ["beside those of whom nothing is said", { users: ["oak_lane"], blocked: ["gull_watch"] }, one, [2]],
    ["beside lists that nobody knows", { blocked: ["gull_watch"], tags: ["a_b", "c_d"] }, one, [5]],
    [
      "beside those who are only mentioned",
      { data: [{ id, username: "gull_watch" }], includes: { users: [{ id: otherId }] } },
      [`${id} @gull_watch`],
      [8],
    ],
    [
      "beside words",
      { blocked: ["gull_watch"], keywords: ["harbour sale"] },
      ["@gull_watch", "phrase harbour sale"],
      [],
    ],
    ["in what a program keeps", { settings: { mutedUsers: ["gull_watch"] }, history: ["a_b"] }, one, [7]],
    ["spared as a whole", { whitelist: { users: ["oak_lane"] }, muted: ["gull_watch"] }, one, [2]],
    ["blocked by oneself", { blockedByMe: ["gull_watch"], added_by: ["oak_lane"] }, one, [5]],
    ["a map of those who are spared", { whitelist: { oak_lane: true }, muted: ["gull_watch"] }, one, [2]],
    ["a list that is called so", { lists: [], name: "Whitelist", members: ["oak_lane"] }, [], [4]],
    ["moderators alone", { moderators: ["oak_lane"] }, [], []],
    ["some list deep inside", { config: { tags: ["a_b", "c_d"] } }, [], []],
    ["reported by, alone", { reported_by: ["oak_lane"] }, [], []],
    [
      "a flag of each",
      {
        items: [
          { handle: "gull_watch", blocked: true },
          { handle: "oak_lane", blocked: false },
        ],
      },
      one,
      [7],
    ],
  ])("%s", (_, value, kept, unreadable) => {
    expect(read(value)).toMatchObject({ kept, unreadable });
  });

  it("page after page are all read", () => {
    const page = (handle: string) => ({ users: [{ screen_name: handle }], next_cursor: 1 });
    expect(readForeign(JSON.stringify([page("gull_watch"), page("tide_tom7")])).kept).toEqual(both);
  });

  it("a page by the name of those who are spared is told, the others are named", () => {
    const lists = [
      { name: "Whitelist", members: ["@oak_lane"] },
      { name: "Spam", members: ["@gull_watch"] },
    ];
    for (const text of [JSON.stringify(lists), lists.map((each) => JSON.stringify(each)).join("\n")]) {
      expect(readForeign(text)).toMatchObject({ kept: one, unreadable: [1] });
      expect(takenFrom(text)).toEqual(["Spam: handle"]);
    }
  });

  it("a page's lists that are only mentioned are told, page by page", () => {
    const page = (user: string, username: string) =>
      JSON.stringify({
        data: [{ id: user, username }],
        includes: { users: [{ id: "1188794472427831111" }] },
      });
    expect(readForeign(`${page(id, "gull_watch")}\n${page(otherId, "tide_tom7")}`)).toMatchObject({
      kept: pairs,
      unreadable: [1, 2],
    });
  });

  it("say what was taken for what", () => {
    expect(takenFrom(JSON.stringify({ muted: ["gull_watch"], blocked: [id], words: 1 }))).toEqual([
      "muted: handle",
      "blocked: id",
    ]);
  });
});

describe("parts of X's archive in one file", () => {
  const mute = (account: string) => `[ {\n  "muting" : {"accountId" : "${account}"}\n} ]`;
  const block = (account: string) => `[{"blocking":{"accountId":"${account}"}}]`;
  it.each<[string, string, readonly string[], readonly number[]]>([
    [
      "two parts",
      `window.YTD.mute.part0 = ${mute(id)}\nwindow.YTD.mute.part1 = ${mute(otherId)}\n`,
      [id, otherId],
      [],
    ],
    [
      "mutes and blocks",
      `window.YTD.mute.part0 = ${mute(id)};\n\nwindow.YTD.block.part0 = ${block(otherId)};`,
      [id, otherId],
      [],
    ],
    [
      "without a line end between them",
      `window.YTD.mute.part0 = ${mute(id)}window.YTD.block.part0 = ${block(otherId)}`,
      [id, otherId],
      [],
    ],
    [
      "before those who are followed",
      `window.YTD.block.part0 = ${block(id)}\nwindow.YTD.following.part0 = [{"following":{"accountId":"${otherId}"}}]`,
      [id],
      [2],
    ],
    [
      "behind those who are followed",
      `window.YTD.following.part0 = [{}]\nwindow.YTD.block.part0 = ${block(id)}`,
      [id],
      [1],
    ],
    [
      "mutes and blocks in one list",
      `[{"muting":{"accountId":"${id}"}},{"blocking":{"accountId":"${otherId}"}}]`,
      [id, otherId],
      [],
    ],
    [
      "a broken entry of the second",
      `window.YTD.mute.part0 = ${mute(id)}\nwindow.YTD.mute.part1 = [\n{}]`,
      [id],
      [5],
    ],
  ])("%s", (_, text, kept, unreadable) => {
    expect(readForeign(text)).toMatchObject({ kept, unreadable });
  });

  it("say which were taken", () => {
    const text = `window.YTD.mute.part0 = ${mute(id)}\nwindow.YTD.block.part0 = ${block(otherId)}`;
    expect(takenFrom(text)).toEqual(["mute: id", "block: id"]);
  });
});
