import { describe, expect, it } from "vitest";
import { concernsOf } from "../../../../../src/domain/feed/concerns.ts";
import { streamsOf } from "../../../../../src/domain/feed/stream.ts";
import { FoldedAccounts } from "../../../../../src/domain/mutes/folding/folded-accounts.ts";
import type { Author, Post } from "../../../../../src/domain/post/post.ts";
import { makeGlance } from "../../../../../src/x/payload/passing/glance.ts";
import { readBody } from "../../../../../src/x/payload/read-body.ts";
import { fixtureCases } from "../../../../../tools/fixture-case.ts";
import { testChat } from "../../../../support/make-post.ts";
import { fc } from "../../../../support/properties.ts";

const seeds = fixtureCases().flatMap(({ name, input: asWritten, request }) => {
  const input = asSent(asWritten);
  return request && makeGlance([])(input, request.operation) ? [{ name, input, request }] : [];
});
const home = seeds.find(({ name }) => name === "home-conversations");

/** X puts no room between the parts of its JSON. */
function asSent(written: string): string {
  try {
    return JSON.stringify(JSON.parse(written));
  } catch {
    return written;
  }
}

function postsOf(text: string, { request }: Pick<(typeof seeds)[number], "request">): readonly Post[] {
  return readBody(text, request).entries.map(({ post }) => post);
}

function peopleOf({ author, repostOf, quote }: Post): readonly Author[] {
  return [author, repostOf?.author, quote?.author].filter((each) => each !== undefined);
}

/** Whatever may be sought for: what posts have, and what they do not. */
function namesIn(posts: readonly Post[]): readonly string[] {
  const named = posts.flatMap((post) => [
    ...post.entities.hashtags.map(({ tag }) => tag),
    ...post.entities.mentions.map(({ handle }) => handle),
    ...(post.replyTo?.handle === undefined ? [] : [post.replyTo.handle]),
    ...peopleOf(post).map(({ handle }) => handle),
  ]);
  return [...new Set([...named, "nobody_of_them", "Kaffeekränzchen"])];
}

/** The same JSON for whoever parses it: each sign by chance as itself, in the other case, or as an escape. */
function spell(text: string, words: readonly string[], chances: readonly number[]): string {
  let at = 0;
  const chance = () => chances[at++ % chances.length] ?? 0;
  const respelled = (word: string) => Array.from(word, (sign) => spellSign(sign, chance())).join("");
  return words.reduce((body, word) => body.replaceAll(`"${word}"`, () => `"${respelled(word)}"`), text);
}

function spellSign(sign: string, chance: number): string {
  const other = sign === sign.toLowerCase() ? sign.toUpperCase() : sign.toLowerCase();
  const shown = chance % 2 === 0 ? sign : other;
  if (chance % 16 === 0 && sign.toLowerCase() === "k") return "\u212a";
  if (chance % 5 !== 0) return shown;
  const hex = shown.charCodeAt(0).toString(16).padStart(4, "0");
  return `\\u${chance % 3 === 0 ? hex.toUpperCase() : hex}`;
}

const given = fc.record({
  seed: fc.constantFrom(...seeds),
  picks: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
  tag: fc.constantFrom("copchat", "Kaffee_Klatsch", "nachtwache9", "Kaffeekränzchen"),
  isTagged: fc.boolean(),
  chances: fc.array(fc.nat({ max: 1000 }), { minLength: 1, maxLength: 40 }),
});

