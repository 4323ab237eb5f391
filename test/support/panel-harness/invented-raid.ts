import type { Post } from "../../../src/domain/post/post.ts";
import type { RaidPorts } from "../../../src/ui/panel/state/raids/raid-ports.ts";
import { chat, post, startsAt } from "./invented-evening.ts";

const cries = [
  "THEY DO NOT WANT YOU TO KNOW about the water tower, ask them #copchat",
  "Wake up and ask them who paid for the new parking garage downtown #copchat",
] as const;

/** Fourteen accounts with two texts, one of them in a conversation, and a newcomer with hard questions. */
export const raidPosts: readonly Post[] = [
  ...Array.from({ length: 14 }, (_, at) =>
    post(`LoudEcho${40_117 + at * 391}`, cries[at % 3 === 0 ? 1 : 0], { seconds: 1300 + at * 6 }),
  ),
  post("new_neighbor_42", "Why does the complaint form ask for an ID before anything else? #copchat", {
    seconds: 1390,
  }),
  post("maple_st_reader", "Who reads the outcome reports before they are published here? #copchat", {
    seconds: 1398,
  }),
];

/** Everybody of the invented evening was here twice before, and twenty more. */
export function knownPeople(): RaidPorts {
  const dayMs = 86_400_000;
  const names = [
    ...chat.moderators,
    "nkessler_pd",
    "jo_lindqvist_",
    "rb_citizen_",
    "dispatch_dee",
    "policy_prof",
  ];
  const others = Array.from({ length: 20 }, (_, at) => `regular_number_${at}`);
  return {
    earlier: async () => [],
    people: async () =>
      [...names, ...others].map((handle) => ({
        handle,
        firstPostAt: startsAt - 14 * dayMs,
        lastPostAt: startsAt - 7 * dayMs,
      })),
    cleared: () => [],
    clear: () => undefined,
    calm: () => undefined,
    keepCalm: () => undefined,
  };
}
