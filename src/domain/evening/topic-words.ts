/** The day that an announcement names; nothing where it names none. */
export type TopicDay = "tonight" | "tomorrow" | "ahead";

export interface FoundTopic {
  /** As written, to the end of the post. */
  readonly words: string;
  readonly day?: TopicDay;
  /** It holds "topic", "theme", "we talk about"; a bare "Tonight: …" names only the day. */
  readonly isNamed: boolean;
}

const tonight = "tonight|today|this evening|this morning|this afternoon";
const weekday = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
const days = `${tonight}|tomorrow|this week|next week|(?:(?:this|next) )?${weekday}`;
const subject = "(?:topic|theme|subject|focus)";
const about =
  "(?:(?:talk|chat|speak|tweet|debate|be talking|be chatting|talking|chatting|speaking|tweeting)\\s+(?:(?:all )?about|on)|(?:be )?(?:discuss(?:ing)?|explor(?:e|ing)|tackl(?:e|ing)|cover(?:ing)?)|(?:be )?look(?:ing)?\\s+(?:at|into))";
const we = "we(?:['’](?:re|ll)| are| will| want to)?(?: going to| all)?";
const unless = "(?:(?!\\b(?:not|never|no)\\b|n['’]t\\b)[^.!?:])";

/** Also in the languages of known chats. A form's `day` and `words` are what it found. */
const named: readonly RegExp[] = [
  new RegExp(
    `\\b(?:(?<day>${days})(?:['’]s)?\\s+)?(?:\\S*chat['’]?s?\\s+)?${subject}\\b(?:\\s+(?:for\\s+)?(?<later>${days})(?:['’]s)?(?:\\s+\\S*(?:chat|discussion))?)?\\s*(?:is|will be|[:–—-])\\s*(?<words>.+)`,
    "iu",
  ),
  new RegExp(`\\b(?<day>next)\\s+${subject}\\b\\s*(?:is|will be|[:–—-])\\s*(?<words>.+)`, "iu"),
  new RegExp(`\\b(?<day>${days})\\b${unless}{0,60}?\\b${we}\\s+${about}\\s+(?<words>.+)`, "iu"),
  new RegExp(`\\b${we}\\s+${about}\\s+(?<words>[^.!?]+?)\\s+(?<day>${tonight}|tomorrow|next week)\\b`, "iu"),
  new RegExp(
    `\\bjoin (?:us|me|in)\\b${unless}{0,20}?\\b(?<day>${days})\\b${unless}{0,30}?\\b(?:to|as we)\\s+${about}\\s+(?<words>.+)`,
    "iu",
  ),
  new RegExp(
    `\\b(?<day>${days})(?:['’]s)?\\s+(?:[#＃]\\S+\\s+)?(?:(?:chat|discussion|hour)\\s+)?(?:is|will be)\\s+(?:all\\s+)?(?:about|on)\\s+(?<words>.+)`,
    "iu",
  ),
  /\b(?:das\s+)?thema\b[^:]{0,30}[:–—]\s*(?<words>.+)/iu,
  /\b(?<day>heute(?: abend)?)\b[^.!?:]{0,20}\b(?:(?:reden|sprechen|diskutieren) wir|geht es)\s+(?:über|um)\s+(?<words>.+)/iu,
  /\btema\b[^:]{0,30}[:–—]\s*(?<words>.+)/iu,
  /\b(?<day>hoy|esta noche)\b[^.!?:]{0,20}\b(?:hablamos|hablaremos|charlamos)\s+(?:de|sobre)\s+(?<words>.+)/iu,
  /\bth[èe]me\b[^:]{0,30}[:–—]\s*(?<words>.+)/iu,
  /\b(?<day>ce soir|aujourd['’]hui)\b[^.!?:]{0,20}\b(?:on (?:parle|parlera)|nous (?:parlons|parlerons))\s+(?:de|d['’])\s*(?<words>.+)/iu,
];

/** "Tonight: body cameras", "Tonight on #roundtable, 9 Eastern: …", "Next Wednesday, nine Eastern: …". */
const bare: readonly RegExp[] = [
  new RegExp(
    `(?:^|[.!?…:–—]\\s+|#\\S+\\s+)(?:in |on )?(?<day>${days})(?:['’]s)?(?:,?\\s+(?:(?:on|at|in)\\s+)?[#＃]\\S+?)?(?:,?\\s+(?:at\\s+)?(?:\\d[\\d:.]*|eight|nine|ten)\\s*(?:[ap]\\.?m\\.?)?(?:\\s+(?:eastern|central|pacific|[ecmpb]s?t))?)?\\s*(?::|\\s[–—-])\\s+(?<words>.+)`,
    "iu",
  ),
  /(?:^|[.!?…]\s+)(?<day>heute abend|heute|esta noche|hoy|ce soir)\s*(?::|\s[–—-])\s+(?<words>.+)/iu,
];

const asksForOne =
  /^(?:topic|theme)\s*(?:ideas|suggestions)\b|\b(?:suggest|ideas for|what (?:topic|theme))\b/iu;

/** After a bare "Tonight:" these describe how it goes, not what it is about. */
const namesNoTopic =
  /^["“'‘(]*(?:(?:thanks?|thank|welcome|hello|hi|hey|good|join|come|see|remember|please|sorry|reminder|no|not|don['’]t|i|i['’]m|i['’]ll|we|we['’]re|you|you['’]re|they|he|she|it|it['’]s|there|there['’]s|what a|my|your|our|last|first|same|same time|off|cancelled|canceled|danke|merci|gracias|kein|pas de)(?![\p{L}'’])|[\d@]|[qa]\s?\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?:hours?|questions?|guests?|p\.?m|a\.?m|o['’]clock|eastern|break)(?!\p{L}))/iu;
const asksThem =
  /^(?:who|are|is|do|did|can|could|will|would|anyone|anybody)\b[^.!]*\?|\b(?:you|your)\b[^.!]*\?/iu;

/** What a host announces in a text, without addresses. */
export function topicWordsIn(text: string): FoundTopic | undefined {
  if (asksForOne.test(text)) return undefined;
  const asNamed = firstOf(named, text, () => true);
  if (asNamed) return { ...asNamed, isNamed: true };
  const asBare = firstOf(bare, text, (words) => !namesNoTopic.test(words) && !asksThem.test(words));
  return asBare && { ...asBare, isNamed: false };
}

function firstOf(
  forms: readonly RegExp[],
  text: string,
  isFit: (words: string) => boolean,
): Omit<FoundTopic, "isNamed"> | undefined {
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    const words = groups?.words;
    if (words === undefined || !isFit(words)) continue;
    const day = dayOf(groups?.day ?? groups?.later);
    return day ? { words, day } : { words };
  }
  return undefined;
}

const isTonight = new RegExp(`^(?:${tonight}|heute(?: abend)?|hoy|esta noche|ce soir|aujourd['’]hui)$`, "iu");

function dayOf(word: string | undefined): TopicDay | undefined {
  if (word === undefined) return undefined;
  if (isTonight.test(word)) return "tonight";
  if (/^tomorrow$/iu.test(word)) return "tomorrow";
  return /^next\b/iu.test(word) ? "ahead" : undefined;
}
