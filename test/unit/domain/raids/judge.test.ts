import { describe, expect, it } from "vitest";
import type { Level } from "../../../../src/domain/raids/judge.ts";
import { reasonsOf } from "../../../../src/domain/raids/reasons.ts";
import {
  inWatch,
  levelIn,
  levelsIn,
  postBy,
  raid,
  raiders,
  regulars,
  seenOnce,
  slogan,
  watchOf,
} from "../../../support/watch-evening.ts";

/** Nobody's words twice. */
const own = [
  "Why were the body cameras off that night",
  "My brother waited two hours for anybody to come",
  "Who pays for this new building in the end",
  "Nobody has apologised to the family so far",
  "Ask them about overtime before you ask about budgets",
];
const odd = ["orange", "kettle", "ladder", "pencil"];
/** Five words that nobody else has. */
function unlike(who: number, at: number): string {
  return ["ship", "boat", "raft", "kite", "sled"].map((word) => `${word}${who}${at}`).join(" ");
}

const regular = regulars[0] ?? "";

describe("who is likely a raid", () => {
  it("are those who post what others posted; who said it first is blamed for nothing", () => {
    const watch = watchOf(raid(6));
    expect(levelsIn(watch, raiders(6))).toEqual(["none", ...Array.from({ length: 5 }, () => "likely")]);
  });

  it("is nobody for what they repeat by hand", () => {
    const texts = [
      `RT @regular_0: ${slogan}`,
      `"${slogan}" says regular_0`,
      `${slogan} via @regular_0`,
      `MT @x ${slogan}`,
    ];
    const posts = texts.map((text, at) => postBy(`reader_${at}`, text, at));
    expect(levelsIn(watchOf(posts), ["reader_0", "reader_1", "reader_2", "reader_3"])).toEqual(
      Array.from({ length: 4 }, () => "none"),
    );
  });

  it("is nobody who posts the same after more than half an hour", () => {
    const posts = [
      postBy("raider_0", slogan, 0),
      postBy("raider_1", slogan, 1900),
      postBy("raider_2", slogan, 3800),
    ];
    expect(levelsIn(watchOf(posts), raiders(3))).toEqual(["none", "none", "none"]);
  });

  it("is nobody for foreign hashtags alone: critics bring a protest's, too", () => {
    const posts = Array.from({ length: 5 }, (_, at) =>
      postBy(`critic_${at}`, own[at] ?? "", at * 60, { tags: ["endtheshifts"] }),
    );
    const watch = watchOf(posts);
    expect(levelIn(watch, "critic_4")).toBe("possible");
    expect(reasonsOf(inWatch(watch, "critic_4"))[0]).toEqual({
      key: "tag",
      names: ["endtheshifts"],
      others: 4,
    });
  });

  it.each<[string, number, readonly string[], Level]>([
    ["four posts with a foreign hashtag", 4, ["endthechat"], "likely"],
    ["three with two of them", 3, ["endthechat", "wakeup"], "likely"],
    ["two with three of them", 2, ["endthechat", "wakeup", "enough"], "possible"],
  ])("are those who bring foreign hashtags in a burst: %s", (_, count, tags, level) => {
    const posts = Array.from({ length: 3 }, (_, who) =>
      Array.from({ length: count }, (_, at) =>
        postBy(`raider_${who}`, unlike(who, at), who * 10 + at * 60, { tags }),
      ),
    ).flat();
    expect(levelIn(watchOf(posts), "raider_2")).toBe(level);
  });

  it("is nobody for three posts with a hashtag that two others bring", () => {
    const posts = Array.from({ length: 9 }, (_, at) =>
      postBy(`critic_${at % 3}`, unlike(at % 3, at), at * 45, { tags: ["endtheshifts"] }),
    );
    const watch = watchOf(posts);
    expect(levelIn(watch, "critic_2")).toBe("possible");
    expect(reasonsOf(inWatch(watch, "critic_2"))).toContainEqual({ key: "burst", posts: 3 });
  });

  it("is nobody for a hashtag that a regular uses, too", () => {
    const posts = Array.from({ length: 5 }, (_, at) =>
      postBy(`guest_${at}`, own[at] ?? "", at, { tags: ["newtopic"] }),
    );
    expect(
      levelIn(
        watchOf([...posts, postBy(regular, "Have you seen this", 50, { tags: ["newtopic"] })]),
        "guest_4",
      ),
    ).toBe("none");
  });

  it("are those who were here once as well, when they copy; being known is no immunity", () => {
    const posts = [...raid(5), postBy(seenOnce, slogan, 120)];
    expect(levelIn(watchOf(posts), seenOnce)).toBe("likely");
  });

  it("is never a host, somebody followed or answered, nor whom the person decided about", () => {
    const posts = [
      ...raid(5),
      postBy("t_marlow_test", slogan, 130),
      postBy("friend", slogan, 131),
      postBy("cleared", slogan, 132),
    ];
    const watch = watchOf(posts, {
      isHost: () => false,
      isProtected: ({ handle }) => handle === "t_marlow_test" || handle === "friend",
      isDecided: (key) => key === "cleared",
    });
    expect(levelsIn(watch, ["t_marlow_test", "friend", "cleared"])).toEqual(["none", "none", "none"]);
  });

  it("is nobody who answers under a label, a few words that others write, too", () => {
    const posts = Array.from({ length: 6 }, (_, at) => postBy(`guest_${at}`, "A1 yes I agree", at));
    expect(levelIn(watchOf(posts), "guest_5")).toBe("none");
  });
});

