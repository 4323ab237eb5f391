import { describe, expect, it } from "vitest";
import { firstVersionOf } from "../../../../src/x/payload/read-edits.ts";
import { idAt } from "../../../support/make-post.ts";

const [first, second, third] = [idAt(0), idAt(60), idAt(120)];

describe("the first version of an edited post", () => {
  it("is found where X names it, beneath the initial control or beside it", () => {
    const ids = { edit_tweet_ids: [first, second] };
    expect(firstVersionOf({ edit_control: { edit_control_initial: ids } }, second)).toBe(first);
    expect(firstVersionOf({ edit_control: ids }, second)).toBe(first);
    expect(firstVersionOf({ edit_control: { initial_tweet_id: first } }, second)).toBe(first);
  });

  it("is none of a post that was not edited, of the first version itself, and where X says nothing", () => {
    expect(firstVersionOf({ edit_control: { edit_tweet_ids: [first] } }, first)).toBeUndefined();
    expect(
      firstVersionOf({ edit_control: { edit_tweet_ids: [first, second, third] } }, first),
    ).toBeUndefined();
    expect(firstVersionOf({}, first)).toBeUndefined();
  });

  it("is none that is younger, older than a day, or no id at all", () => {
    const named = (id: unknown) => firstVersionOf({ edit_control: { edit_tweet_ids: [id] } }, second);
    for (const id of [third, idAt(-90_000), "12", "x", 5, null, { id: first }])
      expect(named(id)).toBeUndefined();
  });
});
