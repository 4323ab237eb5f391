import { describe, expect, it } from "vitest";
import type { Post } from "../../../../src/domain/post/post.ts";
import { criticsOf } from "../../../../src/domain/raids/critics.ts";
import { judgeChanged } from "../../../../src/domain/raids/judge.ts";
import { rosterBefore } from "../../../../src/domain/raids/known-people.ts";
import { reviewOf } from "../../../../src/domain/raids/review.ts";
import { roomLine } from "../../../../src/domain/raids/room.ts";
import { addPost, newWatch } from "../../../../src/domain/raids/watch.ts";
import { entitiesWith, makePost } from "../../../support/make-post.ts";
import type { Evening } from "../../../x-site/evening.ts";
import { ordinaryStart } from "../../../x-site/scenarios/quiet.ts";
import { makeEvening } from "../../../x-site/scenarios.ts";

const weekMs = 7 * 86_400_000;
const chatTags = new Set(["copchat"]);
const raid = makeEvening("raid");
const quietWeeks = [3, 2, 1].map((back) =>
  makeEvening("quiet", { seed: back, startsAt: ordinaryStart - back * weekMs }),
);
const gang = gangOf(raid);

describe("the raid of the scenario", () => {
  it("is told of within twenty of its posts, when the chat is known and when it is not", () => {
    for (const before of [quietWeeks, []]) {
      const watch = watchAfter(before, raid);
      let seen = 0;
      for (const post of postsOf(raid)) {
        addPost(watch, post);
        judgeChanged(watch);
        if (gang.has(post.author.handle) && !post.repostOf) seen++;
        if (roomLine(watch, post.createdAt)?.kind === "raid") break;
      }
      expect(seen).toBeGreaterThan(0);
      expect(seen).toBeLessThanOrEqual(20);
    }
  });

  it("is reviewed without critics, pupils, fans or anybody of the chat; critics are told apart", () => {
    for (const before of [quietWeeks, []]) {
      const watch = played(before, raid);
      const people = reviewOf(watch).flatMap((group) =>
        group.people.map(({ account }) => account.author.handle),
      );
      expect(people.filter((handle) => !gang.has(handle))).toEqual([]);
      expect(people.length).toBeGreaterThan(0.7 * gang.size);
    }
    const critics = criticsOf(played(quietWeeks, raid)).map(({ author }) => author.handle);
    expect(critics).toContain("civics_amara");
    expect(critics.filter((handle) => gang.has(handle)).length).toBeLessThan(4);
  });

  it("comes back the next week half known, and is found again", () => {
    const again = makeEvening("raid", { startsAt: ordinaryStart + weekMs, seed: 5 });
    const watch = played([...quietWeeks, raid], again);
    const found = reviewOf(watch).flatMap((group) =>
      group.people.map(({ account }) => account.author.handle),
    );
    expect(found.filter((handle) => !gangOf(again).has(handle))).toEqual([]);
    expect(found.length).toBeGreaterThan(0.6 * gangOf(again).size);
  });
});

describe("an ordinary evening", () => {
  it("has nobody to review, known or cold", () => {
    for (const before of [quietWeeks, []]) expect(reviewOf(played(before, makeEvening("quiet")))).toEqual([]);
  });
});

function played(before: readonly Evening[], evening: Evening) {
  const watch = watchAfter(before, evening);
  for (const post of postsOf(evening)) {
    addPost(watch, post);
    judgeChanged(watch);
  }
  return watch;
}

function watchAfter(before: readonly Evening[], evening: Evening) {
  const isHost = ({ handle }: { handle: string }) => evening.moderators.includes(handle);
  return newWatch({
    chatTags,
    roster: rosterBefore(evening.startsAt, before.flatMap(postsOf), [], chatTags, () => false),
    isHost,
    isProtected: ({ handle }) => handle === evening.account,
    isDecided: () => false,
  });
}

function gangOf({ people, startsAt }: Evening): ReadonlySet<string> {
  const born = people.filter(({ handle, createdAt }) => /\d{5}$/.test(handle) && createdAt < startsAt);
  return new Set(born.map(({ handle }) => handle));
}

/** As X would tell them: what the watch reads of a post. */
function postsOf({ people, posts }: Evening): readonly Post[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  return posts
    .toSorted((a, b) => a.createdAt - b.createdAt)
    .flatMap(({ id, createdAt, authorId, text, repostOf }) => {
      const person = byId.get(authorId);
      if (!person) return [];
      const tags = [...text.matchAll(/#(\w+)/g)].map(([, tag = ""]) => tag);
      const names = [...text.matchAll(/@(\w+)/g)].map(([, name = ""]) => name);
      const to = /^@(\w+)/.exec(text)?.[1];
      const post = makePost({
        id,
        createdAt,
        handle: person.handle,
        text,
        entities: entitiesWith(tags, names),
        ...(to !== undefined && { replyTo: { id: "1", handle: to } }),
        ...(repostOf !== undefined && { repostOf: { id: "1" } }),
      });
      const { followers, createdAt: bornAt } = person;
      return [{ ...post, author: { ...post.author, followers, createdAt: bornAt } }];
    });
}
