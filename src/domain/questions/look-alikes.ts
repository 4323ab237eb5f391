import { isQuarter, strongSign } from "./label-text.ts";

/** What is said of a quarter of a year. */
const ofQuarter =
  /\b(?:numbers?|figures?|stats|statistics|results?|earnings?|quarter(?:ly)?|sales|revenues?|profits?|growth|reports?|fiscal|budgets?|forecasts?|guidance|gdp|inflation|data|kpis?|okrs?|goals|pipeline|bookings|vs|versus|compared|than|beat|best|worst|strong(?:est)?|record|(?:up|down) (?:by )?\d|over|ended|ends|ending|in the books|is (?:here|nearly|almost|about to|coming|up|next))\b/iu;
const asksPeople =
  /(?:^|[.!?:;,…–—]\s*|\n)(?:and |so |but )?(?:what|which|how|who(?:m|se)?|where|when|why|(?:do|did|does|have|has|are|were|will|would|can|could|should|is|was)(?= [^.!?]{0,20}\byou))\b[^.!?]{3,}\?|[.!:]\s*(?:tell us|share|name|describe)\b/iu;
const asksForAssent = /(?:n['’]t (?:it|they|we|you)|\bright|\bhuh|\bwho knew)\s*\?/iu;

/**
 * "Q1 2020 changed policing. What did you learn?": the year begins the question. "Q1 2020 results were …" names a quarter
 * of the year. Only the evening's numbering tells them apart for sure.
 */
export function asksOfYear(after: string): boolean {
  return isQuarter(after) && asksPeople.test(after) && !ofQuarter.test(after) && !asksForAssent.test(after);
}

/** No year has a fifth quarter. */
export function mayBeQuarter(number: string): boolean {
  return Number.parseInt(number, 10) <= 4;
}

const jammed =
  "(?:closed|shut|blocked|jammed|gridlocked|flooded|at a standstill|stationary|crawling|moving again)";
const bad =
  "(?:awful|bad|terrible|horrendous|horrible|heavy|chaos|murder|hell|a nightmare|grim|jam(?:s|med)?|stuck|crawling|at a standstill)";
/** As people report of a road. */
const roads = [
  `traffic (?:(?:is|was|looks) )?(?:(?:so|really|very|just|still|pretty) )?${bad}`,
  "tail-?backs?|road-?works?|carriageway|bypass (?:is|was)",
  "(?:crash|accident|collision|pile-?up) (?:at|on|near|by|between) (?:the|j(?:unction )?\\d+)",
  `(?:(?:is|was|will be|still|now|partly|completely) ){0,2}${jammed} (?:(?:both|in both|at|near|between|again|due to|northbound|southbound)\\b|after an? (?:accident|crash|collision|fire))`,
  `(?:is|was) (?:(?:still|now|completely) )?${jammed}\\W*$`,
  String.raw`between \p{Lu}\S+ and \p{Lu}\S+ (?:is|was) ${jammed}`,
];
const road = new RegExp(String.raw`^\s+(?:${roads.join("|")})(?![\p{L}\p{N}])`, "iu");
/** As people go on behind a paper, an examination, a level of a language, a food, a chip. */
const things = [
  "traffic|crash|accident|collision|pile-?up",
  "sketch-?(?:books?|pads?)|canvas(?:es)?|landscape|portrait|card(?:stock)?|folders?|binders?|photocop(?:y|ies)|scans?",
  "pages?|format|road|levels?|engine|condition|results?|students?['’]? level",
  "exams?|coursework|syllabus|resits?|grade|class(?:es)?|course|learners?|speaker here",
  "(?:german|english|french|spanish|italian|dutch) (?:is|class|course|exam|test)",
  "casein|beef|wagyu|ghee|receptors?|h(?:a)?emoglobin|processor|chipset|bionic|visas?",
];
const thing = new RegExp(String.raw`^\s+(?:${things.join("|")})(?![\p{L}\p{N}])`, "iu");
const word = /^\s+(?:(?:is|was|will be|still|now)\s+)*(\p{L}{4,})/u;

/** "A2 traffic is awful", "A2 canvas": not "A2: traffic …" or "A2 Traffic …". */
export function mayNameThing(after: string): boolean {
  if (strongSign.test(after)) return false;
  if (/^\s+\p{Lu}\p{Ll}+\s+\p{Ll}/u.test(after)) return isLanguage.test(after);
  return thing.test(after) || road.test(after);
}

/** Likelier of a road than of anything else. */
export function isOfRoad(after: string): boolean {
  return road.test(after);
}

const isLanguage = /^\s+(?:German|English|French|Spanish|Italian|Dutch) (?:is|class|course|exam|test)\b/u;

/** The word that is understood of a thing. */
export function wordOfThing(after: string): string | undefined {
  return word.exec(after)?.[1]?.toLowerCase();
}
