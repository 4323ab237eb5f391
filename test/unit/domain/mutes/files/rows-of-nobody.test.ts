import { describe, expect, it } from "vitest";
import { both, id, readForeign as read } from "./read-foreign.ts";

const one = ["@gull_watch"];

describe("rows of a table that name nobody", () => {
  it.each<[string, string, readonly string[], readonly number[]]>([
    ["a total", "username,count\ngull_watch,3\nTotal,3\n", one, [3]],
    ["a total below one column", "username\ngull_watch\ntide_tom7\nTOTAL:\n", both, [4]],
    ["a total at the top", "username,count\nTotal,3\ngull_watch,3\n", one, [2]],
    ["a total in another column", "no,username\n1,gull_watch\nTotal,1\n", one, [3]],
    ["a table on its side", "username,gull_watch,tide_tom7\nname,Bob,Al\nnote,x,y\n", [], [2, 3]],
    ["a total in German", "Benutzername;Anzahl\ngull_watch;3\nSumme;3\n", one, [3]],
    ["a total in Japanese", "ユーザー名,件数\ngull_watch,3\n合計,3\n", one, [3]],
    [
      "what statistics add",
      "username,n\ngull_watch,3\ncount,1\nmean,3\nstd,0\nmin,3\nmax,3\n",
      one,
      [3, 4, 5, 6, 7],
    ],
    [
      "types of columns",
      `user_id,username\nbigint,varchar(15)\n${id},gull_watch\n`,
      [`${id} @gull_watch`],
      [2],
    ],
    [
      "types of columns, without brackets",
      `username,id\nstring,int64\ngull_watch,${id}\n`,
      [`${id} @gull_watch`],
      [2],
    ],
    ["the type of the one column", "username\ntext\ngull_watch\n", one, [2]],
    ["units", "username,muted for\nname,days\ngull_watch,3\n", one, [2]],
    ["units in brackets", "username,followers\n(text),(k)\ngull_watch,3\n", one, [2]],
    ["a line of dashes", "username,note\n--------,----\ngull_watch,x\n", one, []],
    [
      "a person by that name, with @",
      "username,count\ngull_watch,3\n@total,3\n",
      ["@gull_watch", "@total"],
      [],
    ],
    ["a person by that name, with a link", "Profile link,Name\nhttps://x.com/max_m,Max\n", ["@max_m"], []],
    ["words like a total", "keyword\nspoiler\nmedia\n", ["phrase spoiler", "phrase media"], []],
    ["words like a unit", '{"muted_words":["days","crypto"]}', ["phrase days", "phrase crypto"], []],
    ["a person by that name, with an id", `username,user_id\ntotal,${id}\n`, [`${id} @total`], []],
  ])("%s", (_, text, kept, unreadable) => {
    expect(read(text)).toMatchObject({ kept, unreadable });
  });
});

describe("rows that say of themselves that they are no mutes", () => {
  it.each<[string, string]>([
    ["blocked: false", "username,blocked\ngull_watch,true\noak_lane,false\n"],
    ["muted: no", "username,is_muted\ngull_watch,yes\noak_lane,no\n"],
    ["0 and 1", "username,banned\ngull_watch,1\noak_lane,0\n"],
    ["neither blocked nor muted", "username,blocked,muted\ngull_watch,no,yes\noak_lane,no,no\n"],
    ["a status", "username,status\ngull_watch,blocked\noak_lane,unblocked\n"],
    ["an action", "username,action\ngull_watch,mute\noak_lane,unmute\n"],
    ["when they were unblocked", "username,unblocked_at\ngull_watch,\noak_lane,2026-01-02\n"],
    ["a mark", "Username,Mute\ngull_watch,x\noak_lane,\n"],
    ["in German", "Benutzername;geblockt\ngull_watch;ja\noak_lane;nein\n"],
    ["a status in German", "Benutzername;Status\ngull_watch;blockiert\noak_lane;entsperrt\n"],
    ["whitelisted", "username,whitelisted\ngull_watch,false\noak_lane,true\n"],
  ])("%s", (_, text) => {
    expect(read(text)).toMatchObject({ kept: one, unreadable: [3] });
  });

  it("leaves a column alone that says something else", () => {
    expect(read("username,status\ngull_watch,suspended\ntide_tom7,active\n")).toMatchObject({
      kept: both,
      unreadable: [],
    });
  });
});

