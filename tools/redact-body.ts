// A captured body with everything of real people taken out of it, in the same shape.
import type { Redactor } from "./redact-words.ts";

/** Values that say what a thing is; kept only when they are one plain word. */
const wordKeys =
  /(?:type|typename|kind|direction|action|policy|state|displaylocation|element|component|icon)$/i;
const keptKeys = new Set([
  ...["lang", "entry_id_to_replace", "profile_image_shape", "verified_type", "content_type", "resize"],
  ...["alertType", "rankingMode", "product", "querySource", "reason", "userDisplayType", "urlType"],
]);
/** Also under the names that X may give them next. */
const handleKey = /screen_?name/i;
const entryKey = /entry_?id/i;
const entryOfPost = /^(?:[a-z]+-(?:\d+-)?)*(?:tweet|post)-\d{15,20}(?:-[0-9a-f]{16})?$/;
const indexKeys = new Set([
  ...["indices", "display_text_range", "fromIndex", "toIndex", "startIndex", "endIndex", "h", "w", "x", "y"],
  ...["width", "height", "aspect_ratio", "code", "line", "column", "count", "bitrate", "duration_millis"],
]);
/** X's own sentences, not a person's. */
const errorKeys = new Set(["message", "name", "source", "kind", "path"]);

/** The body without real names, handles, texts, ids, addresses and times; the structure, lengths and types stay. */
export function redactBody(body: unknown, redactor: Redactor): unknown {
  return redactValue(body, { key: "", inErrors: false }, redactor);
}

interface Place {
  readonly key: string;
  readonly inErrors: boolean;
}

function redactValue(value: unknown, place: Place, redactor: Redactor): unknown {
  if (typeof value === "string") return redactString(value, place, redactor);
  if (typeof value === "number") return redactNumber(value, place, redactor);
  if (Array.isArray(value)) return value.map((item) => redactValue(item, place, redactor));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, item]): [string, unknown] => [
    /^\d{5,}$/.test(key) ? redactor.id(key) : key,
    redactValue(item, { key, inErrors: place.inErrors || key === "errors" }, redactor),
  ]);
  return Object.fromEntries(entries);
}

/** REST writes ids also as numbers, which cannot hold them: nobody may read those. */
function redactNumber(value: number, { key, inErrors }: Place, redactor: Redactor): number {
  if (inErrors || indexKeys.has(key)) return value;
  const written = String(value);
  if (isTime(written, key)) return Number(redactor.time(written));
  return redactor.number(value);
}

function redactString(text: string, { key, inErrors }: Place, redactor: Redactor): string {
  if (inErrors && errorKeys.has(key)) return text;
  if (isKept(text, key)) return text;
  if (handleKey.test(key) && /^\w{1,50}$/.test(text)) return redactor.handle(text);
  if (entryKey.test(key) || entryOfPost.test(text)) return redactEntryId(text, redactor);
  if (isTime(text, key)) return redactor.time(text);
  if (/^\d+$/.test(text)) return redactor.id(text);
  if (/^https?:\/\/\S+$/i.test(text)) return redactor.address(text);
  return isOpaque(text) ? redactor.opaque(text) : redactor.text(text);
}

function isKept(text: string, key: string): boolean {
  return (wordKeys.test(key) || keptKeys.has(key)) && /^[a-z][a-z0-9_/-]{0,60}$/i.test(text);
}

function isTime(text: string, key: string): boolean {
  if (/^\d{13}$/.test(text)) return /ms|sort|time/i.test(key);
  return /^\w{3} \w{3} \d\d [\d:]{8} \+0000 \d{4}$/.test(text) || /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text);
}

/** Cursors, controller data and the like: one long run without blanks. */
function isOpaque(text: string): boolean {
  return text.length > 20 && /^[\w+/=:-]+$/.test(text);
}

/** `home-conversation-<id>-tweet-<id>`, `promoted-tweet-<id>-<hex>`, `notification-<letters>`. */
function redactEntryId(text: string, redactor: Redactor): string {
  return text
    .replace(/(?<=^notification-).+$/, (name) => redactor.opaque(name))
    .replace(/(?<=-)[0-9a-f]{16}$/, (name) => redactor.opaque(name))
    .replace(/(?<=^|-)\d+(?=-|$)/g, (digits) => redactor.id(digits));
}
