// Invented words for real ones: the same word always becomes the same other word of the same length and kind, so that
// X's indices, mentions and links still fit. Nothing of the real word can be computed back without the salt.
import { createHmac } from "node:crypto";

export interface Redactor {
  /** Running text: words, handles, hashtags and addresses in it each in their own way. */
  readonly text: (text: string) => string;
  readonly handle: (handle: string) => string;
  readonly id: (id: string) => string;
  readonly address: (address: string) => string;
  /** A time in X's form, ISO form, or ms as digits; all are moved by the same span. */
  readonly time: (time: string) => string;
  /** Anything else: each letter and digit becomes another. */
  readonly opaque: (text: string) => string;
  readonly number: (value: number) => number;
}

const snowflakeEpoch = 1_288_834_974_657n;
const day = 86_400_000;
const largest = "9223372036854775807";
const xTime = /^\w{3} \w{3} \d\d \d\d:\d\d:\d\d \+0000 \d{4}$/;
const xWords = new Set([
  ...[
    "status",
    "photo",
    "video",
    "i",
    "web",
    "hashtag",
    "search",
    "analytics",
    "media",
    "profile_images",
    "intent",
  ],
  ...[
    "profile_banners",
    "ext_tw_video_thumb",
    "tweet_video_thumb",
    "amplify_video_thumb",
    "card_img",
    "img",
    "pu",
  ],
]);
const token = /https?:\/\/[^\s"'<>]+|[@＠]\w+|&\w+;|[\p{L}\p{M}\p{N}_]+|\p{Extended_Pictographic}/giu;

/** Makes the mapping for one file. `salt`: any bytes; a new one for each file keeps files apart. */
export function makeRedactor(salt: string): Redactor {
  const bytesOf = (kind: string, word: string): Buffer =>
    createHmac("sha256", salt).update(`${kind} ${word}`).digest();
  const shift = 200 * day + (bytesOf("shift", "").readUInt32BE() % 80_000_000) * 1000;

  const word = (text: string, kind: string): string => {
    const bytes = bytesOf(kind, text.toLowerCase());
    return Array.from(text, (character, index) => another(character, bytes[index % 32] ?? 0, index)).join("");
  };
  const handle = (text: string): string => word(text, "handle");
  const id = (text: string): string => {
    if (text === largest || text.length < 5) return text;
    if (text.length < 17) return digits(text, bytesOf("id", text));
    const moment = (BigInt(text) >> 22n) + snowflakeEpoch - BigInt(shift);
    const low = bytesOf("id", text).readUInt32BE() & 0x3fffff;
    const moved = ((moment - snowflakeEpoch) << 22n) | BigInt(low);
    return moved > 0n ? moved.toString().padStart(text.length, "1") : digits(text, bytesOf("id", text));
  };
  const opaque = (text: string): string => word(text, "opaque");
  const address = (text: string): string => redactAddress(text, { handle, id, opaque });
  const time = (text: string): string => redactTime(text, shift);
  const redactToken = (found: string): string => {
    if (/^https?:/i.test(found)) return address(found);
    if (/^[@＠]/.test(found)) return `${found.charAt(0)}${handle(found.slice(1))}`;
    return /^&(?:amp|lt|gt|quot);$/.test(found) ? found : word(found, "word");
  };
  const number = (value: number): number => {
    if (!Number.isInteger(value) || Math.abs(value) < 1000) return value;
    return Number(digits(String(value), bytesOf("number", String(value))));
  };
  return { text: (text) => text.replace(token, redactToken), handle, id, address, time, opaque, number };
}

/** Another character of the same kind and of the same length in UTF-16. */
function another(character: string, byte: number, index: number): string {
  if (/[a-z]/.test(character)) return letter(byte, index);
  if (/[A-Z]/.test(character)) return letter(byte, index).toUpperCase();
  if (/\d/.test(character)) return String(byte % 10);
  if (/\p{Extended_Pictographic}/u.test(character)) return character.length === 2 ? "🙂" : "☺";
  if (/\p{Script=Han}/u.test(character)) return "東西南北山川木林花鳥".charAt(byte % 10);
  if (/\p{Script=Hiragana}|\p{Script=Katakana}/u.test(character))
    return "あいうえおかきくけこ".charAt(byte % 10);
  if (/\p{Script=Hangul}/u.test(character)) return "가나다라마바사아자차".charAt(byte % 10);
  if (/\p{Script=Arabic}/u.test(character)) return "ابتثجحخدذر".charAt(byte % 10);
  if (/\p{Script=Hebrew}/u.test(character)) return "אבגדהוזחטי".charAt(byte % 10);
  if (/\p{Script=Cyrillic}/u.test(character)) return "абвгдежзик".charAt(byte % 10);
  if (/\p{L}/u.test(character)) return character.length === 2 ? "𝓪" : "é";
  return character;
}

/** Vowels and consonants by turns, so that invented names can be read and told apart. */
function letter(byte: number, index: number): string {
  return index % 2 === 0 ? "bdfgklmnprstvz".charAt(byte % 14) : "aeiou".charAt(byte % 5);
}

/** As many other digits; the first stays above zero. */
function digits(text: string, bytes: Buffer): string {
  return Array.from(text, (character, index) =>
    /\d/.test(character)
      ? String(index === 0 ? 1 + ((bytes[0] ?? 0) % 9) : (bytes[index % 32] ?? 0) % 10)
      : character,
  ).join("");
}

function redactTime(text: string, shift: number): string {
  if (/^\d{13}$/.test(text)) return String(Number(text) - shift);
  const moved = new Date(Date.parse(text) - shift);
  if (Number.isNaN(moved.getTime())) return text;
  if (!xTime.test(text)) return moved.toISOString();
  const [weekday = "", date, month, year, clock] = moved.toUTCString().split(" ");
  return `${weekday.slice(0, 3)} ${month} ${date} ${clock} +0000 ${year}`;
}

type Parts = Pick<Redactor, "handle" | "id" | "opaque">;

function redactAddress(text: string, { handle, id, opaque }: Parts): string {
  const [, scheme = "", host = "", rest = ""] = /^(https?:\/\/)([^/?#]*)(.*)$/isu.exec(text) ?? [];
  const ownedByX = /^(?:[\w-]+\.)*(?:x\.com|twitter\.com|twimg\.com|t\.co)$/i.test(host);
  const path = rest.replace(/[^/?#&=:.]+/gu, (segment) => {
    if (!ownedByX) return opaque(segment);
    if (xWords.has(segment) || /^(?:jpg|png|mp4|m3u8|format|name|small|large|normal)$/.test(segment))
      return segment;
    if (/^\d+$/.test(segment)) return id(segment);
    return /^(?:x|twitter)\.com$/i.test(host) && /^\w{1,15}$/.test(segment)
      ? handle(segment)
      : opaquePart(segment, opaque);
  });
  return `${scheme}${ownedByX ? host : inventedHost(host, opaque)}${path}`;
}

/** `…_normal` is the size of an avatar. */
function opaquePart(segment: string, opaque: Parts["opaque"]): string {
  const [, name = segment, size = ""] =
    /^(.*?)(_(?:normal|bigger|mini|200x200|400x400))?$/.exec(segment) ?? [];
  return `${opaque(name)}${size}`;
}

/** A host that cannot exist, of the same length where that is possible. */
function inventedHost(host: string, opaque: Parts["opaque"]): string {
  const ending = [".example", ".test"].find((each) => host.length > each.length) ?? "";
  const name = opaque(host.replace(/[^a-z0-9]/gi, "a").toLowerCase());
  return `${name.slice(0, host.length - ending.length)}${ending}`;
}
