import { describe, expect, it } from "vitest";
import { atOnce } from "../../../../../src/domain/mutes/files/mute-file.ts";
import { readMuteFile } from "../../../../../src/domain/mutes/files/read-mute-file.ts";
import { both, id, otherId, readForeign as read } from "./read-foreign.ts";

describe("tables of other programs: who is taken", () => {
  it.each<[string, string, readonly string[], readonly number[]]>([
    ["row numbers before @handles", "1,@gull_watch\n2,@tide_tom7\n", both, []],
    ["one row with its number", "1,@gull_watch", ["@gull_watch"], []],
    ["row numbers from the middle of a table", "51;@gull_watch\n52;@tide_tom7", both, []],
    ["row numbers from 0 under an empty title", ",username\n0,gull_watch\n1,tide_tom7", both, []],
    ["row numbers under #", "#,Username\n1,gull_watch\n2,tide_tom7", both, []],
    ["row numbers under id", "id,handle\n1,@gull_watch\n2,@tide_tom7", both, []],
    ["sorted row numbers under id", "id,handle\n7,@gull_watch\n3,@tide_tom7", both, []],
    ["row numbers before ids", `1,${id}\n2,${otherId}`, [id, otherId], []],
    ["row numbers before bare handles", "1,gull_watch\n2,tide_tom7", both, []],
    ["row numbers before names", "1,Bob\n2,Alice", [], [1, 2]],
    ["counts behind @handles", "@gull_watch,250\n@tide_tom7,31", both, []],
    ["name and username", "Name,Username\nBob,gull_watch\nAlice,tide_tom7", both, []],
    ["username and name", "Username;Name\ngull_watch;Bob\ntide_tom7;Alice", both, []],
    ["names alone", "Name\nBob\nAlice", [], [2, 3]],
    ["names that are handles", "Name\n@gull_watch\n@tide_tom7", both, []],
    ["names and bare handles without a heading", "Bob,gull_watch\nAlice,tide_tom7", [], [1, 2]],
    ["two columns of words", "Bob,Alice\nCarl,Dora", [], [1, 2]],
    ["German", "Anzeigename;Benutzername\nBob;gull_watch\nAlice;tide_tom7", both, []],
    ["French", "Nom;Nom d’utilisateur\nBob;gull_watch\nAlice;tide_tom7", both, []],
    ["Spanish", "Nombre,Nombre de usuario\nBob,gull_watch\nAlice,tide_tom7", both, []],
    ["Portuguese", "Nome,Nome de usuário\nBob,gull_watch\nAlice,tide_tom7", both, []],
    ["Italian", "Nome;Nome utente\nBob;gull_watch\nAlice;tide_tom7", both, []],
    ["Polish", "Imię;Nazwa użytkownika\nBob;gull_watch\nAlice;tide_tom7", both, []],
    ["Russian", "Имя;Имя пользователя\nBob;gull_watch\nAlice;tide_tom7", both, []],
    ["Japanese", "名前,ユーザー名\nBob,gull_watch\nAlice,tide_tom7", both, []],
    ["Korean", "이름,사용자 이름\nBob,gull_watch\nAlice,tide_tom7", both, []],
    ["Chinese", "昵称,用户名\nBob,gull_watch\nAlice,tide_tom7", both, []],
    ["Turkish", "Ad,Kullanıcı adı\nBob,gull_watch\nAlice,tide_tom7", both, []],
    ["Arabic", "الاسم,اسم المستخدم\nBob,gull_watch\nAlice,tide_tom7", both, []],
    ["a vague title with handles under it", "Account,Why\ngull_watch,spam\ntide_tom7,spam", both, []],
    ["a vague title with words under it", "Account,Why\nBob,spam\nAlice,spam", [], [2, 3]],
    ["a title that is not known, and another", "Name,Reported by\nBob,@gull_watch", [], [2]],
    ["id and handle", `user_id,screen_name\n${id},gull_watch`, [`${id} @gull_watch`], []],
    [
      "id and handle without a heading",
      `${id},@gull_watch\n${otherId},@tide_tom7`,
      [`${id} @gull_watch`, `${otherId} @tide_tom7`],
      [],
    ],
    ["a post's id beside a person's", `id,text,user_id\n${otherId},hello,${id}`, [id], []],
    ["a post's id beside a handle", `id,text,screen_name\n${otherId},hello,gull_watch`, ["@gull_watch"], []],
    ["the profile's address", "Name,Profile URL\nBob,https://x.com/gull_watch?lang=de", ["@gull_watch"], []],
    [
      "columns that contradict one another",
      "username,profile link\ngull_watch,https://x.com/tide_tom7",
      [],
      [2],
    ],
    ["columns that agree", "username,profile link\ngull_watch,https://x.com/GULL_watch", ["@gull_watch"], []],
    [
      "40 columns",
      `${Array.from({ length: 39 }, (_, at) => `c${at}`)},username\n${Array.from({ length: 39 }, (_, at) => at)},gull_watch`,
      ["@gull_watch"],
      [],
    ],
    ["a title above the heading", "My list of 2026\n\nName,Username\nBob,gull_watch", ["@gull_watch"], [1]],
    [
      "the heading in the middle",
      "@tide_tom7,rude\nhandle,note\n@gull_watch,spam",
      ["@tide_tom7", "@gull_watch"],
      [],
    ],
    ["two headings", "Name,Username\nBob,gull_watch\nUsername,Name\ntide_tom7,Alice", both, []],
    ["without any handle", "name,city\nBob,Graz\nAlice,Pécs", [], [2, 3]],
    [
      "a bio over several lines",
      `id_str,screen_name,description\n"${id}","gull_watch","Best deals\nNASA\nDM @tide_tom7"`,
      [`${id} @gull_watch`],
      [],
    ],
    [
      "a bio over several lines, unquoted",
      `id_str,screen_name,description\n${id},gull_watch,Best deals\nNASA\nDM @tide_tom7\n@tide_tom7`,
      [`${id} @gull_watch`],
      [3, 4, 5],
    ],
    [
      "a display name called user_name",
      `user_id,user_name,user_screen_name\n${id},Bob,gull_watch`,
      [`${id} @gull_watch`],
      [],
    ],
    ["remarks that are titles elsewhere", "gull_watch,bot\ntide_tom7,spammer", [], [1, 2]],
    ["an empty title at the end", ",username,\n1,gull_watch,x\n2,tide_tom7,y", both, []],
    ["Excel's first line, quoted", '"sep=;"\nName;Username\nBob;gull_watch', ["@gull_watch"], []],
    ["Excel's first line", "sep=;\nName;Username\nBob;gull_watch", ["@gull_watch"], []],
    ["tabs", "Name\tUsername\nBob, Jr.\tgull_watch", ["@gull_watch"], []],
    [
      "blanks before quotation marks",
      'Name, Username, Note\n"Bob", "gull_watch", "a, b"',
      ["@gull_watch"],
      [],
    ],
    ["phrases", "phrase,note\nwater tower,x", ["phrase water tower"], []],
  ])("%s", (_, text, kept, unreadable) => {
    expect(read(text)).toMatchObject({ kept, unreadable });
  });

  it.each<[string, string, readonly string[], readonly number[]]>([
    ["parted by commas", "@gull_watch, @tide_tom7", both, []],
    ["parted by blanks", "@gull_watch @tide_tom7", both, []],
    ["parted by semicolons, over lines", "@gull_watch; @tide_tom7\n@oak_lane", [...both, "@oak_lane"], []],
    ["ids", `${id},${otherId}`, [id, otherId], []],
    ["bare handles", "gull_watch, tide_tom7", both, []],
    ["a name among them", "Bob, gull_watch", ["@gull_watch"], [1]],
  ])("several on a line, %s", (_, text, kept, unreadable) => {
    expect(read(text)).toMatchObject({ kept, unreadable });
  });

  it.each<[string, string, readonly string[], readonly number[]]>([
    [
      "what was copied from X's page of muted accounts",
      "Bob\n@gull_watch\nMuted\n12\nAlice\n@tide_tom7\nFollows you",
      both,
      [1, 3, 4, 5, 7],
    ],
    [
      "people of other networks",
      "@gull_watch\n@jo@social.example\n@jo.bsky.example\njo@mail.example",
      ["@gull_watch"],
      [2, 3, 4],
    ],
    ["invisible signs around handles", "\u202a@gull_watch\u202c\n\u00a0@tide_tom7\u200b", both, []],
    ["wide signs", "＠gull_watch\n@tide_tom7", both, []],
  ])("lists: %s", (_, text, kept, unreadable) => {
    expect(read(text)).toMatchObject({ kept, unreadable });
  });

  it.each([
    ["https://x.com/intent/user?screen_name=gull_watch", ["@gull_watch"]],
    ["https://twitter.com/intent/follow?lang=en&screen_name=gull_watch", ["@gull_watch"]],
    [`https://twitter.com/intent/user?user_id=${id}`, [id]],
    [`https://x.com/i/user/${id}`, [id]],
    ["mobile.twitter.com/gull_watch/with_replies", ["@gull_watch"]],
    ["https://x.com/@gull_watch", ["@gull_watch"]],
    ["https://x.com/i/web/status/1399470589071626243", []],
    ["https://x.com/gull_watch/status/1399470589071626243", []],
    ["https://x.com/search?q=gull_watch", []],
    ["https://x.com/hashtag/gull_watch", []],
    ["https://x.com/home", []],
    ["https://x.com/i/lists/1399470589071626243", []],
    ["https://x.com/gull_watch/lists/birds", []],
    ["https://x.com/", []],
    ["https://x.example/gull_watch", []],
    ["https://t.co/abcdefgh", []],
  ])("the address %s", (text, kept) => {
    expect(read(`${text}\n@oak_lane`).kept).toEqual([...kept, "@oak_lane"]);
    expect(read(`${text}\n@oak_lane`).unreadable).toEqual(kept.length === 0 ? [1] : []);
  });
});

