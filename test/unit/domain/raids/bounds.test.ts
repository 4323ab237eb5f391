import { describe, expect, it } from "vitest";
import { addPost } from "../../../../src/domain/raids/watch.ts";
import { postBy, watchOf } from "../../../support/watch-evening.ts";

describe("what the detector holds", () => {
  it("is at most three thousand accounts: of more, the longest silent eighth goes", () => {
    const watch = watchOf([]);
    const speak = (person: number, second: number) =>
      addPost(watch, postBy(`person_${person}`, "ok", second));
    for (let person = 0; person < 3000; person++) speak(person, person);
    speak(0, 3000);
    expect(watch.accounts.size).toBe(3000);
    speak(3000, 3001);
    const silent = Array.from({ length: 375 }, (_, at) => `person_${at + 1}`);
    expect(silent.filter((name) => watch.accounts.has(name))).toEqual([]);
    expect(["person_0", "person_376", "person_3000"].filter((name) => !watch.accounts.has(name))).toEqual([]);
    expect(watch.accounts.size).toBe(2626);
  });

  it("is at most four thousand hashtags, names, sites and pictures: of more, the older half goes", () => {
    const watch = watchOf([]);
    const use = (at: number) =>
      addPost(
        watch,
        postBy("rosa_hill_x", "ok", at, at % 2 === 0 ? { tags: [`t${at}`] } : { names: [`m${at}`] }),
      );
    for (let at = 0; at < 4000; at++) use(at);
    const { tag, mention } = watch.things;
    expect([tag.size, mention.size]).toEqual([2000, 2000]);
    use(4000);
    expect([tag.has("t0"), mention.has("m1999"), tag.has("t2000")]).toEqual([false, false, false]);
    expect([mention.has("m2001"), mention.has("m3999"), tag.has("t4000")]).toEqual([true, true, true]);
  });
});
