import { describe, expect, it } from "vitest";
import { eveningNumbers, SeenAccounts } from "../../../../src/domain/recap/chat-numbers.ts";
import { placePosts } from "../../../../src/domain/recap/place-posts.ts";
import { evening, idAt, makePost, type PostWishes, testChat } from "../../../support/make-post.ts";

const host = "t_marlow_test";

function by(handle: string, at: number, text: string, more: PostWishes & { readonly account?: string } = {}) {
  const { account, ...wishes } = more;
  const post = makePost({ id: idAt(at), text, ...wishes });
  return { ...post, author: { handle, ...(account === undefined ? {} : { id: account }) } };
}

function numbersOf(posts: readonly ReturnType<typeof by>[], seen: SeenAccounts) {
  return eveningNumbers(evening, placePosts(posts, testChat), seen);
}

describe("the numbers of an evening", () => {
  it("count posts and people without reposts, and the answers to each question", () => {
    const numbers = numbersOf(
      [
        by(host, 0, "Q1 Who reads this?"),
        by("ann", 10, "A1 I do"),
        by("ben", 20, "A1 So do I"),
        by("ben", 30, "Q1 Who reads this?", { repostOf: { id: idAt(0), author: { handle: host } } }),
        by(host, 40, "Q2 And who does not?"),
        by("cid", 5000, "Good night to all of you"),
      ],
      new SeenAccounts([], evening),
    );
    expect(numbers).toMatchObject({ from: evening, posts: 5, people: 4 });
    expect(numbers.questions[0]).toEqual({ number: "1", answers: 2 });
    expect(numbers.questions[1]?.number).toBe("2");
    expect(numbers.answers).toBe(numbers.questions.reduce((sum, { answers }) => sum + answers, 0));
  });

  it("call nobody new in the first evening that is known, and only strangers in the next", () => {
    const seen = new SeenAccounts([], evening);
    expect(numbersOf([by("ann", 0, "Hello"), by("ben", 1, "Hello")], seen)).not.toHaveProperty("newPeople");
    expect(numbersOf([by("Ann", 2, "Back"), by("cid", 3, "Hello")], seen)).toMatchObject({
      people: 2,
      newPeople: 1,
    });
    expect(numbersOf([by("cid", 4, "Back")], seen)).toMatchObject({ people: 1, newPeople: 0 });
  });

  it("know an account under another handle, and a reading without its number", () => {
    const seen = new SeenAccounts([], evening);
    numbersOf([by("ann", 0, "Hello", { account: "7" })], seen);
    expect(numbersOf([by("ann_new", 1, "Back", { account: "7" })], seen)).toMatchObject({ newPeople: 0 });
    expect(numbersOf([by("ann", 2, "Back")], seen)).toMatchObject({ newPeople: 0 });
  });

  it("know who was seen before the evenings that are stored", () => {
    const people = [
      { id: "7", handle: "ann", firstPostAt: evening - 1 },
      { id: "8", handle: "ben", firstPostAt: evening },
    ];
    const posts = [by("ann", 0, "Back", { account: "7" }), by("ben", 1, "Hello", { account: "8" })];
    expect(numbersOf(posts, new SeenAccounts(people, evening))).toMatchObject({ people: 2, newPeople: 1 });
  });

  it("are nought for an evening without a post", () => {
    expect(numbersOf([], new SeenAccounts([], evening))).toEqual({
      from: evening,
      posts: 0,
      people: 0,
      answers: 0,
      questions: [],
    });
  });
});
