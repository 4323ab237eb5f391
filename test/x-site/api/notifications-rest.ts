import type { SitePost } from "../evening.ts";
import type { JsonObject } from "../wire/json.ts";
import { restTweet, restUser } from "../wire/rest.ts";
import { type Answer, jsonAnswer } from "./answer.ts";
import { isPostNotice, type Notice, noticeIcons, noticesFor, noticeText } from "./notices.ts";
import type { Moment } from "./site.ts";

/** `/i/api/2/notifications/all.json` and `mentions.json`, as a browser receives them. */
export function restNotifications(kind: string, cursor: string | undefined, moment: Moment): Answer {
  const all = noticesFor(moment.account, moment.world);
  const wanted = all.filter((notice) => kind === "all" || isPostNotice(notice));
  const page = wanted.filter(isBeyond(cursor)).slice(0, moment.pageSize);
  const body = { globalObjects: globalObjects(page, moment), timeline: timelineOf(page, moment) };
  return jsonAnswer(body, page.flatMap(shownPost));
}

function isBeyond(cursor: string | undefined): (notice: Notice) => boolean {
  const match = /^REST([tb])(\d+)$/.exec(cursor ?? "");
  if (match === null) return () => true;
  const at = Number(match[2]);
  return (notice) => (match[1] === "t" ? notice.at > at : notice.at < at);
}

function shownPost(notice: Notice): string[] {
  return isPostNotice(notice) && notice.post !== undefined ? [notice.post.id] : [];
}

function timelineOf(page: readonly Notice[], { now }: Moment): JsonObject {
  const top = page[0]?.at ?? now;
  const bottom = page.at(-1)?.at ?? now;
  const entries = [cursor("Top", top), ...page.map(entryOf), cursor("Bottom", bottom)];
  return {
    id: "AAAAAAAAAAAAAAAAAAAAAA",
    instructions: [
      { clearCache: {} },
      { addEntries: { entries } },
      { clearEntriesUnreadState: {} },
      { markEntriesUnreadGreaterThanSortIndex: { sortIndex: String(top) } },
    ],
  };
}

function cursor(cursorType: "Top" | "Bottom", at: number): JsonObject {
  const value = `REST${cursorType === "Top" ? "t" : "b"}${at}`;
  const sortIndex = String(cursorType === "Top" ? at + 1 : at - 1);
  const entryId = `cursor-${cursorType.toLowerCase()}-${sortIndex}`;
  return { entryId, sortIndex, content: { operation: { cursor: { value, cursorType } } } };
}

function entryOf(notice: Notice): JsonObject {
  const { post, fromUsers, id, at, element } = notice;
  const content: JsonObject = isPostNotice(notice)
    ? { tweet: { id: post?.id ?? "", displayType: "Tweet" } }
    : {
        notification: {
          id,
          url: { urlType: "ExternalUrl", url: `https://twitter.com/twitter/status/${post?.id ?? ""}` },
          fromUsers,
          targetTweets: post === undefined ? [] : [post.id],
        },
      };
  const clientEventInfo = {
    component: "urt",
    element,
    details: { notificationDetails: { impressionId: id } },
  };
  const item = { content, clientEventInfo };
  return { entryId: `notification-${id}`, sortIndex: String(at), content: { item } };
}

function globalObjects(page: readonly Notice[], moment: Moment): JsonObject {
  const posts = page.flatMap(({ post }) => (post === undefined ? [] : withInner(post, moment)));
  const people = [...page.flatMap(({ fromUsers }) => fromUsers), ...posts.map(({ authorId }) => authorId)];
  const lines = page.filter((notice) => !isPostNotice(notice));
  return {
    users: Object.fromEntries([...new Set(people)].map((id) => [id, restUser(moment.world.person(id))])),
    tweets: Object.fromEntries(posts.map((post) => [post.id, restTweet(post, moment)])),
    notifications: Object.fromEntries(lines.map((notice) => [notice.id, lineOf(notice, moment)])),
  };
}

function withInner(post: SitePost, { world }: Moment): SitePost[] {
  const inner = [post.quoteOf, post.repostOf].flatMap((id) =>
    id === undefined ? [] : (world.post(id) ?? []),
  );
  return [post, ...inner];
}

function lineOf(notice: Notice, { world }: Moment): JsonObject {
  const text = noticeText(notice, world);
  const first = notice.fromUsers[0] ?? "";
  const ref = { user: { id: first } };
  return {
    id: notice.id,
    timestampMs: String(notice.at),
    icon: { id: noticeIcons[notice.element] ?? "bell_icon" },
    message: {
      text,
      entities: [{ fromIndex: 0, toIndex: world.person(first).name.length, ref }],
      rtl: false,
    },
    template: {
      aggregateUserActionsV1: {
        targetObjects: notice.post === undefined ? [] : [{ tweet: { id: notice.post.id } }],
        fromUsers: notice.fromUsers.map((id) => ({ user: { id } })),
      },
    },
  };
}
