/** The states of the harness by name; `states.ts` has what each is, and needs a browser. */
export const states = [
  "full",
  "loading",
  "storage-trouble",
  "no-tab",
  "signed-out",
  "reload",
  "paused",
  "elsewhere",
  "waiting",
  "limited",
  "error",
  "paused-with-posts",
  "limited-with-posts",
  "changed",
  "mentions",
  "no-mentions",
  "talk",
  "drafts",
  "handed-over",
  "was-it-posted",
  "closing",
  "aside",
  "dimmed",
  "all-aside",
] as const;

export type StateName = (typeof states)[number];
