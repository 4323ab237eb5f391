/** Spreadsheets write TRUE and FALSE in the words of their language. */
const no =
  /^(?:false|f|no|n|0|nein|non|off|нет|いいえ|否|✗|✘|❌|falsch|faux|fals[oa]?|onwaar|nee|não|nie|ложь|fałsz|falske?t?|epätosi|ei|yanl[ıi]ş|hayır|hamis|nem|nepravda|ne|아니요)$/iu;
const yes =
  /^(?:true|t|yes|y|1|ja|oui|sí|si|on|да|はい|是|✓|✔|✅|x|wahr|vraie?|verdader[oa]|verdadeir[oa]|ver[oa]|waar|sim|tak|истина|prawda|sant?|sand|tosi|kyllä|doğru|evet|igaz|igen|pravda|ano|adevărat|예)$/iu;
/** A date means that it was done. */
const since =
  /^(?:\d{4}[-/.年]\s?\d{1,2}[-/.月]\s?\d{1,2}日?|\d{1,2}[-/.]\s?\d{1,2}[-/.]\s?\d{2,4})(?:[ T].*)?$|^(?:forever|always|permanent(?:ly)?|indefinite(?:ly)?)$/iu;
const undone =
  /^(?:entsperrt|entblockt|freigegeben|nicht (?:blockiert|geblockt|gesperrt|stumm)|débloqué|desbloqueado|sbloccato|разблокирован|ブロック解除|ミュート解除)$|^(?:un|not |no longer )(?:block|mut|bann?)(?:e|ed|ing)?$|^(?:allow|white-?list|exempt)(?:ed)?$|^(?:un)?follow(?:ed)?$|^(?:keep|skip(?:ped)?|spared?|expired|lifted|released|removed|deleted|revoked|reinstated|pardoned|inactive|disabled|ended|none|nothing|no action)$/iu;
const done =
  /^(?:block|mut|bann?)(?:e|ed|ing)?$|^(?:geblockt|blockiert|gesperrt|stumm|bloqué|bloqueado|bloccato|заблокирован|ブロック|ミュート)$/iu;

export function isNo(word: string): boolean {
  return no.test(word);
}

export function isYes(word: string): boolean {
  return yes.test(word) || since.test(word);
}

export function isUndone(word: string): boolean {
  return undone.test(word);
}

export function isDone(word: string): boolean {
  return done.test(word);
}
