type EmojiByName = typeof import("../../../../domain/text/find-emoji.ts");

let loaded: EmojiByName | undefined;
let isAsked = false;
let waiting: (() => void)[] = [];

/** The list of names, from the first name on that somebody begins. `then` runs once it is there. */
export function emojiByName(then: () => void): EmojiByName | undefined {
  if (loaded) return loaded;
  waiting.push(then);
  if (!isAsked) load();
  return undefined;
}

function load(): void {
  isAsked = true;
  import("../../../../domain/text/find-emoji.ts").then(
    (found) => {
      loaded = found;
      const all = waiting;
      waiting = [];
      for (const go of all) go();
    },
    (error: unknown) => console.error("Chatside: the names of emoji cannot be loaded.", error),
  );
}
