/** The one table of the panel's keys: what is pressed for each command. */
export const keys = {
  next: ["j"],
  previous: ["k"],
  open: ["Enter"],
  write: ["n"],
  reply: ["r"],
  quote: ["q"],
  like: ["l"],
  mute: ["m"],
  undo: ["u"],
  loadNew: ["."],
  search: ["/"],
  filter: ["1", "2", "3", "4"],
  aside: ["5"],
  questions: ["6"],
  links: ["7"],
  catchUp: ["8"],
  advance: ["9"],
  desk: ["h"],
  stepQuestion: ["[", "]"],
  column: ["ArrowLeft", "ArrowRight"],
  conversation: ["c"],
  parent: ["p"],
  person: ["w"],
  unread: ["g"],
  forYou: ["y"],
  back: ["b"],
  allRead: ["x"],
  newest: ["End"],
  oldest: ["Home"],
  handOver: ["Ctrl+Enter"],
  lastDraft: ["ArrowUp"],
  close: ["Escape"],
  help: ["?"],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>;

export type Command = keyof typeof keys;

const commands = byKey(keys);

function byKey<Name extends string>(
  table: Readonly<Record<Name, readonly string[]>>,
): ReadonlyMap<string, Name> {
  const found = new Map<string, Name>();
  for (const name in table) for (const key of table[name]) found.set(key, name);
  return found;
}

export function commandOf(key: string): Command | undefined {
  return commands.get(key);
}

const caps: Readonly<Record<string, string>> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  Escape: "Esc",
};

/** As printed on the key. */
export function capOf(command: Command, at = 0): string {
  const key = keys[command][at] ?? keys[command][0];
  return caps[key] ?? key;
}

export function capsOf(command: Command): readonly string[] {
  return keys[command].map((_, at) => capOf(command, at));
}

/** How a button shows its key: in its tooltip, and to a screen reader. */
export function keyed(
  command: Command,
  title: (key: string) => string,
  at = 0,
): { readonly title: string; readonly "aria-keyshortcuts": string } {
  const key: string = keys[command][at] ?? keys[command][0];
  return { title: title(capOf(command, at)), "aria-keyshortcuts": key.replace("Ctrl", "Control") };
}
