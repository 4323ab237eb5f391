// @vitest-environment happy-dom
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, it } from "vitest";
import { AddMute } from "../../../../src/ui/mutes-page/add-mute.tsx";
import { evening, idAt, makePost, testChat } from "../../../support/make-post.ts";
import { mutesPageProps } from "../../../support/mutes-page.ts";

const posts = Array.from({ length: 40 }, (_, at) =>
  makePost({ id: idAt(at), createdAt: evening + at * 1000, text: `Ask the neighbours ${at}` }),
);

afterEach(() => act(() => render(null, document.body)));

const settled = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));

async function enter(value: string): Promise<void> {
  const field = document.querySelector<HTMLInputElement>("input[name=value]");
  if (!field) throw new Error("the field is not there");
  await act(() => {
    field.value = value;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
  field.form?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
  await settled();
}

it.each([
  ["are there", true],
  ["come only later", false],
])("a phrase that means nearly all is not muted by one Enter, where the posts %s", async (_, known) => {
  const page = mutesPageProps();
  page.model.posts.value = known ? [{ chat: testChat, posts }] : undefined;
  await act(() => render(<AddMute {...page} close={() => undefined} />, document.body));
  await enter("the");
  page.model.posts.value = [{ chat: testChat, posts }];
  await settled();
  expect(page.rules()).toEqual([]);
  expect(document.activeElement?.textContent, "what the next Enter does").toBe("Do not mute");
  await act(() => document.querySelector<HTMLButtonElement>("[role=alertdialog] .danger")?.click());
  await settled();
  expect(page.rules()).toHaveLength(1);
});
