import { describe, expect, it } from "vitest";
import { atOnce } from "../../../../../src/domain/mutes/files/mute-file.ts";
import { readMuteFile } from "../../../../../src/domain/mutes/files/read-mute-file.ts";
import { both, id, otherId, readForeign as read } from "./read-foreign.ts";

const one = ["@gull_watch"];

describe("a row that says that nobody is muted", () => {
  it.each([
    ["action", "mute", "follow"],
    ["decision", "mute", "no action"],
    ["type", "block", "allow"],
    ["role", "troll", "moderator"],
    ["group", "Blocked", "Friends"],
    ["folder", "raid", "whitelist"],
    ["Liste", "gesperrt", "erlaubt"],
    ["stumm", "WAHR", "FALSCH"],
    ["bloqué", "VRAI", "FAUX"],
    ["bloqueado", "VERDADERO", "FALSO"],
    ["заблокирован", "ИСТИНА", "ЛОЖЬ"],
    ["muting", "true", "false"],
    ["enabled", "true", "false"],
    ["active", "yes", "no"],
    ["deleted", "", "x"],
    ["removed at", "", "2026-02-01"],
    ["expired", "false", "true"],
    ["muted", "forever", "expired"],
    ["blocked", "2026-01-02", ""],
  ])("%s: %s is a mute, %s is none", (title, muted, not) => {
    const csv = `handle,${title}\ngull_watch,${muted}\ntide_tom7,${not}`;
    expect(read(csv)).toMatchObject({ kept: one, unreadable: [3] });
    expect(read(csv.replaceAll(",", ";"))).toMatchObject({ kept: one, unreadable: [3] });
  });

  it.each(["muting", "active"])("in JSON, as “%s”", (title) => {
    const people = [
      { id_str: id, screen_name: "gull_watch", [title]: true },
      { id_str: otherId, screen_name: "tide_tom7", [title]: false },
    ];
    expect(read(JSON.stringify(people)).kept).toEqual([`${id} @gull_watch`]);
  });

  it.each([
    ["blocking", "false", "false"],
    ["group", "raid", "spam"],
    ["role", "troll", "bot"],
  ])("%s of people of whom none is said to be muted tells nothing", (title, a, b) => {
    expect(read(`handle,${title}\ngull_watch,${a}\ntide_tom7,${b}`).kept).toEqual(both);
  });

  it.each(["allowed,reason", "whitelisted handle,reason", "Friends;reason"])(
    "below a second heading “%s”",
    (titles) => {
      const sign = titles.includes(";") ? ";" : ",";
      const rows = [`handle${sign}reason`, `gull_watch${sign}spam`, titles, `tide_tom7${sign}kind`];
      expect(read(rows.join("\n"))).toMatchObject({ kept: one, unreadable: [4] });
    },
  );
});

describe("titles are nobody", () => {
  it.each([
    'tweet_id,text,author\n12345678901234567,"hi you",',
    "tweet_url,reported_user\nhttps://x.com/a/status/1,",
  ])("%s", (rows) => {
    expect(read(`${rows}gull_watch`)).toMatchObject({ kept: one, unreadable: [1] });
  });

  it.each(["Wort", "mot", "palabras silenciadas", "stummgeschaltete Wörter", "ミュートするワード"])(
    "%s stands above words, not above people",
    (title) => {
      expect(read(`${title}\nnft\ncrypto`).kept).toEqual(["phrase nft", "phrase crypto"]);
    },
  );

  it("X's settings, copied, say for how long below each word", () => {
    expect(read("Muted words\ncrypto\nForever\n#nft\nEnds in 3 days")).toMatchObject({
      kept: ["phrase crypto", "phrase #nft"],
      unreadable: [3, 5],
    });
    expect(read("Muted words\nforever\ncrypto\nnft").kept).toContain("phrase forever");
  });

  it("numbers under “handle” are ids only where all are long", () => {
    expect(read(`handle\n${id}\n${otherId}`).kept).toEqual([id, otherId]);
    expect(read(`handle\n${id}\n99999`)).toMatchObject({ kept: ["@99999"], unreadable: [2] });
  });
});

describe("kinds of mutes in other programs' tables", () => {
  it("are what they say", () => {
    expect(read("type,value\nuser,gull_watch\nhashtag,nft\ndomain,spam.example\nregex,a+b")).toMatchObject({
      kept: ["@gull_watch", "phrase #nft", "domain spam.example"],
      unreadable: [5],
    });
  });
});

describe("ends", () => {
  const day = "2026-12-31";
  it.each<[string, string, string | undefined]>([
    ["until", "12/31/2026", day],
    ["Stummgeschaltet bis", "31.12.2026", day],
    ["Silenciado hasta", "31/12/2026", day],
    ["Masqué jusqu’au", "2026-12-31", day],
    ["ミュート期限", "2026年12月31日", day],
    ["valid_until", "1798675200000", `${day}T00:00:00.000Z`],
    ["expires", "1798675200", `${day}T00:00:00.000Z`],
    ["expires", "2026-12-31 02:00:00+02:00", `${day}T00:00:00.000Z`],
    ["expires", "2026-12-31T00:00:00.123456Z", `${day}T00:00:00.000Z`],
    ["bis", "für immer", "always"],
    ["expires", "Never", "always"],
    ["until", "02/03/2027", undefined],
    ["until", "31/31/2027", undefined],
    ["until", "31.02.2027", undefined],
    ["until", "2026-02-31 10:00", undefined],
    ["until", "31/12/2026 18:00", `${day}T18:00:00.000Z`],
    ["until", "2026-12-31 8:00", `${day}T08:00:00.000Z`],
    ["until", "in 3 days", undefined],
    ["duration", "7 days", undefined],
  ])("%s %s", (title, end, expected) => {
    const reading = atOnce(readMuteFile(`handle;${title}\ngull_watch;${end}`, "table.csv"));
    const until = expected === undefined || expected === "always" ? expected : Date.parse(expected);
    expect(reading.ok && reading.entries[0]?.until).toBe(until);
    expect(reading.ok && reading.partly).toHaveLength(expected === undefined ? 1 : 0);
  });
});
