import type { VNode } from "preact";
import type { PageProps } from "../page-model.ts";
import { ListRow } from "./list-row.tsx";
import type { Lists } from "./lists-model.ts";
import { SubscribeForm } from "./subscribe-form.tsx";

/** The lists that the person is subscribed to, and subscribing to a further one. */
export function ListsSection({ lists, ...page }: PageProps & { readonly lists: Lists }): VNode {
  return (
    <section class="mute-lists" aria-label="Lists">
      <p class="lead">
        Somebody else keeps a list up; Chatside asks for it once a day and tells you what changed. It never
        mutes a moderator, a guest host, anybody you follow or you, and words that reach far wait for your
        yes. To publish your own, export JSON or CSV and put the file at an https address.
      </p>
      <SubscribeForm {...page} lists={lists} />
      <Followed {...page} lists={lists} />
    </section>
  );
}

function Followed({ lists, ...page }: PageProps & { readonly lists: Lists }): VNode {
  const all = lists.model.lists.value;
  if (!all && page.model.phase.value === "storage-trouble")
    return <p class="none-here">Your lists cannot be read now.</p>;
  if (!all) return <p class="none-here">Reading your lists…</p>;
  if (all.length === 0) return <p class="none-here">You are subscribed to no list.</p>;
  return (
    <table class="list-table" aria-label="Subscribed lists">
      <thead>
        <tr>
          <th scope="col">List</th>
          <th scope="col" class="entries">
            Entries
          </th>
          <th scope="col" class="asked">
            Last asked
          </th>
          <th scope="col" class="news">
            Last change
          </th>
          <th scope="col" class="ways">
            <span class="for-screen-readers">What can be done</span>
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
