import { describe, expect, it } from "vitest";
import { mostlyUnread } from "../../../../src/domain/x-status/share-read.ts";
import { readBody } from "../../../../src/x/payload/read-body.ts";
import { readFirstPage } from "../../../../src/x/payload/read-first-page.ts";
import { readLiterals } from "../../../../src/x/payload/read-literal.ts";
import { fixtureCases } from "../../../../tools/fixture-case.ts";
import { fc } from "../../../support/properties.ts";
import { renameKeys } from "../../../support/rename-keys.ts";
import { chanceFrom } from "../../../x-site/seeded.ts";
import { jsLiteral } from "../../../x-site/x-web/js-literal.ts";
import { noKeys } from "../no-keys.ts";

const request = { operation: "SearchTimeline", receivedAt: 0 };
const asPart = (value: unknown) => `($R=>$R[0].next(${jsLiteral({ key: "Search", value }, 1)}))($R["tsr"])`;
const cases = fixtureCases().filter(({ name }) => name.startsWith("xweb-"));

describe("the literals of a script", () => {
  it("are what was written, whatever it was", () => {
    const value = fc.oneof(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.array(fc.jsonValue(), { minLength: 1 }),
    );
    fc.assert(
      fc.property(value, (written) => {
        const plain: unknown = JSON.parse(JSON.stringify(written));
        expect(readLiterals(`f(${jsLiteral(plain, 0)})`)[0]).toEqual(plain);
      }),
    );
  });

  it.each([
    ["kept and named again", "f($R[1]={a:$R[2]={b:1},c:$R[2]})", { a: { b: 1 }, c: { b: 1 } }],
    [
      "JavaScript's own escapes",
      `f($R[1]={a:"\\x3Cb>\\'\\u00e9\\\\",'c':'say "no"'})`,
      { a: "<b>'é\\", c: 'say "no"' },
    ],
    ["short words", "f($R[1]={a:!0,b:!1,c:null,d:-1.5e3})", { a: true, b: false, c: null, d: -1500 }],
  ])("%s", (_, script, value) => expect(readLiterals(script)).toEqual([value]));

  it.each(["f($R[1]={a:alert(1)})", "f($R[1]={a:$R[1]})", "f($R[1]={a", 'f("', "$R[1]={".repeat(5000), ""])(
    "%s gives none, and runs nothing",
    (script) => expect(readLiterals(script)).toEqual([]),
  );
});

describe("the first page in the document", () => {
  it.each(cases)("$name: its posts, ads left out, each marked", ({ input }) => {
    const body: unknown = JSON.parse(input);
    const { entries } = readBody(input, request);
    const posts = entries.filter(({ promoted }) => !promoted).map(({ post }) => ({ ...post, partial: true }));
    expect(readFirstPage(asPart(body), 0).posts).toEqual(posts);
  });

  it.each(cases)("$name: is counted as the same body by request is", ({ input, request: asked }) => {
    const { operation: _, kind: __, ...health } = readBody(input, asked ?? request).health;
    expect(readFirstPage(asPart(JSON.parse(input)), 0).health).toMatchObject(health);
  });

  it("an ad stays one where the script holds what cannot be read, and its post is read without the rest", () => {
    const { input } =
      cases.find((each) => readBody(each.input, request).entries.some((one) => one.promoted)) ?? {};
    const script = asPart(JSON.parse(input ?? "")).replace("{", "{when:new Date(5),");
    const ads = readBody(input ?? "", request).entries.flatMap(({ post, promoted }) =>
      promoted ? post.id : [],
    );
    const read = readFirstPage(script, 0).posts.map(({ id }) => id);
    expect(ads.length).toBeGreaterThan(0);
    expect(read.length).toBeGreaterThan(0);
    expect(read.filter((id) => ads.includes(id))).toEqual([]);
  });

  it("a timeline that X could not load is an error, another part that failed is none", () => {
    const part = (key: string, result: object) => `f(${jsLiteral({ kind: "Completed", key, result }, 1)})`;
    const failed = { kind: "Result.Error", error: { message: "LoadShed: Unspecified" } };
    expect(readFirstPage(part('SearchTimeline{"rawQuery":"#copchat"}', failed), 0).health).toMatchObject({
      outcome: "error",
      posts: 0,
      errors: [{ kind: "transient", message: "LoadShed: Unspecified" }],
    });
    expect(readFirstPage(part("ViewerQuery{}", failed), 0).health).toBeUndefined();
  });

  it("a timeline without entries is an answer without posts", () => {
    const input = cases.find(({ name }) => name === "xweb-search")?.input ?? "";
    const emptied: unknown = JSON.parse(input, (key: string, value: unknown) =>
      key === "entries" ? [] : value,
    );
    expect(readFirstPage(asPart(emptied), 0)).toMatchObject({
      posts: [],
      health: { outcome: "read", posts: 0, missing: noKeys, unknown: noKeys },
    });
  });

  it("an answer that failed, and a script of another kind, give none", () => {
    const nothing = { posts: [], incomplete: new Map() };
    expect(readFirstPage(asPart({ kind: "Result.Error" }), 0)).toEqual(nothing);
    expect(readFirstPage("self.$_TSR={hydrated:!1,buffer:[],h(){this.hydrated=!0}}", 0)).toEqual(nothing);
  });
});

