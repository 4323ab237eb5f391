import { idOf, objectOf } from "./json.ts";
import { isPromoted } from "./promoted.ts";
import { entryIdOf, itemIn, type TimelineItem, wrapperIn } from "./read-item.ts";
import { noteUnknownForm, type Tally } from "./tally.ts";
import { readTime, readTimeMs } from "./time.ts";
import { holdsPost } from "./unwrap.ts";

const deepest = 16;
/** A real body has its posts within the first hundred objects. */
const mostSearched = 20_000;
const widest = 2000;

/**
 * For unknown structures: finds posts by their field name or own fields, in body order; an ad's nested post
 * stays an ad. Not in `apart`.
 */
export function findScatteredPosts(body: unknown, apart?: unknown): readonly TimelineItem[] {
  const items: TimelineItem[] = [];
  let searched = 0;
  const search = (value: unknown, depth: number, promotedAround: boolean): void => {
    if (value === apart) return;
    const entryId = entryIdOf(value);
    const promoted = promotedAround || isPromoted([value], entryId);
    const wrapper = wrapperIn(value);
    if (wrapper) items.push(itemIn(wrapper, { entryId, promoted }));
    else if (isPost(value)) items.push({ entryId, promoted, result: value });
    else if (depth < deepest && searched++ < mostSearched)
      for (const inner of objectsIn(value)) search(inner, depth + 1, promoted);
  };
  search(body, 0, false);
  return items;
}

function isPost(value: unknown): boolean {
  const object = objectOf(value);
  return (
    object !== undefined &&
    holdsPost(object) &&
    (idOf(object, "rest_id") ?? idOf(object, "id_str")) !== undefined
  );
}

const typeOfPost = "(?:TBirdData|(?:Timeline)?(?:Tweet|Post)(?:With\\w+|V\\d+)?)";
const postType = new RegExp(`^${typeOfPost}$`);
const postTypeInScript = new RegExp(`["']${typeOfPost}["']`);
const postEntry = /(?:^|-)(?:tweet|post)-(\d{6,20})$/i;

export interface PostSigns {
  readonly count: number;
  readonly id?: string;
}

/**
 * Whatever the field names. Without a sign, an unread body contains none. Not in `apart`, whose surroundings may be a
 * post's: their type is no sign.
 */
export function signsOfPosts(body: unknown, apart?: unknown): PostSigns {
  const ids = new Set<string>();
  let types = 0;
  let searched = 0;
  /** Whether `apart` is in it. */
  const search = (value: object, depth: number): boolean => {
    if (value === apart) return true;
    if (depth > deepest || searched++ > mostSearched) return false;
    const values = Object.values(value).slice(0, widest);
    if (hasTimeAndRange(values)) types++;
    let own = 0;
    let isAround = false;
    for (const inner of values) {
      if (typeof inner === "object" && inner !== null) isAround = search(inner, depth + 1) || isAround;
      if (typeof inner !== "string" || inner.length >= 100) continue;
      const id = postEntry.exec(inner)?.[1];
      if (id !== undefined) ids.add(id);
      if (postType.test(inner)) own++;
    }
    if (!isAround) types += own;
    return isAround;
  };
  search([body], -1);
  const [id] = ids;
  return { count: ids.size > 0 ? ids.size : Math.min(types, 1), ...(id === undefined ? {} : { id }) };
}

/** As posts in no known form. */
export function noteSigns({ count, id }: PostSigns, tally: Tally): void {
  for (let at = 0; at < count; at++) noteUnknownForm(tally, at === 0 ? id : undefined);
}

/** In a script, whole or cut off. */
export function namesPosts(script: string): boolean {
  return postTypeInScript.test(script);
}

/** Only posts have both a creation time and a displayed text range. */
function hasTimeAndRange(values: readonly unknown[]): boolean {
  return values.some(isTime) && values.some(isRange);
}

function isTime(value: unknown): boolean {
  return (typeof value === "string" ? readTime(value) : readTimeMs(value)) !== undefined;
}

function isRange(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isInteger);
}

export function objectsIn(value: unknown): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value)
    .slice(0, widest)
    .filter((inner) => typeof inner === "object" && inner !== null);
}
