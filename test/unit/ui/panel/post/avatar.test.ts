import { expect, it } from "vitest";
import { initialsOf } from "../../../../../src/ui/panel/post/avatar.tsx";

it.each([
  ["Tom Marlow", "TM"],
  ["Dee", "D"],
  ["渡辺 健", "渡健"],
  ["🚓 lake police", "LP"],
  ["Prof. L. Engstrand", "PE"],
  ["…", "Q"],
  ["", "QX"],
])("initials of %j", (name, initials) => {
  expect(initialsOf({ name, handle: "quiet_one_x" })).toBe(initials);
});
