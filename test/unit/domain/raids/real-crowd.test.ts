import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Post } from "../../../../src/domain/post/post.ts";
import { judgeChanged } from "../../../../src/domain/raids/judge.ts";
import { type RoomLine, roomLine } from "../../../../src/domain/raids/room.ts";
import { newRoster, type Roster } from "../../../../src/domain/raids/roster.ts";
import { addPost, newWatch } from "../../../../src/domain/raids/watch.ts";
import { readOrganic } from "../../../../tools/raid/read-files.ts";

// A real crowd of honest people, when somebody has put it beside the project. Not one word of it is in it.
const file = path.resolve(import.meta.dirname, "../../../../../shared/chats/thankcsiro2014.csv");
const isThere = existsSync(file);
if (!isThere)
  console.info("The recorded crowd is not beside the project: whom raids call likely in it is not seen.");

const mostLikely = 0.01;

describe.skipIf(!isThere)("a real crowd of honest newcomers", () => {
  it("is called a crowd, and one in a hundred at most is called likely: known, cold, with reposts and without", () => {
    const { posts, tag } = readOrganic(file);
    const originals = posts.filter(({ repostOf }) => !repostOf);
    for (const shown of [posts, originals])
      for (const roster of [newRoster(new Map()), knownRoom()]) {
        const { people, likely, lines } = played(shown, tag, roster);
        expect(likely.size).toBeLessThanOrEqual(mostLikely * people.size);
        expect(lines).toContain("crowd");
        expect(lines).not.toContain("raid");
      }
  });
});

/** A chat with regulars of whom nobody is in the crowd. */
function knownRoom(): Roster {
  return newRoster(new Map(Array.from({ length: 30 }, (_, at) => [`regular_${at}`, 3])));
}

function played(posts: readonly Post[], tag: string, roster: Roster) {
  const watch = newWatch({
    chatTags: new Set([tag]),
    roster,
    isHost: () => false,
    isProtected: () => false,
    isDecided: () => false,
  });
  const [people, likely, lines] = [new Set<string>(), new Set<string>(), new Set<RoomLine["kind"]>()];
  for (const post of posts) {
    people.add(post.author.handle);
    addPost(watch, post);
    judgeChanged(watch);
    for (const [account, level] of watch.levels) if (level === "likely") likely.add(account.key);
    const line = roomLine(watch, post.createdAt);
    if (line) lines.add(line.kind);
  }
  return { people, likely, lines: [...lines] };
}
