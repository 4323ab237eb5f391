import { expect, it } from "vitest";
import type { Post } from "../../../../src/domain/post/post.ts";
import { type Reason, reasonsOf } from "../../../../src/domain/raids/reasons.ts";
import { fc } from "../../../support/properties.ts";
import { recount, statedIn } from "../../../support/recount-reasons.ts";
import { postBy, regulars, seenOnce, watchOf } from "../../../support/watch-evening.ts";

const dayMs = 86_400_000;
const gang = ["sunny_41", "sunny_42", "sunny_43", "sunny_44", "rosa_hill", "tom_field", "lia_moor"];
/** They talk to nobody, with one link each time. */
const shops = ["boot_shop", "lamp_shop"];
const people = [...gang, ...shops, ...regulars.slice(0, 2), seenOnce];
const slogan = "This chat is a lie and every one of you knows it very well";
const run = "field guide to";
const texts = [
  slogan,
  "This chat is a lie and each one of you knows that very well",
  "CLOSE THE WHOLE DEPARTMENT TONIGHT AND SEND THEM ALL HOME NOW, DO IT TODAY",
  `Nobody reads a ${run} anything`,
  `My ${run} boats arrived`,
  `A ${run} radios please, tonight`,
  "Buy real followers for less than coffee",
  `RT @regular_0: ${slogan}`,
  "A1 yes we do it every week and so should you",
  "Good evening",
];
const sites = ["https://foreign.example/now", "https://other.example/then", "https://bit.ly/abc"];
const picture = "https://pbs.twimg.com/media/invented.jpg";

const wish = fc.record({
  who: fc.constantFrom(...people),
  text: fc.constantFrom(...texts),
  tags: fc.subarray(["endthechat", "wakeup", "policing"]),
  names: fc.subarray(["mayor_of_x", "senator_y"]),
  site: fc.option(fc.constantFrom(...sites), { nil: undefined, freq: 2 }),
  hasPicture: fc.boolean(),
  replyTo: fc.option(fc.constantFrom(...people), { nil: undefined, freq: 1 }),
});
/** `until`, s: within half an hour everything counts with everything. */
const evening = (until: number) =>
  fc.array(fc.tuple(wish, fc.integer({ min: 0, max: until })), { minLength: 10, maxLength: 60 }).map((all) =>
    all
      .toSorted(([, one], [, other]) => one - other)
      .map(([wished, second], at): Post => {
        const isShop = shops.includes(wished.who);
        const one = isShop
          ? { ...wished, text: wished.text.replace(/^A\d/, ""), site: sites[0], replyTo: undefined }
          : wished;
        const post = postBy(one.who, one.text, second, {
          tags: one.tags,
          names: one.names,
          ...(one.replyTo !== undefined && { replyTo: one.replyTo }),
        });
        const links = one.site === undefined ? [] : [{ url: `https://t.co/${at}`, expandedUrl: one.site }];
        const media = one.hasPicture ? [{ kind: "photo" as const, imageUrl: picture }] : [];
        return {
          ...post,
          id: String(BigInt(post.id) + BigInt(at)),
          author: { ...post.author, ...looksOf(one.who) },
          entities: { ...post.entities, links, media },
        };
      }),
  );

/** Everybody looks the same all evening. */
function looksOf(handle: string): Partial<Post["author"]> {
  const place = people.indexOf(handle);
  const born = postBy("clock", "", 0).createdAt - ([20, 200, 20, 400][place % 4] ?? 0) * dayMs;
  return {
    followers: place % 2 === 0 ? 20 : 500,
    createdAt: born,
    ...(place % 3 === 0 && { avatarUrl: "https://abs.twimg.com/sticky/default_profile_images/default.png" }),
  };
}

const isRegular = (handle: string) => regulars.includes(handle);

function forEachReason(posts: readonly Post[], visit: (reason: Reason, handle: string) => void): void {
  for (const account of watchOf(posts).accounts.values())
    for (const reason of reasonsOf(account)) visit(reason, account.author.handle);
}

it("every reason's number is what a slow recount over the evening's posts gives", () => {
  const met = new Map<Reason["key"], number>();
  fc.assert(
    fc.property(evening(1500), (posts) => {
      forEachReason(posts, (reason, handle) => {
        const { atMost, number } = recount(reason, handle, posts, isRegular);
        const sentence = `${handle}: ${JSON.stringify(reason)}`;
        if (atMost) expect(statedIn(reason), sentence).toBeLessThanOrEqual(number);
        else {
          expect(statedIn(reason), sentence).toBe(number);
          met.set(reason.key, (met.get(reason.key) ?? 0) + 1);
        }
      });
    }),
    { numRuns: 300 },
  );
  const kinds: readonly Reason["key"][] = [
    "sameText",
    "phrase",
    "tag",
    "mention",
    "site",
    "picture",
    "burst",
    "offer",
    "sameLink",
    "fewFollowers",
    "young",
    "noPicture",
    "capitals",
    "sameStem",
    "madeTogether",
  ];
  for (const kind of kinds) expect(met.get(kind) ?? 0, kind).toBeGreaterThan(5);
});

it("no sentence about others says more than a recount, however long the evening is", () => {
  fc.assert(
    fc.property(evening(9000), (posts) => {
      forEachReason(posts, (reason, handle) => {
        const { number } = recount(reason, handle, posts, isRegular);
        expect(statedIn(reason), `${handle}: ${JSON.stringify(reason)}`).toBeLessThanOrEqual(number);
      });
    }),
    { numRuns: 200 },
  );
});

it("a burst is counted to its end, also of somebody who posts a thousand times", () => {
  const posts = Array.from({ length: 1000 }, (_, at) => postBy("loud", "on and on and on", at));
  const bursts: Reason[] = [];
  forEachReason(posts, (reason) => reason.key === "burst" && bursts.push(reason));
  expect(bursts).toEqual([{ key: "burst", posts: 601 }]);
});
