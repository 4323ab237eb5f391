/**
 * What mutes cost: `npx tsx test/bench/mutes.ts`. Deciding a post among 50,000 accounts and 100 phrases, beside a
 * bare lookup in a Set; adding one rule; reading 50,000 lines of each format. Fails when a bound is broken: 5 µs a
 * post on average, one frame (16 ms) for a click, 5 s for an import.
 */

import type { Feed } from "../../src/domain/feed/feed.ts";
import { writeCsvFile } from "../../src/domain/mutes/files/csv-file.ts";
import { writeJsonFile } from "../../src/domain/mutes/files/json-file.ts";
import { atOnce } from "../../src/domain/mutes/files/mute-file.ts";
import { previewImport } from "../../src/domain/mutes/files/preview-import.ts";
import type { MuteRow } from "../../src/domain/mutes/history.ts";
import { buildMuteIndex, type MuteIndex } from "../../src/domain/mutes/matching/mute-index.ts";
import { protectorOf } from "../../src/domain/mutes/protection.ts";
import { rowsOf } from "../../src/domain/mutes/record.ts";
import type { MuteRule, MuteTarget } from "../../src/domain/mutes/rule.ts";
import { noEntities, type Post } from "../../src/domain/post/post.ts";
import { MuteBook } from "../../src/ui/mutes/mute-book.ts";
import { AsideKeeper } from "../../src/ui/panel/state/aside-keeper.ts";
import { chanceFrom } from "../x-site/seeded.ts";

const accounts = 50_000;
const phrases = 100;
const postCount = 20_000;
const now = Date.UTC(2026, 10, 19, 2, 30);
const bounds = { decide: 5, click: 16_000, import: 5_000_000 };
const broken: string[] = [];

const chance = chanceFrom(3);
const syllables = "ba co di fu ge ha jo ki lu me no pa ru si ta ve wo xi ya zu".split(" ");
const openings = ["A3 ", "", "RT ", "Question: ", "“Yes”… ", "🙂 ", "Café ", "@jo_lindqvist_x "];
const endings = [
  " #roundtable",
  " 👮🏽‍♀️ #roundtable",
  " don’t you think? #roundtable",
  "\n\nhttps://t.co/Ab1Cd2Ef3G #roundtable",
];

function word(): string {
  return Array.from({ length: chance.between(2, 4) }, () => chance.pick(syllables)).join("");
}

function words(count: number): string {
  return Array.from({ length: count }, word).join(" ");
}

function idOf(account: number): string {
  return String(2_000_000_000_000_000n + BigInt(account) * 7919n);
}

function makePost(at: number): Post {
  const account = chance.between(0, 1_000_000);
  const links =
    at % 5 === 0 ? [{ url: "https://t.co/Ab1Cd2Ef3G", expandedUrl: `https://www.${word()}.example/x` }] : [];
  return {
    id: String(1_900_000_000_000_000_000n + BigInt(at)),
    createdAt: now,
    author: { id: idOf(account), handle: `p_${account}` },
    text: chance.pick(openings) + words(chance.between(8, 30)) + chance.pick(endings),
    entities: { ...noEntities, links },
  };
}

function rule(id: string, target: MuteTarget): MuteRule {
  const rest = { reason: {}, source: { from: "me" }, at: now, posts: [] } as const;
  return { id, target, scope: "every-chat", until: "always", ...rest };
}

const accountRules = Array.from({ length: accounts }, (_, at) =>
  rule(`a${at}`, { kind: "account", id: idOf(at * 17), handle: `p_${at * 17}` }),
);
const phraseRules = Array.from({ length: phrases }, (_, at) =>
  rule(`p${at}`, { kind: "phrase", phrase: words(2 + (at % 3)) }),
);
const others = [
  ...["\\bfree\\s+(?:gift|money)\\b", "v\\W*i\\W*a\\W*g\\W*r\\W*a", "(?:🚨\\s*){3,}"].map((pattern, at) =>
    rule(`r${at}`, { kind: "pattern", pattern }),
  ),
  ...Array.from({ length: 100 }, (_, at) =>
    rule(`d${at}`, { kind: "domain", domain: `${word()}${word()}.example` }),
  ),
];
const posts = Array.from({ length: postCount }, (_, at) => makePost(at));

/** Microseconds of processor time: what else the machine does does not count. */
function timed<Result>(action: () => Result): { readonly cost: number; readonly result: Result } {
  const before = process.cpuUsage();
  const result = action();
  const { user, system } = process.cpuUsage(before);
  return { cost: user + system, result };
}

/** Microseconds a post: the mean over all posts, of the middle one of seven rounds. */
function perPost(decide: (post: Post) => unknown): { readonly cost: number; readonly hits: number } {
  let hits = 0;
  const round = () => {
    hits = 0;
    for (const post of posts) if (decide(post)) hits++;
  };
  const rounds = Array.from({ length: 7 }, () => timed(round).cost / posts.length).sort((a, b) => a - b);
  return { cost: rounds[3] ?? 0, hits };
}

function checked(name: string, cost: number, bound: number): string {
  if (cost > bound) broken.push(`${name}: ${cost.toFixed(2)} µs, over ${bound} µs`);
  return cost < 100 ? `${cost.toFixed(2)} µs` : `${(cost / 1000).toFixed(1)} ms`;
}

