import { readCell } from "./cell.ts";
import { spelled } from "./spared.ts";

const flag =
  /^(?:is |was |has been )?(?:block|mut|bann)ed$|^(?:block|mute|ban)$|^(?:geblockt|blockiert|gesperrt|stumm(?:geschaltet)?|bloqué|masqué|bloqueado|silenciado|bloccato|silenziato|заблокирован|ブロック|ミュート|屏蔽|차단)$/iu;
const doing = /^(?:status|state|action|aktion|statut|estado|acción|статус|действие|状态|狀態|状態)$/i;
const opposite =
  /^(?:is |was )?un(?:block|mut|bann)ed(?: at| on)?$|^(?:is )?(?:white|allow) ?list(?:ed)?$|^(?:is )?exempt(?:ed)?$|^do not (?:mute|block)$/i;
const no = /^(?:false|f|no|n|0|nein|non|off|нет|いいえ|否|✗|✘|❌)$/iu;
const yes = /^(?:true|t|yes|y|1|ja|oui|sí|si|on|да|はい|是|✓|✔|✅|x)$/iu;
const undone =
  /^(?:entsperrt|entblockt|nicht (?:blockiert|geblockt|stumm)|débloqué|desbloqueado|sbloccato|разблокирован|ブロック解除|ミュート解除)$|^(?:un|not |no longer )(?:block|mut|bann?)(?:e|ed|ing)?$|^(?:allow|white-?list|exempt)(?:ed)?$|^(?:keep|skip(?:ped)?|spared?|expired|lifted|released)$/iu;
const done =
  /^(?:block|mut|bann?)(?:e|ed|ing)?$|^(?:geblockt|blockiert|stumm|bloqué|bloqueado|bloccato|заблокирован|ブロック|ミュート)$/iu;

/** “blocked: false”, “action: unblock”: its person is no longer muted. */
export function isStateTitle(title: string): boolean {
  const name = spelled(title);
  return flag.test(name) || doing.test(name) || opposite.test(name);
}

/** Only with such words in it; “blocked” may also be a title above handles. */
export function hasStates(title: string, cells: readonly string[]): boolean {
  const words = cells.map((cell) => cell.trim()).filter((cell) => readCell(cell).looks !== "empty");
  const name = spelled(title);
  if (words.length === 0) return false;
  if (opposite.test(name)) return words.some((word) => readCell(word).looks !== "handle");
  if (doing.test(name)) return words.some((word) => undone.test(word) || done.test(word));
  return flag.test(name) && words.every((word) => [no, yes, undone, done].some((known) => known.test(word)));
}

/** The title and cell that say that a row is not a mute. */
export function reasonToSpare(
  states: readonly { readonly title: string; readonly cell: string }[],
): { readonly title: string; readonly cell: string } | undefined {
  const filled = states.filter(({ cell }) => readCell(cell).looks !== "empty");
  const undoing = filled.find(({ title, cell }) => {
    const name = spelled(title);
    if (opposite.test(name)) return !no.test(cell.trim());
    return undone.test(cell.trim());
  });
  if (undoing) return undoing;
  const flags = filled.filter(({ title }) => flag.test(spelled(title)));
  // “x” marks who is muted; in a row without it nobody is.
  const isUnmarked = filled.length === 0 && states.some(({ title }) => flag.test(spelled(title)));
  if (isUnmarked) return states[0];
  return flags.every(({ cell }) => no.test(cell.trim())) ? flags[0] : undefined;
}
