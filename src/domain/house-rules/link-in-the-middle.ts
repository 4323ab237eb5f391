import type { HouseRule } from "./house-rule.ts";

/** "Links shared during the chat may be lost because of its speed: share them at the end." */
export const linkInTheMiddle: HouseRule = {
  id: "link-in-the-middle",
  sentence: "Links get lost now: keep it for the end?",
  advice: "Hold it back; it is offered again in the closing minutes.",
  check: ({ entities, phase }) => (phase === "middle" ? entities.links : []),
};
