// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { watchFirstPage } from "../../../../extension/content/first-page.ts";
import { type Lifetime, startLifetime } from "../../../../extension/content/lifetime.ts";
import { idAt } from "../../../support/make-post.ts";

const post = (second: number) =>
  `{rest_id:"${idAt(second)}",core:{user_results:{result:{rest_id:"5001",core:{screen_name:"jo_lindqvist_x"}}}},details:{__typename:"TBirdData",full_text:"Good evening",created_at_ms:1794967200000,display_text_range:[0,12]}}`;
const entry = (name: string, second: number, paid: string) =>
  `{entry_id:"${name}-${idAt(second)}",content:{content:{__typename:"TimelineTweet",tweet_results:{result:${post(second)}},promoted_metadata:${paid}}}}`;
const ad = entry("promoted-tweet", 5, '{impression_id:"1"}');
const posts = [1, 2].map((second) => entry("tweet", second, "null"));
const script = `($R=>$R[0].next($R[1]={data:{entries:[${[ad, ...posts].join(",")}]}}))($R["tsr"])`;

let lifetime: Lifetime;
let found: string[][];
beforeEach(() => {
  vi.spyOn(document, "readyState", "get").mockReturnValue("loading");
  document.body.innerHTML = "";
  found = [];
  lifetime = startLifetime();
  watchFirstPage(({ posts: some }) => found.push(some.map(({ id }) => id)), lifetime);
});
afterEach(() => {
  lifetime.end();
  vi.restoreAllMocks();
});

const delivered = () => new Promise((resolve) => setTimeout(resolve));

it.each([0.5, 0.7, 0.9, 0.99])(
  "a first page whose text comes in pieces (%d of it first) is read when it is whole, without its ads",
  async (part) => {
    const element = document.createElement("script");
    element.type = "text/plain";
    element.dataset.tsrStreamPart = "";
    element.append(script.slice(0, script.length * part));
    document.body.append(element);
    await delivered();
    expect(found).toEqual([]);
    element.append(script.slice(script.length * part));
    await delivered();
    document.body.append("\n");
    await delivered();
    expect(found).toEqual([[idAt(1), idAt(2)]]);
  },
);
