import { prepareText } from "../counting/count.ts";
import { type FoundEntities, findEntities } from "../counting/entities.ts";
import type { Wording } from "../words/wording.ts";
import { caseNumber } from "./case-number.ts";
import { dateOfBirth } from "./date-of-birth.ts";
import { eMailAddress } from "./e-mail-address.ts";
import { emptyQuote } from "./empty-quote.ts";
import type {
  ChatForRules,
  DraftInChat,
  DraftToCheck,
  HouseAdvice,
  HouseRule,
  HouseRuleSetting,
  RuleNames,
} from "./house-rule.ts";
import { licencePlate } from "./licence-plate.ts";
import { linkInTheMiddle } from "./link-in-the-middle.ts";
import { longPost } from "./long-post.ts";
import { noHashtag } from "./no-hashtag.ts";
import { overLimit } from "./over-limit.ts";
import { pendingCase } from "./pending-case.ts";
import { phoneNumber } from "./phone-number.ts";
import { selling } from "./selling.ts";
import { streetAddress } from "./street-address.ts";
import { swearing } from "./swearing.ts";

export const houseRules: readonly HouseRule[] = [
  overLimit,
  noHashtag,
  emptyQuote,
  linkInTheMiddle,
  longPost,
  selling,
  swearing,
  phoneNumber,
  eMailAddress,
  streetAddress,
  licencePlate,
  dateOfBirth,
  caseNumber,
  pendingCase,
];

/** Longer text cannot be posted. */
const mostRead = 4_000;

export function checkDraft(draft: DraftInChat): readonly HouseAdvice[] {
  if (draft.text.trim() === "") return [];
  const toCheck = readDraft(draft);
  return houseRules.flatMap((rule) => {
    const setting = draft.chat.houseRules?.[rule.id];
    if (setting?.on === false) return [];
    const ranges = rule.check(toCheck);
    return ranges.length === 0 ? [] : [adviceOf(rule, setting, draft.chat, ranges)];
  });
}

export function readDraft(draft: DraftInChat): DraftToCheck {
  const text = draft.text.slice(0, mostRead);
  const entities = findEntities(text);
  const prose = blanked(text, entities);
  return {
    ...draft,
    text,
    prepared: prepareText(draft.text),
    entities,
    prose,
    isWhole: text.length === draft.text.length,
  };
}

function adviceOf(
  rule: HouseRule,
  setting: HouseRuleSetting | undefined,
  chat: ChatForRules,
  ranges: HouseAdvice["ranges"],
): HouseAdvice {
  const sentence = ruleSentence(rule, setting, namesIn(chat));
  return { id: rule.id, sentence, advice: rule.advice, ranges };
}

export function ruleSentence(
  rule: HouseRule,
  setting: HouseRuleSetting | undefined,
  names: RuleNames,
): Wording | string {
  if (setting?.sentence === undefined) return rule.sentence(names);
  return setting.sentence.replaceAll("{limit}", names.limit).replaceAll("{hashtag}", names.hashtag);
}

export function namesIn({ limit, hashtags }: Pick<ChatForRules, "limit" | "hashtags">): RuleNames {
  return { limit: String(limit), hashtag: `#${hashtags[0] ?? ""}` };
}

function blanked(text: string, entities: FoundEntities): string {
  const ranges = Object.values(entities)
    .flat()
    .sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    parts.push(text.slice(at, start), " ".repeat(end - start));
    at = end;
  }
  return parts.join("") + text.slice(at);
}