function decided(index: MuteIndex): (post: Post) => unknown {
  return (post) => index.decide(post, now);
}

const bare = new Set(accountRules.map(({ target }) => ("id" in target ? target.id : undefined)));
/** The bound is for accounts and phrases; what domains and patterns add is shown. */
const deciding: Readonly<Record<string, (post: Post) => unknown>> = {
  "bare Set lookup": (post) => bare.has(post.author.id),
  "no rule": decided(buildMuteIndex([], now)),
  "50,000 accounts": decided(buildMuteIndex(accountRules, now)),
  "100 phrases": decided(buildMuteIndex(phraseRules, now)),
  "50,000 accounts, 100 phrases": decided(buildMuteIndex([...accountRules, ...phraseRules], now)),
  "… and 100 domains, 3 patterns": decided(buildMuteIndex([...accountRules, ...phraseRules, ...others], now)),
};
console.table(
  Object.fromEntries(
    Object.entries(deciding).map(([name, decide]) => {
      const { cost, hits } = perPost(decide);
      return [
        name,
        {
          "a post": checked(name, cost, name.startsWith("…") ? Number.POSITIVE_INFINITY : bounds.decide),
          "set aside": `${hits} of ${posts.length}`,
        },
      ];
    }),
  ),
);

let newest = 0;
const writing = { now, newId: () => `n${newest++}` };
const history = rowsOf(
  [...accountRules, ...phraseRules].map((made) => ({ act: "muted" as const, rule: made })),
  writing,
);
const book = new MuteBook();
const keeper = new AsideKeeper(book);
const context = { chatId: "roundtable", protect: protectorOf({ chats: [] }), now };
const evening: Feed = posts.slice(0, 2000).map((post) => ({ post, streams: ["hashtag"] }));
const opened = timed(() => {
  book.load(history);
  keeper.part(evening, context);
});

/** What a change costs in the panel until the whole evening is parted anew. */
function change(rows: readonly MuteRow[]): number {
  return timed(() => {
    book.accept(rows);
    keeper.part(evening, context);
  }).cost;
}

/** The middle one of as many clicks as a person makes in a bad evening. */
function click(targetOf: (number: number) => MuteTarget): number {
  const costs = Array.from({ length: 25 }, (_, number) =>
    change(rowsOf([{ act: "muted", rule: rule(writing.newId(), targetOf(number)) }], writing)),
  );
  return costs.sort((a, b) => a - b)[12] ?? 0;
}

const account = (number: number): MuteTarget => {
  const author = evening[number * 40]?.post.author;
  return { kind: "account", id: author?.id ?? "", handle: author?.handle ?? "" };
};
const undo = rowsOf([{ act: "undone", undoes: history[0]?.batch ?? "" }], writing);
console.table({
  "open: 50,100 rows, part 2,000 posts": { cost: checked("open", opened.cost, bounds.import) },
  "mute one account (median of 25)": { cost: checked("account", click(account), bounds.click) },
  "mute one phrase (median of 25)": {
    cost: checked(
      "phrase",
      click((number) => ({ kind: "phrase", phrase: `buy now ${number}` })),
      bounds.click,
    ),
  },
  "undo the import of 50,100": { cost: checked("undo", change(undo), bounds.import) },
});

const archive = accountRules.map(({ target }) => ({
  muting: {
    accountId: "id" in target ? target.id : "",
    userLink: "https://twitter.com/intent/user?user_id=1",
  },
}));
const files: Readonly<Record<string, string>> = {
  "mutes.json": writeJsonFile(accountRules, now),
  "mutes.csv": writeCsvFile(accountRules),
  "mute.js": `window.YTD.mute.part0 = ${JSON.stringify(archive, null, 2)}`,
  "handles.txt": accountRules.map(({ target }) => ("handle" in target ? `@${target.handle}` : "")).join("\n"),
  "ids.csv": accountRules.map(({ target }) => ("id" in target ? target.id : "")).join("\n"),
};

/** The longest wait between two steps is what the page feels. */
function importing(text: string, name: string) {
  const work = previewImport(text, name, accountRules.slice(0, accounts / 2), () => undefined);
  let longest = 0;
  let total = 0;
  for (let done = false; !done; ) {
    const step = timed(() => work.next());
    done = step.result.done === true;
    total += step.cost;
    longest = Math.max(longest, step.cost);
  }
  const preview = atOnce(previewImport(text, name, [], () => undefined));
  return {
    size: `${(text.length / 1e6).toFixed(1)} M`,
    total,
    longest,
    fresh: preview.ok ? preview.fresh.length : 0,
  };
}

console.table(
  Object.fromEntries(
    Object.entries(files).map(([name, text]) => {
      const { total, longest, size, fresh } = importing(text, name);
      if (fresh !== accounts) throw new Error(`${name}: ${fresh} entries read`);
      const row = { size, "longest step": `${(longest / 1000).toFixed(1)} ms`, fresh };
      return [name, { preview: checked(name, total, bounds.import), ...row }];
    }),
  ),
);

// Said, not asserted: a busy machine is no fault of the code.
for (const line of broken) console.error(`Over its bound: ${line}`);