describe("rows that say what they mute", () => {
  it.each<[string, string, readonly string[], readonly number[]]>([
    [
      "a user and a word",
      "type,value\nuser,gull_watch\nkeyword,harbour sale\n",
      ["@gull_watch", "phrase harbour sale"],
      [],
    ],
    [
      "as a client called them",
      "type,value\nBTF.user,gull_watch\nBTF.phrase,harbour\n",
      ["@gull_watch", "phrase harbour"],
      [],
    ],
    [
      "a hashtag, and what is neither",
      "type,value\naccount,gull_watch\nhashtag,harbour\nsource,some app\n",
      [...one, "phrase #harbour"],
      [4],
    ],
    [
      "words in a column of handles",
      "kind,handle\nperson,gull_watch\nword,harbour\n",
      ["@gull_watch", "phrase harbour"],
      [],
    ],
    [
      "words in a column of their own",
      "type,user,keyword\nuser,gull_watch,\nkeyword,,harbour\n",
      ["@gull_watch", "phrase harbour"],
      [],
    ],
    ["something that is no kind", "type,username\nbot,gull_watch\ntroll,tide_tom7\n", both, []],
  ])("%s", (_, text, kept, unreadable) => {
    expect(read(text)).toMatchObject({ kept, unreadable });
  });
});

describe("people below a line that spares them", () => {
  it.each<[string, string, readonly number[]]>([
    ["a section", "Blocked:\n@gull_watch\n\nWhitelisted:\n@oak_lane\n", [5]],
    ["a remark", "# blocked\n@gull_watch\n# Do not mute\n@oak_lane\n", [4]],
    ["titles of columns below it", "# whitelist\nusername,note\noak_lane,x\n# blocked\n@gull_watch\n", [3]],
    ["in brackets, and back", "[whitelist]\n@oak_lane\n[blocked]\n@gull_watch\n", [2, 3]],
    ["after dashes", "@gull_watch\n--- friends ---\n@oak_lane\n", [3]],
    ["with a title of its own", "# Blocked\n@gull_watch\n## Whitelist\n### Accounts\n- @oak_lane\n", [5]],
    ["as YAML nests it", "blocked:\n  - gull_watch\nwhitelist:\n  users:\n    - oak_lane\n", [4, 5]],
    ["unmarked, in the middle", "@gull_watch\n\nWhitelist\n@oak_lane\n", [4]],
    ["unmarked, in small letters", "gull_watch\nfriends\n@oak_lane\n", [3]],
    ["unmarked, before the others", "Whitelist\n@oak_lane\nBlocked\n@gull_watch\n", [2, 3]],
    [
      "tables one below the other",
      "Blocked\nhandle,note\n@gull_watch,x\nWhitelist\nhandle,note\n@oak_lane,y\n",
      [6],
    ],
    [
      "tables, those who are spared first",
      "Whitelist\nhandle,note\n@oak_lane,y\nBlocked\nhandle,note\n@gull_watch,x\n",
      [3, 4],
    ],
    [
      "with titles of columns twice",
      "# whitelist\nhandle,note\n@oak_lane,x\nhandle,note\n@elm_road,y\n# blocked\n@gull_watch\n",
      [3, 5],
    ],
    ["and who blocked them is oneself", "Whitelist:\n@oak_lane\nBlocked by me:\n@gull_watch\n", [2, 3]],
  ])("%s", (_, text, unreadable) => {
    expect(read(text)).toMatchObject({ kept: one, unreadable });
  });

  it.each(["Following", "followers", "whitelist", "Do not block", "blocked_by", "Reported by", "Ausnahmen"])(
    "%s, as the title of the whole list",
    (title) => {
      expect(read(`${title}\n@oak_lane\nelm_road\n`)).toMatchObject({ kept: [], unreadable: [2, 3] });
    },
  );

  it.each(["Following", "Follow", "Unblock", "Siguiendo"])(
    "but not below %s, a button of X's page",
    (button) => {
      expect(read(`@gull_watch\n${button}\n@tide_tom7`)).toMatchObject({ kept: both, unreadable: [2] });
    },
  );

  it("nor below a bare handle of that name among others", () => {
    expect(read("gull_watch\nstaff\ntide_tom7").kept).toEqual(["@gull_watch", "@staff", "@tide_tom7"]);
  });

  it("nor below those whom one blocked oneself", () => {
    expect(read("Blocked by me\n@gull_watch\n@tide_tom7").kept).toEqual(both);
  });
});

describe("signs that no text has, far below the top", () => {
  it("make no two people of one", () => {
    expect(read(`${"@gull_watch\n".repeat(100)}@ti\0de_tom7\n`).kept.at(-1)).toBe("@gull_watch");
  });
});