describe("a first page whose posts cannot be read", () => {
  const input = cases.find(({ name }) => name === "xweb-search")?.input ?? "";
  const whole = readFirstPage(asPart(JSON.parse(input)), 0).posts;
  const renaming = (...names: readonly string[]) =>
    names.reduce((text, name) => text.replaceAll(`"${name}":`, `"${name}_v9":`), input);

  it.each([
    ["without authors", renaming("core"), {}],
    ["without texts", renaming("full_text"), {}],
    ["every key of a post renamed", renaming("tweet_results", "core", "details", "full_text", "rest_id"), {}],
    [
      "its timeline renamed too",
      renaming("tweet_results", "details", "full_text", "rest_id", "instructions", "entries", "content"),
      {},
    ],
  ])("%s: each is counted", (_, text) => {
    const { posts, health } = readFirstPage(asPart(JSON.parse(text)), 0);
    const missing = Object.values(health?.missing ?? {}).reduce((sum, count) => sum + count, 0);
    expect(posts.length + missing).toBe(whole.length);
    if (missing > 0) expect(health && mostlyUnread(health)).toMatchObject({ read: 0, places: whole.length });
  });

  it.each(["xweb-post-by-id", "xweb-notifications"])("%s, every key renamed, is not silent", (name) => {
    const text = cases.find((each) => each.name === name)?.input ?? "";
    const { posts, health } = readFirstPage(asPart(renameKeys(JSON.parse(text), chanceFrom(771), 1)), 0);
    expect(posts).toEqual([]);
    expect(health?.missing).toEqual({ form: 1 });
  });

  it("one post, every key renamed and the script cut off, is not silent", () => {
    const text = cases.find(({ name }) => name === "xweb-post-by-id")?.input ?? "";
    const script = asPart(renameKeys(JSON.parse(text), chanceFrom(771), 1));
    const cut = script.slice(0, script.indexOf("TBirdData") + 20);
    expect(readFirstPage(cut, 0)).toMatchObject({ posts: [], health: { missing: { form: 1 } } });
  });

  it("no literal of the script can be read: its entries are counted", () => {
    const script = asPart(JSON.parse(input)).replaceAll(/[{[]/g, "$&new Date(5),");
    const { posts, health, incomplete } = readFirstPage(script, 0);
    expect(posts).toEqual([]);
    expect(health?.missing).toEqual({ form: whole.length });
    expect([...incomplete.keys()]).toEqual(whole.map(({ id }) => id));
  });

  it("one post that cannot be read beside healthy ones is not lost without a word", () => {
    const script = asPart(JSON.parse(input)).replace(/details:(?:\$R\[\d+\]=)?\{/, "$&when:new Date(5),");
    const { posts, health } = readFirstPage(script, 0);
    expect(posts).toHaveLength(whole.length - 1);
    expect(health?.missing).toEqual({ form: 1 });
  });
});
