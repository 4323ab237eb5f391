import { at, listAt, textAt } from "../../page/loose.ts";
import { tweetResults } from "./tweet.ts";
import { userResults } from "./user.ts";

/** One instruction of a timeline in x-web's form: `__typename` in the place of `type`, snake_case (x-web.md section 2). */
export function xWebInstruction(instruction: unknown): object {
  const __typename = textAt(instruction, "type");
  const entry = at(instruction, "entry");
  const entries = at(instruction, "entries");
  const moduleItems = at(instruction, "moduleItems");
  return {
    __typename,
    ...(Array.isArray(entries) ? { entries: entries.map(xWebEntry) } : {}),
    ...(entry === undefined ? {} : { entry: xWebEntry(entry) }),
    ...named("entry_id_to_replace", at(instruction, "entry_id_to_replace")),
    ...named("direction", at(instruction, "direction")),
    ...(Array.isArray(moduleItems)
      ? {
          module_items: moduleItems.map(moduleItem),
          module_entry_id: at(instruction, "moduleEntryId"),
          prepend: at(instruction, "prepend"),
        }
      : {}),
  };
}

function named(name: string, value: unknown): object {
  return value === undefined ? {} : { [name]: value };
}

function xWebEntry(entry: unknown): object {
  return {
    entry_id: textAt(entry, "entryId"),
    sort_index: textAt(entry, "sortIndex"),
    content: contentOf(at(entry, "content")),
  };
}

function contentOf(content: unknown): object {
  const __typename = textAt(content, "__typename");
  if (__typename === "TimelineTimelineCursor") return cursorOf(content);
  const items = at(content, "items");
  // An item stands at content.content, not at itemContent.
  if (!Array.isArray(items)) return { __typename, content: itemOf(at(content, "itemContent")) };
  return { __typename, display_type: textAt(content, "displayType"), items: items.map(moduleItem) };
}

function cursorOf(cursor: unknown): object {
  return {
    __typename: "TimelineTimelineCursor",
    cursor_type: textAt(cursor, "cursorType"),
    value: textAt(cursor, "value"),
    stop_on_empty_response: null,
    ...named("display_treatment", treatmentOf(cursor)),
  };
}

function treatmentOf(cursor: unknown): object | undefined {
  const text = textAt(cursor, "displayTreatment.actionText");
  return text === undefined ? undefined : { action_text: text };
}

function moduleItem(item: unknown): object {
  return {
    __typename: "TimelineModuleItem",
    entry_id: textAt(item, "entryId"),
    item: { content: itemOf(at(item, "item", "itemContent")) },
  };
}

function itemOf(item: unknown): object {
  const __typename = textAt(item, "__typename");
  switch (__typename) {
    case "TimelineTimelineCursor":
      return cursorOf(item);
    case "TimelineUser":
      return {
        __typename,
        display_type: "User",
        user_results: userResults(at(item, "user_results", "result")),
      };
    case "TimelineNotification":
      return noticeOf(item);
    default:
      return postOf(item);
  }
}

function postOf(item: unknown): object {
  const context = at(item, "socialContext");
  const paid = at(item, "promotedMetadata");
  return {
    __typename: "TimelineTweet",
    display_type: textAt(item, "tweetDisplayType"),
    tweet_results: tweetResults(at(item, "tweet_results", "result")),
    social_context:
      context === undefined
        ? null
        : {
            __typename: "TimelineGeneralContext",
            context_type: textAt(context, "contextType"),
            text: textAt(context, "text"),
          },
    promoted_metadata:
      paid === undefined
        ? null
        : {
            advertiser_results: userResults(at(paid, "advertiser_results", "result")),
            impression_id: textAt(paid, "impressionId"),
          },
  };
}

/** x-web.md section 2, the line "notification". */
function noticeOf(item: unknown): object {
  const people = listAt(item, "template.from_users").map((one) => at(one, "user_results", "result"));
  const posts = listAt(item, "template.target_objects").map((one) => at(one, "tweet_results", "result"));
  return {
    __typename: "TimelineNotification",
    id: textAt(item, "id"),
    icon: textAt(item, "notification_icon"),
    message: { text: textAt(item, "rich_message.text"), entities: [] },
    timestamp_ms: textAt(item, "timestamp_ms"),
    template: {
      __typename: "TimelineNotificationAggregateUserActions",
      from_users: people.map((person) => ({ id_results: userResults(person) })),
      target_objects: posts.map((post) => ({ id_results: tweetResults(post) })),
    },
  };
}
