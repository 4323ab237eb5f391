import { parseArgs } from "node:util";

/** The arguments of the commands over a CSV of posts: the file, its chat, the day. */
export interface ChatArguments {
  readonly file: string;
  readonly hashtags: readonly string[];
  readonly moderators: readonly string[];
  /** "2015-03-10". */
  readonly date: string | undefined;
  /** IANA. */
  readonly zone: string;
  /** The letters of questions and answers. */
  readonly letters: readonly [string, string];
  readonly out: string | undefined;
  /** When an event began, "19:00" in `zone`: what was asked before is asked in advance. */
  readonly event: string | undefined;
}

/** Reads the arguments; a problem is a sentence for the person. `usage` is shown for what is missing. */
export function chatArguments(
  args: readonly string[],
  usage: string,
): ChatArguments | { readonly problem: string } {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(args);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  const { values, positionals } = parsed;
  const [file, ...more] = positionals;
  const { hashtag, moderators = "", date, zone = "America/New_York", letters = "Q/A", out, event } = values;
  if (file === undefined || more.length > 0 || hashtag === undefined) return { problem: usage };
  if (date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(date))
    return { problem: `no day: ${date} (2015-03-10 is one)` };
  if (!isZone(zone)) return { problem: `no time zone: ${zone} (America/New_York is one)` };
  if (event !== undefined && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(event))
    return { problem: `no time of day: ${event} (19:00 is one)` };
  const [asked, answered] = letters.split("/");
  if (!asked || !answered) return { problem: `no pair of letters: ${letters} (Q/A is one)` };
  return {
    file,
    hashtags: namesIn(hashtag),
    moderators: namesIn(moderators),
    date,
    zone,
    letters: [asked, answered],
    out,
    event,
  };
}

function parse(args: readonly string[]) {
  const text = { type: "string" } as const;
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      hashtag: text,
      moderators: text,
      date: text,
      zone: text,
      letters: text,
      out: text,
      event: text,
    },
  });
}

function namesIn(text: string): readonly string[] {
  return text
    .split(/[\s,]+/)
    .map((name) => name.replace(/^[@#]/, ""))
    .filter(Boolean);
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