describe("words of a table of ours that are titles elsewhere", () => {
  it("are what was muted", () => {
    const text =
      "kind,value,handle\nphrase,handle,\nphrase,,\nphrase,username,\nkind,value,handle\naccount,,gull_watch";
    expect(read(text)).toMatchObject({
      kept: ["phrase handle", "phrase username", "@gull_watch"],
      unreadable: [3],
    });
  });
});

describe("the person's word for a column", () => {
  it("counts where nothing else says which has the handles", () => {
    const text = "Name,Spitzname\nBob,gullwatch\nAlice,tidetom";
    expect(read(text).kept).toEqual([]);
    expect(read(text, { handleColumn: 2 })).toEqual({
      kept: ["@gullwatch", "@tidetom"],
      unreadable: [],
      partly: [],
    });
    expect(read("Bob,gullwatch\nAlice,tidetom", { handleColumn: 2 }).kept).toEqual([
      "@gullwatch",
      "@tidetom",
    ]);
  });

  it("does not make people of what cannot be handles", () => {
    expect(read("Name,Username\nJo Lindqvist,gull_watch", { handleColumn: 1 })).toMatchObject({
      kept: [],
      unreadable: [2],
    });
  });

  it("leaves the ids where they are", () => {
    expect(read(`user id,a,b\n${id},gull_watch,x`, { handleColumn: 2 }).kept).toEqual([`${id} @gull_watch`]);
  });
});

describe("what the columns were taken as", () => {
  it("is told, section by section", () => {
    const reading = atOnce(
      readMuteFile("Nr,Name,Username\n1,Bob,gull_watch\nUsername,Name\ntide_tom7,Al", "t.csv"),
    );
    expect(reading.ok && reading.columns).toEqual([
      {
        line: 1,
        columns: [
          { place: 1, title: "Nr", as: "row-number", sample: ["1"] },
          { place: 2, title: "Name", as: "name", sample: ["Bob"] },
          { place: 3, title: "Username", as: "handle", sample: ["gull_watch"] },
        ],
      },
      {
        line: 3,
        columns: [
          { place: 1, title: "Username", as: "handle", sample: ["tide_tom7"] },
          { place: 2, title: "Name", as: "name", sample: ["Al"] },
        ],
      },
    ]);
  });
});
