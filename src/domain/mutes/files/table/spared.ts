import type { CsvRow } from "../csv-rows.ts";

/** Those who are not to be muted, and those who did the muting. */
const spared =
  /^(?:(?:white|allow|safe) ?list(?:ed|s)?|allow(?:ed)?|(?:do not|don ?t|never|not)(?: to)?(?: be)? (?:mute|block|ban)(?:d|ed|ned)?|exce?pt(?:ions?)?|exempt(?:ions?|ed)?|follow(?:ing|ers?|ed|s)?|friends?|mutuals?|trust(?:ed)?|protected|safe|good|un ?(?:mut|block|bann?)(?:ed|e)?|moderators?|mods|admins?|staff|spared|(?:blocked|muted|banned|reported|added) by|(?:created|submitted|recommended) by(?: me)?|report(?:er|ers)|ausnahmen?|erlaubte?|freigegeben|nicht (?:stumm\p{L}*|block\p{L}*)|freunde|folge ich|autorisée?s?|liste blanche|ne pas (?:bloquer|masquer)|abonn(?:ements|és)|amis|permitid[oa]s?|lista blanca|no (?:bloquear|silenciar)|siguiendo|seguidores|amigos|разреш[её]н(?:о|ы|ные)?|исключения|белый список|друзья|подписки|подписчики|允许|許可|허용|白名单|白名單|ホワイトリスト|除外|フォロー中|フォロワー)(?: (?:list|accounts?|users?|people|handles?|ids?))?$/iu;

/** On X's pages beside a person. */
const button =
  /^(?:follow(?:ing|ers?|s|ed)?|un(?:follow|block|mute)|abonn(?:ements|és)|folge ich|siguiendo|seguidores|подписки|подписчики|フォロー中|フォロワー)$/iu;
const muted =
  /(?<!\p{L})(?:mut(?:e|es|ed|ing|elist)|block(?:s|ed|ing|list|iert)?|bann?(?:ed|s)?|geblockt|gesperrt|stumm(?:geschaltet)?|bloqu|masqu|silenciad|bloccat|silenziat)|заблокир|ブロック|ミュート|屏蔽|차단/iu;

export function isSparedName(name: string): boolean {
  return spared.test(spelled(name));
}

/** “Blocked accounts”, “mute list”. */
export function isMutedName(name: string): boolean {
  return !isSparedName(name) && muted.test(spelled(name));
}

/** Whether such a name, without a colon, is a title above people and not about or for one: `staff`. */
export function sparesUnmarked(name: string, below: string): boolean {
  if (button.test(spelled(name))) return false;
  return !/^[a-z_]+$/.test(name) || name.includes("list") || below.startsWith("@");
}

export function spelled(name: string): string {
  return name
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .replace(/[\s_’'-]+/gu, " ")
    .replace(/[?:.]+$/, "")
    .trim();
}

/** A line that names the people below it: “Whitelist:”, “# Whitelist”, “[whitelist]”. */
export function labelOf({
  fields,
}: CsvRow): { readonly name: string; readonly isMarked: boolean } | undefined {
  const [cell, ...others] = fields.map((field) => field.trim()).filter((field) => field !== "");
  if (cell === undefined || others.length > 0) return undefined;
  const name = cell.replace(/^(?:#+|\/\/+|;|=+|-{2,})\s*|\s*[=-]+$/g, "").replace(/^\[(.*)\]$/, "$1");
  return { name: name.replace(/\s*:$/, ""), isMarked: name !== cell || name.endsWith(":") };
}
