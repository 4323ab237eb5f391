import { describe, expect, it } from "vitest";
import { atOnce } from "../../../../../src/domain/mutes/files/mute-file.ts";
import { readMuteFile } from "../../../../../src/domain/mutes/files/read-mute-file.ts";
import { both, id, otherId, readForeign as read } from "./read-foreign.ts";

const rows = "gull_watch,x\ntide_tom7,y";

describe("a column of words beside one of handles", () => {
  it.each(["word", "mot", "terms"])("%s says something of them", (title) => {
    expect(read(`handle,${title}\n${rows}`)).toEqual({ kept: both, unreadable: [], partly: [] });
  });

  it("whose phrase ends like the handle is told, and mutes nothing", () => {
    expect(read("handle,phrase\n@gull_watch,spam by @gull_watch\n@tide_tom7,more @tide_tom7")).toMatchObject({
      kept: [],
      unreadable: [2, 3],
    });
  });
});

describe("titles of columns", () => {
  it.each([
    "Handle (X)",
    "Username (without @)",
    "X-Benutzername",
    "Compte Twitter",
    "Usuario de X",
    "Nome utente su X",
    "Имя пользователя (X)",
    "ツイッターID",
    "推特用户名",
    "트위터 아이디",
    "Korisničko ime",
    "নাম / Handle",
    "user.screen_name",
    "Blocked user",
    "Usu\ufffdrio",
    "Nom d\ufffdutilisateur",
    "Nome de usu\ufffdrio",
    "\ufeffusername",
  ])("%s is the handle, unless half of it is unknown", (title) => {
    const kept = title.startsWith("নাম") ? [] : both;
    expect(read(`${title},Zzz\n${rows}`).kept).toEqual(kept);
  });

  it.each(["Reported by", "Owner", "blocked_by", "in_reply_to_screen_name", "follower_username", "X list"])(
    "%s is of somebody else",
    (title) => {
      expect(read(`${title},Handle\n@oak_lane,gull_watch`)).toMatchObject({
        kept: ["@gull_watch"],
        unreadable: [],
      });
      expect(read(`${title},Zzz\n@oak_lane,@gull_watch`)).toMatchObject({ kept: [], unreadable: [1, 2] });
    },
  );

  it("alone above words name them all, at the top only", () => {
    expect(read("Blocklist\ngull\ntom").kept).toEqual(["@gull", "@tom"]);
    expect(read("@gull_watch\nMuted\nAlice\n12\n@tide_tom7")).toMatchObject({
      kept: both,
      unreadable: [2, 3, 4],
    });
  });

  it("of display names leave them, also where they look like handles", () => {
    expect(read("name,username\n@oak_lane,gull_watch").kept).toEqual(["@gull_watch"]);
  });
});

describe("numbers that are no ids", () => {
  it.each<[string, string, readonly string[]]>([
    ["a count alone", "1\n2\n3", []],
    ["numbers before X's first account", "5\n20\n3", ["20"]],
    ["a table's own short numbers beside names", "id,name\n5,Bob\n9,Alice", []],
    [
      "a post's id beside a handle",
      `id_str,full_text,screen_name\n${otherId},hi,gull_watch`,
      ["@gull_watch"],
    ],
    ["a spreadsheet's among whole ones", `1399470589071620000\n1288794472427830000\n${id}`, [id]],
    ["of posts alone", `tweet_id\n${id}\n${otherId}`, []],
    ["of lists alone", `list_id\n${id}`, []],
    ["0 and -1 for nothing", "user_id,username\n0,gull_watch\n-1,tide_tom7", both],
    ["a column of ids with 0 in it", `id\n0\n${id}`, [id]],
    ["two ids and a handle a row", `${id},${otherId},@gull_watch\n${otherId},${id},@tide_tom7`, []],
  ])("%s", (_, text, kept) => {
    expect(read(text).kept).toEqual(kept);
  });
});