describe("honest people who look alike", () => {
  const long = "We are proud to release the second edition of our handbook for all of you this week";

  it("are no raid as two accounts of one project, however often they post the same", () => {
    const second = "The handbook has a new chapter on shifts and another one about the radio of tomorrow";
    const posts = [long, second].flatMap((text, at) => [
      postBy("project", text, at * 60),
      postBy("project_news", text, at * 60 + 5),
    ]);
    expect(levelIn(watchOf(posts), "project_news")).toBe("possible");
    const third = [...posts, postBy("somebody", long, 200), postBy("project_news", long, 210)];
    expect(levelIn(watchOf(third), "project_news")).toBe("likely");
  });

  it("are a pair no longer when one of the two copies with others", () => {
    const posts = [
      ...raid(4),
      postBy("raider_3", long, 150),
      postBy("raider_4", long, 155, { followers: 20 }),
    ];
    expect(levelIn(watchOf(posts), "raider_4")).toBe("likely");
    expect(levelIn(watchOf(posts.slice(4)), "raider_4")).toBe("possible");
  });

  it("are no raid in a burst when they talk with each other under a tag of their own", () => {
    const posts = Array.from({ length: 6 }, (_, who) =>
      Array.from({ length: 6 }, (_, at) =>
        postBy(`guest_${who}`, unlike(who, at), who * 10 + at * 60, {
          tags: ["ourmeeting", "libraries"],
          ...(at > 1 && { replyTo: `guest_${(who + 1) % 6}` }),
        }),
      ),
    ).flat();
    const watch = watchOf(posts.toSorted((a, b) => a.createdAt - b.createdAt));
    expect(levelsIn(watch, ["guest_0", "guest_3", "guest_5"])).not.toContain("likely");
    expect(reasonsOf(inWatch(watch, "guest_3")).map(({ key }) => key)).not.toContain("burst");
  });

  it("are no raid when they name a talk in the same words under a hashtag of their own", () => {
    const titles = ["I liked", "Now on stage:", "What a talk,", "Notes of", "Back home after"];
    const posts = titles.map((start, at) =>
      postBy(`guest_${at}`, `${start} a field guide to quiet radio rooms ${odd[at] ?? ""}`, at * 60, {
        tags: ["fieldguides"],
      }),
    );
    const apart = posts.map((post, at) => ({ ...post, text: `${post.text} ${own[at]}` }));
    const watch = watchOf(apart);
    expect([...watch.levels.values()]).toContain("possible");
    expect([...watch.levels.values()]).not.toContain("likely");
  });

  it("are no raid for turns of speech that everybody uses", () => {
    const turns = [
      "to me it is all about the people of the town",
      "that is it for me and my old dog today",
      "in the end it is all about who was there",
      "no it is not up to me or my boss",
    ];
    const posts = turns.flatMap((text, at) => [
      postBy(`guest_${at}`, text, at * 30),
      postBy(`guest_${at}`, `but ${turns[(at + 1) % 4]?.slice(0, 20)} ${odd[at]}`, at * 30 + 200),
    ]);
    const watch = watchOf(posts.toSorted((a, b) => a.createdAt - b.createdAt));
    expect([...watch.levels.values()]).not.toContain("likely");
  });

  it("are no raid when they answer a question in the same words", () => {
    const posts = Array.from({ length: 12 }, (_, at) =>
      postBy(`guest_${at}`, "A2 yes we do that every week and it works for us", at * 5, { tags: ["radio"] }),
    );
    expect([...watchOf(posts).levels.values()]).not.toContain("likely");
  });
});

describe("a cold room", () => {
  it("calls likely only whose text four others or more posted", () => {
    const watch = watchOf(raid(5), { cold: true });
    expect(levelsIn(watch, raiders(5))).toEqual(["none", "likely", "likely", "likely", "likely"]);
    expect(levelsIn(watchOf(raid(4), { cold: true }), raiders(4))).toEqual(
      Array.from({ length: 4 }, () => "none"),
    );
  });

  it("says nothing of foreign hashtags", () => {
    const posts = own.map((text, at) => postBy(`guest_${at}`, text, at, { tags: ["newtopic", "another"] }));
    expect([...watchOf(posts, { cold: true }).levels.values()]).toEqual([]);
  });
});
