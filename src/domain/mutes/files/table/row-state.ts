import { readCell } from "./cell.ts";
import { isSparedName, spelled } from "./spared.ts";
import { isDone, isNo, isUndone, isYes } from "./state-words.ts";

const flag =
  /^(?:is |was |has been )?(?:block|mut|bann)(?:ed|ing)$|^(?:block|mute|ban)$|^(?:geblockt|blockiert|gesperrt|stumm(?:geschaltet)?|bloqué|masqué|bloqueado|silenciado|bloccato|silenziato|заблокирован|ブロック|ミュート|屏蔽|차단)$/iu;
/** X writes these of whoever asks, also in lists of others. */
const ofReader = /ing$/i;
const doing =
  /^(?:status|state|action|decision|verdict|aktion|entscheidung|statut|décision|estado|decisión|acción|stato|azione|статус|действие|решение|状态|狀態|状態|상태)$/iu;
/** What a row belongs to. */
const group =
  /^(?:(?:list|group|folder) name|lists?|folder|group|category|tags?|label|type|kind|relation(?:ship)?|role|liste|lista|ordner|gruppe|groupe|grupo|gruppo|kategorie|catégorie|categoría|categoria|rolle|rôle|rol|ruolo|список|группа|категория|роль|リスト|グループ|分類|種類|列表|分组|목록|그룹)$/iu;
const inForce = /^(?:is )?(?:active|enabled|aktiv|aktiviert|actif|activo|ativo|attivo|активен|有効)$/iu;
const opposite =
  /^(?:is |was )?un(?:block|mut|bann)ed(?: at| on)?$|^(?:is )?(?:white|allow) ?list(?:ed)?$|^(?:is )?exempt(?:ed)?$|^do not (?:mute|block)$|^(?:is |was )?(?:deleted|removed|expired|lifted|revoked|disabled|inactive)(?: at| on)?$/i;

/** “blocked: false”, “action: unblock”, “list: friends”: its person is not muted. */
export function isStateTitle(title: string): boolean {
  const name = spelled(title);
  return [flag, doing, group, inForce, opposite].some((kind) => kind.test(name));
}

/** Only with such words in it; “blocked” may also be a title above handles. */
export function hasStates(title: string, cells: readonly string[]): boolean {
  const words = cells.map((cell) => cell.trim()).filter((cell) => readCell(cell).looks !== "empty");
  const name = spelled(title);
  if (words.length === 0) return false;
  if (opposite.test(name)) return words.some((word) => readCell(word).looks !== "handle");
  if (doing.test(name)) return words.some((word) => isUndone(word) || isDone(word) || isSparedName(word));
  if (group.test(name)) return words.some((word) => isUndone(word) || isSparedName(word));
  if (inForce.test(name)) return words.every((word) => isNo(word) || isYes(word));
  const isFlag =
    flag.test(name) && words.every((word) => [isNo, isYes, isUndone, isDone].some((known) => known(word)));
  return isFlag && (!ofReader.test(name) || words.some((word) => isYes(word)));
}

/** The title and cell that declare that a row is not a mute. */
export function reasonToSpare(
  states: readonly { readonly title: string; readonly cell: string }[],
): { readonly title: string; readonly cell: string } | undefined {
  const filled = states.filter(({ cell }) => readCell(cell).looks !== "empty");
  const undoing = filled.find(({ title, cell }) => undoes(spelled(title), cell.trim()));
  if (undoing) return undoing;
  const flags = filled.filter(({ title }) => flag.test(spelled(title)));
  // “x” marks who is muted; in a row without it nobody is.
  const flagged = states.filter(({ title }) => flag.test(spelled(title)));
  if (flagged.length > 0 && flags.length === 0 && !filled.some(({ cell }) => isDone(cell.trim())))
    return flagged[0];
  return flags.every(({ cell }) => isNo(cell.trim())) ? flags[0] : undefined;
}

function undoes(name: string, word: string): boolean {
  if (opposite.test(name)) return !isNo(word);
  if (inForce.test(name)) return isNo(word);
  return isUndone(word) || ((doing.test(name) || group.test(name)) && isSparedName(word));
}
