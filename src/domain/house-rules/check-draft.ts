import { prepareText } from "../counting/count.ts";
import { type FoundEntities, findEntities } from "../counting/entities.ts";
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

/** Every rule there is, in the order in which they speak. */
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

/** Nobody posts more; what is pasted is not read on for the sake of advice. */
const mostRead = 4_000;

/** What the chat's house rules have to say to a draft. They advise; nothing here keeps a draft from being posted. */
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

/** A draft as the checks want it; of a very long one they see the beginning. */
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
  const sentence = (setting?.sentence ?? rule.sentence)
    .replaceAll("{limit}", String(chat.limit))
    .replaceAll("{hashtag}", `#${chat.hashtags[0] ?? ""}`);
  return { id: rule.id, sentence, advice: rule.advice, ranges };
}

/** One pass, whatever the number of entities. */
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