describe("cells with nothing in them", () => {
  it.each(["null", "NULL", "None", "NaN", "nan", "undefined", "N/A", "#N/A", "\\N", "-", "—", "<NA>"])(
    "%s is nobody",
    (cell) => {
      expect(read(`user_id,username\n${id},${cell}\n${cell},gull_watch`)).toEqual({
        kept: [id, "@gull_watch"],
        unreadable: [],
        partly: [],
      });
      expect(read(`@gull_watch\n${cell}`)).toMatchObject({ kept: ["@gull_watch"], unreadable: [2] });
    },
  );
});

describe("lists by hand", () => {
  it.each<[string, string, readonly string[], readonly number[]]>([
    ["numbered", "1. @gull_watch\n2) @tide_tom7", both, []],
    ["with points", "- @gull_watch\n• tide_tom7\n* https://x.com/oak_lane", [...both, "@oak_lane"], []],
    ["with remarks", "@gull_watch # spam\ntide_tom7 // rude", both, []],
    ["in wide signs", "＠ｇｕｌｌ＿ｗａｔｃｈ\n@tide_tom7", both, []],
    ["of words", "spam\ncrypto\nbuy now\nfree money", [], [1, 2, 3, 4]],
    [
      "several a line, by other signs",
      "@gull_watch / @tide_tom7\n@oak_lane & @elm_road\n@ash_hill، @fir_top",
      [...both, "@oak_lane", "@elm_road", "@ash_hill", "@fir_top"],
      [],
    ],
    ["struck out", "~~@oak_lane~~\n@gull_watch\n@tide_tom7", both, [1]],
    [
      "below a vague title, among words of a page",
      "Blocked accounts\nAll\n@gull_watch\nBlocked\nAlice\n@tide_tom7",
      both,
      [2, 4, 5],
    ],
    ["under a word", "Spamtown\ngull_watch\ntide_tom7", both, [1]],
    ["in sentences' signs", "(@gull_watch),\n@tide_tom7.\n@oak_lane!", [...both, "@oak_lane"], []],
    ["cut short", "@gull_watch\n@tide_tom…\n@oak_la...", ["@gull_watch"], [2, 3]],
    [
      "in Markdown",
      "- `gull_watch`\n- [Tom](https://x.com/tide_tom7)\n- **@oak_lane**",
      [...both, "@oak_lane"],
      [],
    ],
    ["of what to do", "- [x] @gull_watch\n- [x] @tide_tom7\n- [ ] @oak_lane", both, [3]],
    [
      "of names and handles",
      "Bob Marlow (@gull_watch)\n- Tom (@tide_tom7)\nTold by Jo (@oak_lane)",
      both,
      [3],
    ],
    [
      "of whom the one named is only spoken of",
      "Fake of Alice (@alice)\nImpersonates Alice (@alice)\nFan of Jo (@jo)\nTom (@tide_tom7)",
      ["@tide_tom7"],
      [1, 2, 3],
    ],
    ["of links on a line", "https://x.com/gull_watch https://x.com/tide_tom7", both, []],
    ["of links with ;", "https://x.com/gull_watch;https://x.com/tide_tom7", both, []],
    ["of YAML", "blocked:\n  - gull_watch\n  - tide_tom7\n", both, []],
    ["of one word", "Maintenance", [], [1]],
    ["of bare handles alone, one a line", "gullwatch\ntidetom", ["@gullwatch", "@tidetom"], []],
    ["of words alone, on a line", "please, mute, them", [], [1, 1, 1]],
    ["in a sentence", "please mute gull_watch and tide_tom7", [], [1]],
    [
      "of bare handles, some like words",
      "gull_watch\nnasa\ntide_tom7",
      ["@gull_watch", "@nasa", "@tide_tom7"],
      [],
    ],
    ["with a hashtag", "#gulls\n@gull_watch\n# a comment\n#======", ["@gull_watch"], [1]],
    ["in pointed brackets", "<https://x.com/gull_watch>\n@tide_tom7", ["@tide_tom7"], [1]],
    ["of a filter", "[Adblock Plus 2.0]\n||x.com/gull_watch^\n@tide_tom7", ["@tide_tom7"], [1, 2]],
    ["of links", '"=HYPERLINK(""https://x.com/gull_watch"",""me"")"\n@tide_tom7', both, []],
    ["of old addresses", "https://twitter.com/#!/gull_watch\nhttps://x.com/followers", ["@gull_watch"], [2]],
    ["read as a code page", "ï»¿Username\ngull_watch", ["@gull_watch"], []],
    ["in another alphabet's code page", "\ufffd\ufffd\ufffd\ufffd\n@gull_watch", ["@gull_watch"], [1]],
  ])("%s", (_, text, kept, unreadable) => {
    expect(read(text)).toMatchObject({ kept, unreadable });
  });

  it("of ours, with an @handle where the id stands", () => {
    expect(read("kind,value\naccount,@gull_watch\naccount,40x1")).toMatchObject({
      kept: ["@gull_watch"],
      unreadable: [3],
    });
  });
});

