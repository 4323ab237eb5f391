import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { press } from "../../tools/evening/in-the-panel.ts";

/** Points at a post of the feed and presses one of the actions that show then. */
export async function pressOnPost(panel: PanelView, id: string, action: string): Promise<void> {
  const pointAt = (view: Window, key: string) => {
    const article = view.document.querySelector(`.row[data-key="${key}"] article`);
    article?.dispatchEvent(new Event("pointerover", { bubbles: true }));
    return article ? true : undefined;
  };
  await waitUntil(() => panel.run(pointAt, id), `the post ${id} is not in the page`);
  await press(panel, `.row[data-key="${id}"] [data-action="${action}"]`);
}

/** The newest post in the page that is by a handle, once there is one. */
export function postBy(panel: PanelView, handle: string): Promise<string> {
  const find = (view: Window, wanted: string) => {
    const rows = [...view.document.querySelectorAll<HTMLElement>(".row[data-kind=post]")];
    return rows.findLast((row) => row.querySelector(".handle")?.textContent === `@${wanted}`)?.dataset.key;
  };
  return waitUntil(() => panel.run(find, handle), `no post of @${handle} is in the page`);
}
