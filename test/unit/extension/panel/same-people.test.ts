import { expect, it } from "vitest";
import { makeSharedAuthors } from "../../../../extension/panel/same-people.ts";
import type { Author, Post } from "../../../../src/domain/post/post.ts";
import { makePost, type PostWishes } from "../../../support/make-post.ts";

const okafor = { id: "41", handle: "sgt_okafor", name: "Sgt. Okafor", followers: 900 };
const reyne = { id: "42", handle: "t_reyne", name: "T. Reyne" };
const postBy = (author: Author, wishes: PostWishes): Post => ({ ...makePost(wishes), author });
/** As each delivery brings them: with people of their own. */
const arrive = (post: Post): Post => structuredClone(post);

it("people who are the same in every field are held once, and posts stay as they came", () => {
  const share = makeSharedAuthors();
  const first = postBy(okafor, { id: "1" });
  const second = postBy(reyne, {
    id: "2",
    repostOf: { id: "1", author: okafor },
    quote: { id: "1", author: reyne, text: "words" },
  });
  const [one, other] = [first, second].map((post) => share(arrive(post)));
  expect([one, other]).toStrictEqual([first, second]);
  expect(other?.repostOf?.author).toBe(one?.author);
  expect(other?.quote?.author).toBe(other?.author);
});

it("who has a new follower is another from then on", () => {
  const share = makeSharedAuthors();
  const before = share(postBy(okafor, { id: "1" }));
  const more = share(postBy({ ...okafor, followers: 901 }, { id: "2" }));
  const later = share(postBy({ ...okafor, followers: 901 }, { id: "3" }));
  expect([before, more].map(({ author }) => author.followers)).toEqual([900, 901]);
  expect(later.author).toBe(more.author);
});