describe("JSON of other kinds", () => {
  const post = { id_str: otherId, full_text: "hi", user: { id_str: id, screen_name: "gull_watch" } };
  const today = {
    rest_id: otherId,
    legacy: { full_text: "hi" },
    core: { user_results: { result: { rest_id: id, core: { screen_name: "gull_watch" } } } },
  };
  it.each<[string, unknown, readonly string[]]>([
    ["a post is its author's, never its own id", [post], [`${id} @gull_watch`]],
    ["a post as X's pages have it", [today], [`${id} @gull_watch`]],
    ["one person", { id_str: id, screen_name: "gull_watch" }, [`${id} @gull_watch`]],
    [
      "rows",
      [
        [id, "gull_watch"],
        [otherId, "tide_tom7"],
      ],
      [`${id} @gull_watch`, `${otherId} @tide_tom7`],
    ],
    ["those who are spared", { whitelist: ["gull_watch"] }, []],
    [
      "those who are spared, beside the others",
      { blocked: ["tide_tom7"], following: ["gull_watch"] },
      ["@tide_tom7"],
    ],
    ["handles that are null", [{ id_str: id, screen_name: null }], [id]],
  ])("%s", (_, value, kept) => {
    expect(read(JSON.stringify(value)).kept).toEqual(kept);
  });

  it("a line that is broken is told, the others are read", () => {
    const line = (of: object) => JSON.stringify(of);
    const text = `${line({ screen_name: "gull_watch" })}\n\n{"screen_name":\n${line({ screen_name: "tide_tom7" })}`;
    expect(read(text)).toMatchObject({ kept: both });
    expect(read(`${line({ id_str: id, screen_name: "gull_watch" })}\n\n{"screen_na\n`)).toMatchObject({
      kept: [`${id} @gull_watch`],
      unreadable: [3],
    });
  });
});

describe("the column that the person named", () => {
  it("is read below a title that nobody knows", () => {
    const text = "Reporter,Spitzname\nBob Marlow,gullwatch\nAlice,tidetom";
    expect(read(text, { handleColumn: 2 })).toMatchObject({
      kept: ["@gullwatch", "@tidetom"],
      unreadable: [1],
    });
    expect(read("Bob,Gullwatch\nAlice,Tidetom", { handleColumn: 2 }).kept).toEqual([
      "@Gullwatch",
      "@Tidetom",
    ]);
  });
});

describe("an end beside a phrase", () => {
  it("counts as it does beside a person, and is told where it is no date", () => {
    const reading = atOnce(readMuteFile("keyword,expires\nspam,2099-01-01\neggs,soon", "t.csv"));
    expect(reading).toMatchObject({
      entries: [{ until: Date.UTC(2099, 0, 1) }, { target: { phrase: "eggs" } }],
      partly: [{ line: 3 }],
    });
  });
});