describe("a body is passed over", () => {
  it("in the forms of both clients, and of the older ones", () => {
    expect(seeds.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["home-conversations", "rest-notifications-all", "xweb-profile-originals"]),
    );
  });

  it("never where the full reading finds a post of a chat", () => {
    const counts = { passed: 0, found: 0 };
    fc.assert(
      fc.property(given, ({ seed, picks, tag, isTagged, chances }) => {
        const names = namesIn(postsOf(seed.input, seed));
        const picked = picks.map((pick) => names[pick % names.length] ?? tag);
        const [host = tag, ownHandle = tag, hashtag = tag] = picked;
        const chat = { ...testChat, hashtags: [isTagged ? hashtag : tag], moderators: [host], guests: [] };
        const text = spell(seed.input, [...picked, tag], chances);
        const found = postsOf(text, seed).some((post) => streamsOf(post, chat, ownHandle).length > 0);
        const { words } = concernsOf({ chats: [chat], handles: [ownHandle], mutesElsewhere: false });
        const isPassed = makeGlance(words)(text, seed.request.operation);
        if (found) counts.found++;
        if (isPassed) counts.passed++;
        expect(found && isPassed, text).toBe(false);
      }),
      { numRuns: 600 },
    );
    expect(counts.found).toBeGreaterThan(60);
    expect(counts.passed).toBeGreaterThan(15);
  });

  it("never where the full reading finds somebody who is muted", () => {
    const counts = { passed: 0, found: 0 };
    fc.assert(
      fc.property(given, fc.nat(), ({ seed, picks: [pick = 0], isTagged, chances }, form) => {
        const people = [
          ...postsOf(seed.input, seed).flatMap(peopleOf),
          { id: "1987654321098765432", handle: "nobody_of_them" },
        ];
        const { id = "", handle } = people[pick % people.length] ?? { handle: "nobody_of_them" };
        const accounts = [`${id}@${handle}`, `@${handle}`, id, `${id}@renamed_since`][form % 4] ?? id;
        const muted = new FoldedAccounts([{ kind: "account", accounts: accounts.toLowerCase() }]);
        const text = spell(seed.input, isTagged ? [handle] : [id, "screen_name", "rest_id"], chances);
        const found = postsOf(text, seed)
          .flatMap(peopleOf)
          .some((author) => muted.means({ author, isOfChat: () => false }));
        const isPassed = makeGlance(["copchat_never"])(text, seed.request.operation, (name) =>
          muted.mayName(name),
        );
        if (found) counts.found++;
        if (isPassed) counts.passed++;
        expect(found && isPassed, text).toBe(false);
      }),
      { numRuns: 600 },
    );
    expect(counts.found).toBeGreaterThan(60);
    expect(counts.passed).toBeGreaterThan(15);
  });
});

describe("a body is read in full", () => {
  const glance = makeGlance(["copchat"]);
  const ofHome = (text: string, operation = "HomeTimeline") => glance(text, operation);
  const text = home?.input ?? "";

  it("where it is a search or a list, the person's own post, or of an operation that nobody knows", () => {
    expect(ofHome(text)).toBe(true);
    for (const operation of ["SearchTimeline", "ListLatestTweetsTimeline", "CreateTweet", "NewestTimeline"])
      expect(ofHome(text, operation)).toBe(false);
  });

  it("where it is broken, an error, empty, or its posts have other names", () => {
    expect(ofHome(text.slice(0, text.lastIndexOf('"')))).toBe(false);
    expect(ofHome(`{"errors":[{"message":"Timeout: Unspecified","code":29}],${text.trim().slice(1)}`)).toBe(
      false,
    );
    expect(ofHome('{"data":{"home":{"home_timeline_urt":{"instructions":[]}}}}')).toBe(false);
    expect(ofHome(text.replaceAll("full_text", "text_of_it"))).toBe(false);
    expect(ofHome(text.replaceAll("screen_name", "name_of_it"))).toBe(false);
    expect(ofHome(text.replaceAll("instructions", "steps"))).toBe(false);
  });

  it("where an error stands beside its posts, or there is room between its parts", () => {
    const error = '"errors":[{"message":"Timeout: Unspecified","code":29}]';
    expect(ofHome(`${text.slice(0, -1)},${error}}`)).toBe(false);
    expect(ofHome(JSON.stringify(JSON.parse(text), null, 1))).toBe(false);
  });

  it("where a word of a chat is a hashtag of a text, in a list of them, or somebody's handle", () => {
    const [post] = postsOf(text, { request: { operation: "HomeTimeline", receivedAt: 1 } });
    const tagged = (list: string) =>
      text.replace('"full_text":', `"entities":{"hashtags":[${list}]},"full_text":`);
    const said = (words: string) => text.replace('"full_text":"', `"full_text":"${words} `);
    expect(ofHome(said("copchat"))).toBe(true);
    expect(ofHome(said("#Copchat"))).toBe(false);
    expect(ofHome(said("\uff03copchat"))).toBe(false);
    expect(ofHome(said("\\u0023copchat"))).toBe(false);
    expect(ofHome(tagged('{"indices":[0,4],"text":"cats"},{"indices":[5,13],"text":"CopChat"}'))).toBe(false);
    expect(ofHome(tagged('{"indices":[0,4],"text":"cats"}'))).toBe(true);
    expect(ofHome(text.replaceAll(`"${post?.author.handle}"`, '"copChat"'))).toBe(false);
  });

  it("where a hashtag has letters beyond ASCII", () => {
    expect(makeGlance(["kaffeekränzchen"])(text, "HomeTimeline")).toBe(false);
  });
});
