export const columnNames = {
  moderators: "columnModerators",
  you: "columnYou",
} as const;
