// @vitest-environment happy-dom
import { beforeEach, expect, it } from "vitest";
import {
  localCalm,
  localCleared,
  saveLocalCalm,
  saveLocalCleared,
} from "../../../../src/storage/local/local-clearance.ts";

beforeEach(() => localStorage.clear());

it("whom the person called no raid is remembered for tonight, with those of a moment ago", () => {
  saveLocalCleared("copchat", ["one"], 100, 0);
  saveLocalCleared("copchat", ["two"], 100, 50);
  expect(localCleared("copchat", 100)).toEqual(["one", "two"]);
  expect(localCleared("copchat", 101)).toEqual([]);
  expect(localCleared("other", 50)).toEqual([]);
});

it("whom they called no raid last week is not of tonight again", () => {
  saveLocalCleared("copchat", ["one"], 100, 0);
  saveLocalCleared("copchat", ["two"], 900, 800);
  expect(localCleared("copchat", 850)).toEqual(["two"]);
});

it("the switches of a chat are kept until its evening is over, or until they are off", () => {
  const calm = { regularsFirst: true, slow: false, until: 100, sawRaid: true, again: false };
  saveLocalCalm("copchat", calm);
  expect([localCalm("copchat", 100), localCalm("copchat", 101), localCalm("other", 50)]).toEqual([
    calm,
    undefined,
    undefined,
  ]);
  saveLocalCalm("copchat", undefined);
  expect(localCalm("copchat", 50)).toBeUndefined();
});

it.each(["", "{", "null", "7", '{"until":"soon"}', '{"keys":7,"until":900}'])(
  "nothing is read of what is broken: %s",
  (stored) => {
    localStorage.setItem("cleared copchat", stored);
    localStorage.setItem("calm other", stored.replace("keys", "other"));
    expect(localCleared("copchat", 50)).toEqual([]);
    expect(localCalm("other", 50)?.regularsFirst ?? false).toBe(false);
  },
);
