import type { VNode } from "preact";
import { words } from "../../../words/words.ts";
import type { PageProps } from "../page-model.ts";
import { ListRow } from "./list-row.tsx";
import type { Lists } from "./lists-model.ts";
import { SubscribeForm } from "./subscribe-form.tsx";

export function ListsSection({ lists, ...page }: PageProps & { readonly lists: Lists }): VNode {
  return (
    <section class="mute-lists" aria-label={words("mutesLists")}>
      <p class="lead">{words("listsLead")}</p>
      <SubscribeForm {...page} lists={lists} />
      <Followed {...page} lists={lists} />
    </section>
  );
}

function Followed({ lists, ...page }: PageProps & { readonly lists: Lists }): VNode {
  const all = lists.model.lists.value;
  if (!all && page.model.phase.value === "storage-trouble")
    return <p class="none-here">{words("listsUnreadable")}</p>;
  if (!all) return <p class="none-here">{words("listsReading")}</p>;
  if (all.length === 0) return <p class="none-here">{words("listsNone")}</p>;
  return (
    <table class="list-table" aria-label={words("listsTable")}>
      <thead>
        <tr>
          <th scope="col">{words("listsColumnList")}</th>
          <th scope="col" class="entries">
            {words("listsColumnEntries")}
          </th>
          <th scope="col" class="asked">
            {words("listsColumnAsked")}
          </th>
          <th scope="col" class="news">
            {words("listsColumnChange")}
          </th>
          <th scope="col" class="ways">
            <span class="for-screen-readers">{words("listsColumnActions")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {all.map((list) => (
          <ListRow key={list.url} {...page} lists={lists} list={list} />
        ))}
      </tbody>
    </table>
  );
}
