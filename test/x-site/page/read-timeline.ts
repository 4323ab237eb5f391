import { at, listAt, textAt } from "./loose.ts";
import type { Row } from "./page-post.ts";
import { readPost } from "./read-post.ts";

/** A page of a timeline as the page's script understands it. */
export interface TimelineRows {
  readonly rows: readonly Row[];
  readonly pinned: readonly Row[];
  /** Rows that belong into a module that is already shown, by the module's entry id. */
  readonly added: ReadonlyMap<string, readonly Row[]>;
  readonly top: string | undefined;
  readonly bottom: string | undefined;
}

/** Reads a body of any timeline. Throws when it holds no timeline. */
export function readTimeline(body: unknown): TimelineRows {
  const instructions = findInstructions(body, 0);
  if (instructions === undefined) throw new Error("no timeline in the answer");
  const rest = readRest(body, instructions);
  if (rest !== undefined) return rest;
  const entries = instructions.flatMap((one) => listAt(one, "entries"));
  const replaced = instructions.flatMap((one) =>
    textAt(one, "type", "__typename") === "TimelineReplaceEntry" ? [at(one, "entry")] : [],
  );
  const pins = instructions.flatMap((one) =>
    textAt(one, "type", "__typename") === "TimelinePinEntry" ? [at(one, "entry")] : [],
  );
  const all = [...entries, ...replaced];
  return {
    rows: entries.flatMap((entry) => rowsOf(entry, false)),
    pinned: pins.flatMap((entry) => rowsOf(entry, true)),
    added: addedOf(instructions),
    top: cursorOf(all, "Top"),
    bottom: cursorOf(all, "Bottom"),
  };
}

/** The first list of instructions in a body, wherever it stands. */
export function findInstructions(value: unknown, depth: number): readonly unknown[] | undefined {
  if (typeof value !== "object" || value === null || depth > 8) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    if (key === "instructions" && Array.isArray(inner)) return inner;
    const found = findInstructions(inner, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function cursorOf(entries: readonly unknown[], type: string): string | undefined {
  const found = entries.find((entry) => textAt(entry, "content.cursorType", "content.cursor_type") === type);
  return textAt(found, "content.value");
}

function addedOf(instructions: readonly unknown[]): Map<string, Row[]> {
  const added = new Map<string, Row[]>();
  for (const one of instructions) {
    const module = textAt(one, "moduleEntryId", "module_entry_id");
    if (module !== undefined) added.set(module, listAt(one, "moduleItems", "module_items").flatMap(itemRow));
  }
  return added;
}

function rowsOf(entry: unknown, pinned: boolean): Row[] {
  const key = textAt(entry, "entryId", "entry_id") ?? "";
  const items = listAt(entry, "content.items");
  const content = at(entry, "content", "itemContent") ?? at(entry, "content", "content");
  if (items.length === 0) return contentRow(key, content, pinned, false);
  if (textAt(contentOf(items[0]), "__typename") === "TimelineUser") return [peopleRow(key, items)];
  return items.flatMap((item, place) => itemRow(item, place, items));
}

function itemRow(item: unknown, place: number, items: readonly unknown[]): Row[] {
  const key = textAt(item, "entryId", "entry_id") ?? "";
  return contentRow(key, contentOf(item), false, place < items.length - 1);
}

function contentOf(item: unknown): unknown {
  return at(item, "item", "itemContent") ?? at(item, "item", "content");
}

function contentRow(key: string, content: unknown, pinned: boolean, joined: boolean): Row[] {
  const type = textAt(content, "itemType", "__typename");
  if (type === "TimelineTimelineCursor") return moreRow(key, content);
  if (type === "TimelineNotification") return [noticeRow(key, content)];
  const result = at(content, "tweet_results", "result");
  if (result === undefined) return [];
  const post = readPost(result);
  if (post !== undefined) {
    const paid = at(content, "promotedMetadata") ?? at(content, "promoted_metadata") ?? undefined;
    return [{ kind: "post", key, post, pinned, joined, promoted: paid !== undefined }];
  }
  const text = textAt(result, "tombstone.text.text") ?? "This Post is unavailable.";
  return [{ kind: "note", key, text }];
}

function moreRow(key: string, content: unknown): Row[] {
  const text =
    textAt(content, "displayTreatment.actionText", "display_treatment.action_text") ?? "Show more replies";
  const cursor = textAt(content, "value") ?? "";
  return /^(Top|Bottom)$/.test(textAt(content, "cursorType", "cursor_type") ?? "")
    ? []
    : [{ kind: "more", key, text, cursor }];
}

function noticeRow(key: string, content: unknown): Row {
  const avatars = listAt(content, "template.from_users").map(
    (one) => textAt(one, "user_results.result.avatar.image_url", "id_results.result.avatar.image_url") ?? "",
  );
  return { kind: "notice", key, text: textAt(content, "rich_message.text", "message.text") ?? "", avatars };
}

function peopleRow(key: string, items: readonly unknown[]): Row {
  const people = items.map((item) => {
    const user = at(contentOf(item), "user_results", "result");
    return {
      name: textAt(user, "core.name", "legacy.name", "identity.display") ?? "",
      handle: textAt(user, "core.screen_name", "legacy.screen_name", "identity.tag") ?? "",
      avatar: textAt(user, "avatar.image_url", "legacy.profile_image_url_https", "identity.picture") ?? "",
    };
  });
  return { kind: "people", key, people };
}

/** REST notifications: posts and lines are looked up in `globalObjects`. */
function readRest(body: unknown, instructions: readonly unknown[]): TimelineRows | undefined {
  const objects = at(body, "globalObjects");
  if (objects === undefined) return undefined;
  const entries = instructions.flatMap((one) => listAt(one, "addEntries.entries"));
  const cursor = (type: string) =>
    textAt(
      entries.find((entry) => at(entry, "content", "operation", "cursor", "cursorType") === type),
      "content.operation.cursor.value",
    );
  const rows = entries.flatMap((entry) => restRow(entry, objects));
  return { rows, pinned: [], added: new Map(), top: cursor("Top"), bottom: cursor("Bottom") };
}

function restRow(entry: unknown, objects: unknown): Row[] {
  const key = textAt(entry, "entryId") ?? "";
  const id = textAt(entry, "content.item.content.tweet.id");
  const line = textAt(entry, "content.item.content.notification.id");
  if (line !== undefined) {
    const users = listAt(entry, "content.item.content.notification.fromUsers");
    const avatars = users.map(
      (user) => textAt(at(objects, "users", String(user)), "profile_image_url_https") ?? "",
    );
    const text = textAt(at(objects, "notifications", line), "message.text") ?? "";
    return [{ kind: "notice", key, text, avatars }];
  }
  const legacy = id === undefined ? undefined : at(objects, "tweets", id);
  const post = readPost(restResult(legacy, objects));
  return post === undefined
    ? []
    : [{ kind: "post", key, post, promoted: false, pinned: false, joined: false }];
}

/** A REST post in the form of a GraphQL one. */
function restResult(legacy: unknown, objects: unknown): unknown {
  if (legacy === undefined) return undefined;
  const user = at(objects, "users", textAt(legacy, "user_id_str") ?? "");
  const quoted = at(objects, "tweets", textAt(legacy, "quoted_status_id_str") ?? "");
  return {
    rest_id: textAt(legacy, "id_str"),
    core: { user_results: { result: { legacy: user, is_blue_verified: at(user, "ext_is_blue_verified") } } },
    legacy,
    ...(quoted === undefined ? {} : { quoted_status_result: { result: restResult(quoted, objects) } }),
  };
}
