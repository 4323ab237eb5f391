import { sureTitles, vagueTitles } from "./column-titles.ts";
import type { ColumnUse } from "./column-use.ts";

export interface KnownTitle {
  readonly use: ColumnUse;
  readonly isVague: boolean;
}

/** Titles of our own export, where `id` is the rule's. */
const ofOurs: readonly ColumnUse[] = [
  "kind",
  "value",
  "handle",
  "until",
  "reason",
  "note",
  "chat",
  "source",
  "origin",
  "at",
  "posts",
  "even_hosts",
];

const longestTitle = 80;
const lost = "\ufffd";

const titles = new Map<string, KnownTitle>();
for (const [names, isVague] of [
  [vagueTitles, true],
  [sureTitles, false],
] as const)
  for (const [use, list = []] of Object.entries(names))
    for (const title of list) if (isUse(use)) titles.set(spelling(title), { use, isVague });

function isUse(name: string): name is ColumnUse {
  return name in sureTitles || name in vagueTitles;
}

/** Names of X, with the small words before them: “Handle (X)”, “Compte Twitter”, “Usuario de X”. */
const network =
  /(?<![^ ])(?:(?:auf|on|sur|op|bei|de|del|do|da|di|du|su|en|em|no|w|na|в|на) )?(?:x|x com|twitter|tw|твиттер|твиттера|تويتر)(?![^ ])|^(?:推特|트위터|ツイッター|(?:twitter|x)の) ?/gu;
/** Words for whose name it is: “blocked user”, “user.screen_name”. */
const owner = /^(?:blocked|muted|banned|spam|spammer|target|user|account|profile|legacy|core) /u;

export function knownTitle(title: string): KnownTitle | undefined {
  if (title.length > longestTitle || /^@?[\d\s]*$/.test(title)) return undefined;
  const exact = titleBy(title);
  if (exact || !/[/([]/.test(title)) return exact;
  const parts = title.split("/").map(titleBy);
  if (parts.length > 1 && parts.every((part) => part !== undefined && part.use === parts[0]?.use))
    return parts[0];
  return titleBy(title.replace(/\([^)]*\)|\[[^\]]*\]/gu, " "));
}

function titleBy(title: string): KnownTitle | undefined {
  const spelled = spelling(title);
  const found = titles.get(spelled) ?? damaged(title);
  if (found || /^[a-z]*$/.test(spelled)) return found;
  const bare = spelled.replace(network, "").replace(/\s+/g, " ").trim();
  return titles.get(bare) ?? titles.get(bare.replace(owner, ""));
}

/** “Usu�rio”: a letter of a system's code page, lost in UTF-8. */
function damaged(title: string): KnownTitle | undefined {
  if (!title.includes(lost) || title.split(lost).length > title.length / 3) return undefined;
  const parts = title.split(lost).map((part) => spelling(part).replace(/[#]/g, "\\#"));
  const pattern = new RegExp(`^${parts.join(" ?. ?")}$`, "u");
  for (const [name, known] of titles) if (pattern.test(name)) return known;
  return undefined;
}

export function ownColumn(title: string): ColumnUse {
  const name = title.trim().toLowerCase();
  if (name === "id") return "rule-id";
  return ofOurs.find((use) => use === name) ?? "unused";
}

/** User_ID, userId and "user-id" are one title. */
function spelling(title: string): string {
  return title
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .normalize("NFKD")
    .replace(/(?!\u3099|\u309a)\p{Mn}(?<=[\p{sc=Zinh}\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}])/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ł", "l")
    .replaceAll("ı", "i")
    .replaceAll("đ", "d")
    .replace(/[^\p{L}\p{M}\p{N}#]+/gu, " ")
    .replace(/^@ ?/, "")
    .trim();
}
