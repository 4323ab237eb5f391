import { describe, expect, it } from "vitest";
import { both, id, otherId, readForeign as read } from "./read-foreign.ts";

const pairs = [`${id} @gull_watch`, `${otherId} @tide_tom7`];

describe("a table whose columns are aligned by blanks", () => {
  it.each<[string, string, readonly string[], readonly number[]]>([
    [
      "on the left",
      "Name        Username     Followers\nBob Marlow  gull_watch   120\nAlice       tide_tom7    31\n",
      both,
      [],
    ],
    [
      "on the right",
      "   #  Username      Blocks\n   1  gull_watch        12\n  10   tide_tom7         3\n",
      both,
      [],
    ],
    ["with ids", `user_id              screen_name\n${id}  gull_watch\n${otherId}  tide_tom7\n`, pairs, []],
    [
      "under titles of two words",
      `USER ID              SCREEN NAME\n${id}  gull_watch\n${otherId}  tide_tom7\n`,
      pairs,
      [],
    ],
    [
      "with a line below the heading",
      "username    note\n----------  ----\ngull_watch  a\ntide_tom7   b\n",
      both,
      [],
    ],
    [
      "with empty cells",
      "Name        Username     Reason\nBob Marlow  gull_watch   spam\nAlice                    @oak_lane\n            tide_tom7    rude\n",
      both,
      [3],
    ],
    [
      "with whoever reported them",
      "Username     Reported by\ngull_watch   @oak_lane\ntide_tom7    @oak_lane\n",
      both,
      [],
    ],
    [
      "with row numbers under no title",
      "     username  count\n0  gull_watch     12\n1   tide_tom7      3\n",
      both,
      [],
    ],
    [
      "with wide letters",
      "名前          ユーザー名\n山田太郎      gull_watch\nAlice         tide_tom7\n",
      both,
      [],
    ],
    [
      "with wide letters, counted as one",
      "Name   Username\n山田太郎   gull_watch\nAlice  tide_tom7\n",
      both,
      [],
    ],
    ["with commas in a column", "Username    Bio\ngull_watch  a, b, c\ntide_tom7   d, e\n", both, []],
    [
      "with a cell that fills its column",
      "Username   Note\ngull_watch bad guy\ntide_tom7  worse\n",
      both,
      [],
    ],
    [
      "below a title of its own",
      "Blocked in 2026\n\nUsername    Note\ngull_watch  a\ntide_tom7   b\n",
      both,
      [1],
    ],
    [
      "in a frame of lines",
      "┌────────────┬──────┐\n│ username   │ note │\n├────────────┼──────┤\n│ gull_watch │ x    │\n│ tide_tom7  │ y    │\n└────────────┴──────┘\n",
      both,
      [],
    ],
    ["by tabs", "Name\t\tUsername\nBob Marlow\tgull_watch\nAlice\t\ttide_tom7\n", both, []],
    ["with tabs around empty cells", "Name\tX\tUsername\nBob\t\tgull_watch\nAl\t\ttide_tom7\n", both, []],
    ["without a heading", "Bob Marlow   @gull_watch\nAlice        @tide_tom7\n", both, []],
    [
      "as psql prints it",
      " id |  username  |    name\n----+------------+------------\n  1 | gull_watch | Bob Marlow\n  2 | tide_tom7  | Alice\n(2 rows)\n",
      both,
      [5],
    ],
    [
      "in a frame",
      "+----+------------+\n| id | username   |\n+----+------------+\n|  1 | gull_watch |\n|  2 | tide_tom7  |\n+----+------------+\n",
      both,
      [],
    ],
    [
      "of Markdown",
      "| Name | Username |\n|------|:--------:|\n| Bob | gull_watch |\n| Al | `tide_tom7` |\n",
      both,
      [],
    ],
  ])("%s", (_, text, kept, unreadable) => {
    expect(read(text)).toMatchObject({ kept, unreadable });
  });

  it("tells a line that does not fit below its titles", () => {
    const text =
      "Name        Username     Reason\nBob Marlow  gull_watch   spam\nBob  von  Marlow  tide_tom7\n";
    expect(read(text)).toMatchObject({ kept: ["@gull_watch"], unreadable: [3] });
  });

  it("is none where a text has two blanks after its sentences", () => {
    expect(read("Dear all.  Please mute these.\nThank you.  It is urgent.")).toMatchObject({ kept: [] });
  });
});
