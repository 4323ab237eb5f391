import { element } from "./element.ts";
import { textAt } from "./loose.ts";
import { callGraphql, type Send } from "./request.ts";
import type { Route } from "./routes.ts";
import { graphqlSource, notificationsSource, type TimelineSource, timelines } from "./source.ts";

/** Where the classic client's timelines come from. */
export async function classicSource(
  send: Send,
  route: Route,
  { hashtag }: { readonly hashtag: string },
): Promise<TimelineSource | HTMLElement | undefined> {
  switch (route.kind) {
    case "home":
      return graphqlSource(send, route.following ? timelines.following() : timelines.home());
    case "search":
      return graphqlSource(send, timelines.search(route.query || `#${hashtag}`, route.product));
    case "list":
      return graphqlSource(send, timelines.list(route.id));
    case "community":
      return graphqlSource(send, timelines.community(route.id));
    case "notifications":
      return route.mentions ? graphqlSource(send, timelines.mentions()) : notificationsSource(send);
    case "post":
      return graphqlSource(send, timelines.post(route.id));
    case "profile":
      return profileSource(send, route.handle, route.replies);
    default:
      return undefined;
  }
}

async function profileSource(
  send: Send,
  handle: string,
  replies: boolean,
): Promise<TimelineSource | HTMLElement | undefined> {
  const response = await callGraphql(send, "GET", "UserByScreenName", {
    screen_name: handle,
    withGrokTranslatedBio: true,
  });
  if (response.status !== 200) return undefined;
  const id = textAt(JSON.parse(response.text), "data.user.result.rest_id", "data.user.result.account_id");
  if (id !== undefined) return graphqlSource(send, timelines.profile(id, replies));
  return element("div", { "data-testid": "emptyState", class: "status" }, "This account doesn’t exist");
}
