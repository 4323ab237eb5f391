import { describe, expect, it } from "vitest";
import { both, id, otherId, readForeign as read } from "./read-foreign.ts";

describe("numbers that a spreadsheet rounded", () => {
  it.each([
    "1.39947E+18",
    "1,39947E+18",
    "1,39947e18",
    "1.39947058907163E+18",
    "1E+18",
    "1٫39947E+18",
    "١٫٣٩٩E+١٨",
    "1.39×10^18",
    "1,39·10^18",
    "1.39 E+18",
    "1399470589071626243.0",
    "1399470589071626243,00",
    "1399470589071620000",
    "1.399.470.589.071.620.000",
    '="1.39947E+18"',
  ])("%s is told alone, and left for the handle", (number) => {
    expect(read(number)).toMatchObject({ kept: [], unreadable: [1] });
    expect(read(`user_id;screen_name\n${number};gull_watch`)).toEqual({
      kept: ["@gull_watch"],
      unreadable: [],
      partly: [2],
    });
    expect(read(`kind;value;handle\naccount;${number};gull_watch`)).toEqual({
      kept: ["@gull_watch"],
      unreadable: [],
      partly: [2],
    });
    expect(read(`kind;value;handle\naccount;${number};`)).toMatchObject({ kept: [], unreadable: [2] });
  });

  it("by a script, two digits behind the 17th", () => {
    expect(read("1399470589071626200\n1288794472427831000\n1450170589071626200").kept).toEqual([]);
  });

  it("are not those of a file in which one id ends in zeros by chance", () => {
    expect(read(`${id}\n${otherId}\n1399470589071620000`).kept).toEqual([id, otherId, "1399470589071620000"]);
  });

  it.each([`="${id}"`, `"=""${id}"""`, `'${id}`, `“${id}”`, "1.399.470.589.071.626.243"])(
    "but whole ids are read: %s",
    (cell) => {
      expect(read(`user_id;note\n${cell};x`).kept).toEqual([id]);
    },
  );
});

describe("JSON of other programs", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["ids", [id, otherId], [id, otherId]],
    ["ids in an object", { ids: [id], next_cursor: 0 }, [id]],
    ["handles", ["@gull_watch", "tide_tom7"], both],
    [
      "people of the first API",
      [{ id: 1399470589071626200, id_str: id, name: "Bob", screen_name: "gull_watch" }],
      [`${id} @gull_watch`],
    ],
    [
      "people of the second API",
      { data: [{ id, name: "Bob", username: "gull_watch" }], meta: { result_count: 1 } },
      [`${id} @gull_watch`],
    ],
    [
      "people as X's pages have them",
      [{ rest_id: id, core: { screen_name: "gull_watch", name: "Bob" } }],
      [`${id} @gull_watch`],
    ],
    ["names alone", [{ name: "Bob" }, { name: "Alice" }], []],
  ])("%s", (_, value, kept) => {
    expect(read(JSON.stringify(value)).kept).toEqual(kept);
  });

  it("ids that are written as numbers are read whole, and told where they were rounded", () => {
    expect(read(`[${id},\n${otherId}]`).kept).toEqual([id, otherId]);
    expect(read("[1399470589071626200, 1288794472427831000]").kept).toEqual([]);
    expect(read(`[{"screen_name": "gull_watch",\n "id": 1.39947e18}]`)).toMatchObject({
      kept: ["@gull_watch"],
    });
  });

  it("a person a line", () => {
    expect(
      read(`{"id_str": "${id}", "screen_name": "gull_watch"}\n{"screen_name": "tide_tom7"}\n`).kept,
    ).toEqual([`${id} @gull_watch`, "@tide_tom7"]);
  });
});

describe("letters that were lost", () => {
  it.each([
    ["as UTF-8 reads a code page", "M\ufffdllabfuhr"],
    ["UTF-8 reopened as Western", "MÃ¼llabfuhr"],
    ["UTF-8 reopened as Cyrillic", "СЃРїР°Рј"],
    ["UTF-8 reopened as Central European", "ĹĽĂłĹ‚w"],
    ["UTF-8 reopened on a Mac", "M√ºllabfuhr caf√©"],
  ])("%s are told, not kept as words that no post has", (_, words) => {
    expect(
      read(`kind,value\nphrase,${words}\nphrase,café crème\nphrase,спам\nphrase,żółw\nphrase,Ça va »`),
    ).toEqual({
      kept: ["phrase café crème", "phrase спам", "phrase żółw", "phrase Ça va »"],
      unreadable: [2],
      partly: [],
    });
    expect(read(`phrase\n${words}\nfine`)).toMatchObject({ kept: ["phrase fine"], unreadable: [2] });
  });
});
